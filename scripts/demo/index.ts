import { pusherDemo } from './pusher';
import { DemoFailed, openStage } from './stage';
import { tableOf, type Row } from './table';

/** `npm start`: everything on this machine, no account. `--once` ends after the table. */
async function main(once: boolean): Promise<number> {
  console.log('Starting the Pusher Channels stand-in and Node-RED …');
  const stage = await openStage();
  try {
    console.log(`\n  Node-RED editor   ${stage.red.adminUrl}`);
    console.log(`  Pusher stand-in   ${stage.pusher.url}   (app ${stage.pusher.app.id})\n`);
    const rows: Row[] = [];
    for (const drive of pusherDemo) rows.push(...(await driven(drive, stage)));
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
async function driven(drive: (typeof pusherDemo)[number], stage: Parameters<typeof drive>[0]): Promise<Row[]> {
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
