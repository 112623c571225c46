import { clustaarDemo } from './clustaar';
import { knockDemo } from './knock';
import { pusherDemo } from './pusher';
import { pushoverDemo } from './pushover';
import { smoochDemo } from './smooch';
import { DemoFailed, type Drive, openStage, type Stage } from './stage';
import { sunshineDemo } from './sunshine';
import { tableOf, type Row } from './table';

/** By the service whose examples they drive. */
const demos: readonly (readonly [service: string, drives: readonly Drive[]])[] = [
  ['Pusher', pusherDemo],
  ['Knock', knockDemo],
  ['Pushover', pushoverDemo],
  ['Clustaar', clustaarDemo],
  ['Smooch', smoochDemo],
  ['Sunshine', sunshineDemo],
];

/** `npm start`: everything on this machine, no account. `--once` ends after the table. */
async function main(once: boolean): Promise<number> {
  console.log('Starting the stand-ins of the services and Node-RED …');
  const stage = await openStage();
  try {
    console.log(`\n  Node-RED editor     ${stage.red.adminUrl}`);
    console.log(`  Pusher stand-in     ${stage.pusher.url}   (app ${stage.pusher.app.id})`);
    console.log(`  Knock stand-in      ${stage.knock.url}   (secret key ${stage.knock.secretKey})`);
    console.log(`  Pushover stand-in   ${stage.pushover.url}   (application ${stage.pushover.app.token})`);
    console.log(`  Clustaar stand-in   ${stage.clustaar.url}   (bot ${stage.clustaar.botId})`);
    console.log(`  Smooch stand-in     ${stage.smooch.url}   (app ${stage.smooch.app.id})`);
    console.log(`  Sunshine stand-in   ${stage.sunshine.url}   (app ${stage.sunshine.app.id})\n`);
    const rows: Row[] = [];
    for (const [service, drives] of demos) {
      for (const drive of drives) rows.push(...(await driven(drive, stage)).map((row) => ({ ...row, flow: `${service}: ${row.flow}` })));
    }
    console.log(`${tableOf(rows)}\n`);
    const failed = rows.filter(({ ok }) => !ok).length;
    console.log(
      failed === 0
        ? `  All ${String(rows.length)} rows are as they should be.`
        : `  ${String(failed)} of ${String(rows.length)} rows are not as they should be.`,
    );
    if (!once) await stopAsked();
    return failed === 0 ? 0 : 1;
  } finally {
    await stage.close();
  }
}

/** A flow that fails is a row, so that the others are still shown. */
async function driven(drive: Drive, stage: Stage): Promise<Row[]> {
  try {
    return await drive(stage);
  } catch (thrown) {
    return [{ flow: drive.name, goesIn: '', comesOut: thrown instanceof Error ? thrown.message : String(thrown), ok: false }];
  }
}

async function stopAsked(): Promise<void> {
  console.log('  Node-RED stays up: open the editor, change the flows, press the buttons. Ctrl-C ends it.');
  await new Promise<void>((stop) => {
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
}

main(process.argv.includes('--once')).then(
  (code) => {
    process.exitCode = code;
  },
  (thrown: unknown) => {
    console.error(thrown instanceof DemoFailed ? `${thrown.message}: ${String(thrown.cause)}` : thrown);
    process.exitCode = 1;
  },
);
