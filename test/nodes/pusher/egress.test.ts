import { ServiceError } from '../../../client/errors';
import { cleanUpAfterEach } from '../../support/clean-up';
import { failureOf } from '../../support/refusal';
import { openAuthEndpoint } from './auth-endpoint';
import { connectTo, listen, listening, openSandbox } from './harness';

cleanUpAfterEach();

const closed = new ServiceError({ kind: 'permission', message: 'The address is closed', advice: 'Ask for it' });

test('a live trigger whose address is closed while it runs stops, says so and does not connect again', async () => {
  const sandbox = await openSandbox();
  let open = true;
  const egress = () => Promise.resolve(open ? undefined : closed);
  const { heard } = await listening(connectTo(sandbox, {}, { egress }), { channels: ['orders'] });
  open = false;
  // Asks its clients to come back at once.
  sandbox.disconnectAll(4200);
  const { kind, message, advice } = await heard.fatal.next({ includePast: true });
  expect({ kind, message, advice }).toEqual({ kind: 'permission', message: 'The address is closed', advice: 'Ask for it' });
  await sandbox.waitFor('disconnection', { includePast: true });
  expect([heard.statuses.entries.at(-1)?.status, sandbox.connections]).toEqual(['failed', 0]);
});

test('an authorization endpoint is asked only where its address is open', async () => {
  const sandbox = await openSandbox();
  const { url, asked } = await openAuthEndpoint(() => 403);
  const egress = (origin: string) => Promise.resolve(url.startsWith(origin) ? closed : undefined);
  const { opened } = listen(connectTo(sandbox, { secret: '' }, { egress }), { channels: ['private-a'], authEndpoint: url });
  expect(await failureOf(opened)).toMatchObject({ kind: 'permission', message: 'The address is closed' });
  expect(asked.entries).toEqual([]);
});
