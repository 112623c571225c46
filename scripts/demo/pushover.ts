import { z } from 'zod';
import { newcomer } from '../../test/support/services';
import { from, row, shown } from './rows';
import type { Drive, Stage } from './stage';
import type { Row } from './table';

/** Drives the examples of Pushover that show most, and its log-in as the account's dialog does. */
export const pushoverDemo: readonly Drive[] = [logInAndRegister, receive, emergency, callBack, lineCut];

const MANY = 1_000;
const DEADLINE_MS = 30_000;
/** The words that the example asks people to change. */
const words = 'change-these-words';

const found = z.object({ code: z.string().optional(), values: z.record(z.string(), z.string()).default({}) });
const emergencySent = z.object({ receipt: z.string() });

async function logInAndRegister({ red, pushover }: Stage): Promise<Row[]> {
  const { email, password, twoFactorCode } = newcomer;
  const ask = async (more: object): Promise<z.infer<typeof found>> => {
    const account = { id: 'new', settings: { baseUrl: pushover.url }, credentials: {} };
    return found.parse(
      await red.admin.post('dovecote/pushover/setup', { ...account, answers: { email, password, deviceName: 'node-red', ...more } }),
    );
  };
  const [{ code = '' }, { values }] = [await ask({}), await ask({ twoFactorCode })];
  const names = Object.keys(values).join(', ');
  return [
    row('Log in', 'email address and password', code, code === 'TWO_FACTOR_REQUIRED'),
    row('Log in, register a device', 'the same with the code', `${names} filled in`, names.includes('deviceId')),
  ];
}

async function receive({ red }: Stage): Promise<Row[]> {
  await red.sees.status('pushover-live-listen', ({ fill }) => fill === 'green');
  const received = red.sees.debug(from('pushover-live-note'));
  await red.inject('pushover-live-inject');
  const message = /"title":.*?"app":"[^"]*"/.exec(shown(await received))?.[0] ?? '';
  return [row('Receive live', 'Flow is back to normal', message, message.includes('Flow is back to normal'))];
}

async function emergency({ red, pushover }: Stage): Promise<Row[]> {
  const [sent, ended] = [red.sees.debug(from('pushover-alarm-sent')), red.sees.debug(from('pushover-alarm-ended'))];
  await red.inject('pushover-alarm-inject');
  pushover.acknowledge(emergencySent.parse((await sent).value).receipt, { device: 'phone' });
  const result = shown(await ended);
  const seen = /"acknowledgedByDevice":"[^"]*"/.exec(result)?.[0] ?? result;
  return [row('Emergency', 'Pump 3 is too hot, acknowledged on a phone', seen, seen.includes('phone'))];
}

async function callBack({ red, pushover }: Stage): Promise<Row[]> {
  const url = `${red.nodeUrl}pushover/receipt?token=${words}`;
  const [sent, told] = [red.sees.debug(from('pushover-callback-sent')), red.sees.debug(from('pushover-callback-acknowledged'))];
  await red.inject('pushover-callback-inject', { payload: { text: 'The fire door is open', callback: url } });
  const { receipt } = emergencySent.parse((await sent).value);
  const strange = await pushover.sendCallback(url.replace(words, 'guessed'), { receipt, acknowledged: '1' });
  const forged = await pushover.sendCallback(url, { receipt: 'r'.repeat(30), acknowledged: '1' });
  pushover.acknowledge(receipt, { device: 'phone' });
  const verified = shown(await told).includes('"verified":true');
  return [
    row('Callback', 'acknowledged on a phone', verified ? 'emitted, verified' : 'not verified', verified),
    row('Callback', 'with a wrong token', `${String(strange.status)}, nothing emitted`, strange.status === 403),
    row('Callback', 'with a receipt that was made up', `${String(forged.status)}, nothing emitted`, forged.status === 403),
  ];
}

async function lineCut({ red, pushover }: Stage): Promise<Row[]> {
  const { id } = pushover.device;
  const received = () =>
    red.sees.debugMessages
      .filter(from('pushover-live-note'))
      .map(shown)
      .filter((text) => text.includes('of many'));
  const deliver = (first: number, count: number): void => {
    pushover.deliver(
      id,
      Array.from({ length: count }, (_, n) => ({ message: `${String(first + n)} of many`, app: 'Plant watch' })),
    );
  };
  const last = red.sees.debug((message) => from('pushover-live-note')(message) && shown(message).includes(`"${String(MANY)} of many"`));
  deliver(1, MANY / 2);
  pushover.disconnectAll();
  deliver(1 + MANY / 2, MANY / 2);
  await last;
  await pushover.waitFor('request', {
    match: () => pushover.queue(id).length === 0,
    includePast: true,
    deadlineMs: DEADLINE_MS,
  });
  const texts = received();
  const twice = texts.length - new Set(texts).size;
  const left = pushover.queue(id).length;
  return [
    row(
      `${MANY.toLocaleString('en-US')} messages, line cut`,
      'half before, half while it is down',
      `${String(new Set(texts).size)} handled, ${String(twice)} twice, ${String(left)} left`,
      new Set(texts).size === MANY && twice === 0 && left === 0,
    ),
  ];
}
