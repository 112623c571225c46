import { sign } from '../../../sandbox/clustaar/webhook/signature';
import { cleanUpAfterEach } from '../../support/clean-up';
import { openReplying, openSandbox } from './harness';

cleanUpAfterEach();

const D = 'Tue, 07 May 2024 09:15:30 GMT';
const signers = { usual: ['s3cr3t', 'key'].join('-'), short: 'test', accented: 'clé-privée' } as const;

/** The example of the documentation notes, 817 bytes. */
const EXAMPLE =
  '{"topic":"conversation.step_reached","botID":"5f0c1d2e3a4b5c6d7e8f9000","timestamp":1715073330,"type":"notification_event",' +
  '"data":{"type":"step_reached_event","channel":"clustaar_web_chat","interlocutor":{"id":"5f0c1d2e3a4b5c6d7e8f9001",' +
  '"userID":"shop-42","externalID":null,"location":{"lat":48.85,"long":2.35},"email":"zoe@example.org","firstName":"Zoé",' +
  '"lastName":null,"phoneNumber":null,"customAttributes":{"plan":"gold"},"isLogged":true,"usedToTest":false},' +
  '"session":{"values":{"city":"Lyon","visits":2}},"step":{"id":"5f0c1d2e3a4b5c6d7e8f9002","name":"Ask city",' +
  '"userData":"{\\"kind\\":\\"city\\"}","actions":[{"type":"send_text_action","alternatives":["Which city?"]},' +
  '{"type":"pause_bot_action"}]},"input":{"type":"message","text":"bonjour",' +
  '"attachments":[{"type":"image","url":"https://cdn.example.org/a.png"}]}}}';

describe('the signature', () => {
  it.each<readonly [string, string, string | undefined, string, string]>([
    ['V1', signers.short, undefined, '{}', 'fc2bdea0e6a9e0dc333dece7568b5c3337a92342'],
    ['V2', signers.usual, D, '{"topic":"conversation.step_reached"}', '7b6563405ac8ef3b31e1178807126bc9a0020706'],
    ['V3', signers.usual, D, '{ "topic": "conversation.step_reached" }', 'b236e380ff406367dd788b300c0ee5a28296eb0c'],
    [
      'V4',
      signers.usual,
      D,
      '{"topic":"conversation.step_reached","data":{"input":{"text":"déjà vu 🙂"}}}',
      '60c57d4a636a1584b42b6989b6c592ceadf9e852',
    ],
    [
      'V5',
      signers.usual,
      D,
      '{"topic":"conversation.step_reached","data":{"input":{"text":"d\\u00e9j\\u00e0 vu"}}}',
      'fb229dd438988b13daa46f47091c2409a9303b18',
    ],
    ['V6', signers.accented, D, '{}', '1c085b39550bc4dda2a8fb1b2cf18a7011b31a16'],
    ['V7', signers.usual, D, '', '0fbab3cd39ca7500a1e2a6d455f941d0d9609aff'],
    ['V8', signers.usual, '2024-05-07T09:15:30Z', '{}', '650a370eb938c1a1dc2c526bdf3e0c6394eca960'],
    ['V9', signers.usual, D, '{"a":1}\r\n', '46ca6dff24e6318c500304d6c766b3b288fb6fab'],
    ['V10', signers.usual, D, EXAMPLE, '66a9a4761b9c825f23410b1db38b51ba364c9cf8'],
  ])('is that of vector %s', (_id, key, date, body, hex) => {
    expect(sign(key, date, body)).toBe(hex);
    expect(sign(key, date, Buffer.from(body, 'utf8'))).toBe(hex);
  });
});

it('sends the documented example, byte by byte, with the documented headers', async () => {
  const sandbox = await openSandbox({
    privateKey: signers.usual,
    username: 'clustaar',
    password: ['s3', 'cret'].join(''),
    now: () => Date.parse(D) + 400,
  });
  const webhook = await openReplying([]);
  const exchange = await sandbox.ask(webhook.url);
  const [received] = webhook.received;
  expect(received?.rawBody.toString('utf8')).toBe(EXAMPLE);
  expect(received?.rawBody).toHaveLength(817);
  expect(received).toMatchObject({
    method: 'POST',
    headers: {
      date: D,
      'x-hub-signature': 'sha1=66a9a4761b9c825f23410b1db38b51ba364c9cf8',
      authorization: 'Basic Y2x1c3RhYXI6czNjcmV0',
      'content-type': 'application/json',
      'content-length': '817',
    },
  });
  expect(exchange).toMatchObject({ status: 200, reply: '{"actions":[]}', problems: [] });
});

it('leaves out what the bot has no settings for', async () => {
  const sandbox = await openSandbox({ privateKey: '', password: '' });
  const webhook = await openReplying([]);
  await sandbox.ask(webhook.url);
  const names = Object.keys(webhook.received[0]?.headers ?? {});
  expect(names).toContain('date');
  expect(names).not.toContain('x-hub-signature');
  expect(names).not.toContain('authorization');
});
