/** `node build/sandbox/pusher/cli.js [port]`: a Pusher stand-in to try things against, until interrupted. */
import { startPusherSandbox } from './start';

async function main(port: number): Promise<void> {
  const sandbox = await startPusherSandbox({ port });
  const { id, key, secret } = sandbox.app;
  console.log(`Pusher sandbox: ${sandbox.url} (HTTP API and sockets)\n  app id  ${id}\n  key     ${key}\n  secret  ${secret}`);
  process.once('SIGINT', () => void sandbox.close());
  process.once('SIGTERM', () => void sandbox.close());
}

main(Number(process.argv[2] ?? '0')).catch((error: unknown) => {
  console.error(String(error));
  process.exitCode = 1;
});
