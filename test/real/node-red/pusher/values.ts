import type { TypedValue } from '../../../../hosts/node-red/saved';
import { action, code, debug, inject, msg, publish, str, variable } from './flow';
import type { PusherStage } from './stage';

/** Where the values of a form may come from. */
export function values(at: () => PusherStage): void {
  describe('a value', () => {
    const published = async (): Promise<unknown> => {
      const request = at().pusher.waitFor('request', { match: ({ path, status }) => path.endsWith('/events') && status === 200 });
      await at().red.inject('go', { payload: { name: 'Zoë', n: 2 } });
      const { body } = await request;
      return JSON.parse(body) as unknown;
    };
    const sending = (data: TypedValue) =>
      action('act', 'event.trigger', { channels: { type: 'list', value: [str('orders')] }, event: str('e'), data }, []);
    const remember = "flow.set('where', { name: 'Zoë' }); global.set('where', { name: 'Zoë' }); return msg;";

    test.each<readonly [TypedValue, string]>([
      [{ type: 'str', value: 'text' }, 'text'],
      [{ type: 'json', value: '{"a":[1,null]}' }, '{"a":[1,null]}'],
      [msg('payload'), '{"name":"Zoë","n":2}'],
      [msg('payload.name'), 'Zoë'],
      [{ type: 'flow', value: 'where' }, '{"name":"Zoë"}'],
      [{ type: 'global', value: 'where.name' }, 'Zoë'],
      [{ type: 'env', value: 'GREETING' }, 'hello'],
      [{ type: 'env', value: `say ${variable('GREETING')}` }, 'say hello'],
      [{ type: 'jsonata', value: '{ "twice": payload.n * 2 }' }, '{"twice":4}'],
    ])('%j becomes %s', async (data, expected) => {
      await at().deploy([inject('go', ['remember']), code('remember', remember, ['act']), sending(data)]);
      expect(await published()).toMatchObject({ name: 'e', channels: ['orders'], data: expected });
    });

    test('that is a list may come whole from the message', async () => {
      const whole = action('act', 'event.trigger', { channels: msg('payload'), event: str('e'), data: str('x') }, []);
      await at().deploy([inject('go', ['act']), whole]);
      const request = at().pusher.waitFor('request', { match: ({ path }) => path.endsWith('/events') });
      await at().red.inject('go', { payload: ['first', 'second'] });
      expect(JSON.parse((await request).body)).toMatchObject({ channels: ['first', 'second'] });
    });

    test('of the account may be an environment variable', async () => {
      const host = { host: variable('PUSHER_HOST'), port: variable('PUSHER_PORT') };
      const holder = at().account({ settings: host, credentials: { secret: variable('PUSHER_SECRET') } });
      await at().deploy([inject('go', ['act']), sending(msg('payload.name'))], 'full', holder);
      expect(await published()).toMatchObject({ data: 'Zoë' });
    });

    test("in a subflow may come from each instance's own environment", async () => {
      const env = (value: string) => [{ name: 'CHANNEL', type: 'str', value }];
      const subflow = { id: 'sub', type: 'subflow', name: 'Publisher', in: [{ wires: [{ id: 'inside' }] }], out: [], env: env('nowhere') };
      const channel: TypedValue = { type: 'env', value: 'CHANNEL' };
      const inside = {
        ...publish('inside', []),
        z: 'sub',
        values: { channels: { type: 'list', value: [channel] }, event: str('e'), data: msg('payload.name') },
      };
      const instance = { id: 'instance', type: 'subflow:sub', z: 'tab', wires: [], env: env('from-instance') };
      await at().deploy([subflow, inside, instance, inject('go', ['instance'])]);
      expect(await published()).toMatchObject({ channels: ['from-instance'], data: 'Zoë' });
    });

    test('that cannot be had is the fault of its field', async () => {
      await at().deploy([inject('go', ['act']), sending({ type: 'jsonata', value: '$notAFunction()' }), debug('out')]);
      await at().red.inject('go');
      const { value } = await at().red.sees.debug(({ level }) => level === 20);
      expect(JSON.stringify(value)).toContain("'Data' cannot be read from the expression");
    });
  });
}
