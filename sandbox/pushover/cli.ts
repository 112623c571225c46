/** `node build/sandbox/pushover/cli.js [port]`: a Pushover stand-in to try things against, until interrupted. */
import { startPushoverSandbox } from './start';

async function main(port: number): Promise<void> {
  const sandbox = await startPushoverSandbox({ port });
  const { account, app, device, team } = sandbox;
  console.log(
    [
      `Pushover sandbox: ${sandbox.url} (API), ${sandbox.socketUrl} (socket)`,
      `  login      ${account.email} / ${account.password}`,
      `  user key   ${account.userKey}`,
      `  app token  ${app.token}`,
      `  team token ${team.token}`,
      `  device id  ${device.id}`,
      `  secret     ${device.secret ?? '(log in)'}`,
    ].join('\n'),
  );
  process.once('SIGINT', () => void sandbox.close());
  process.once('SIGTERM', () => void sandbox.close());
}

main(Number(process.argv[2] ?? '0')).catch((error: unknown) => {
  console.error(String(error));
  process.exitCode = 1;
});
