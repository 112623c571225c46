import { debug, list } from '../flow';
import { posted } from '../posted';
import { notMatching } from '../../../support/matchers';
import type { RegisteringStage } from './stage';

/** What may come in at a registered address; the tests are the same wherever Node-RED is told to serve it. */
export function receiving(at: () => RegisteringStage): void {
  describe('a registered webhook', () => {
    const deploy = async (values: Parameters<RegisteringStage['events']>[2] = {}) => {
      await at().registered([at().events('hook', ['out'], values), debug('out')]);
    };
    const address = () => at().addressOf(`/${at().provider}/hook`);
    const mark = () => at().red.sees.debugMessages.length;
    const shownSince = (begun: number): readonly string[] =>
      at()
        .red.sees.debugMessages.slice(begun)
        .flatMap(({ value }) => /"(?:text|payload)":"([^"]+)"/.exec(JSON.stringify(value))?.[1] ?? []);
    /** What came out since the mark: a last message goes in, and whatever was to come before it is there by then. */
    const emittedSince = async (begun: number): Promise<readonly string[]> => {
      const last = `last ${String(begun)}`;
      const shown = at().next('out', last);
      at().say('steve', last);
      await shown;
      return shownSince(begun).filter((text) => text !== last);
    };
    /** A message that came out; its delivery, as the service sent it. */
    const delivered = async (text: string) => {
      const shown = at().next('out', text);
      const taken = at().service.waitFor('delivery', { match: ({ status }) => status === 200 });
      at().say('steve', text);
      await Promise.all([shown, taken]);
      const delivery = at().lastDelivery(address());
      expect(delivery?.body).toContain(text);
      return delivery ?? { body: '', again: () => Promise.resolve() };
    };
    const post = async (body: string, key?: string) => {
      const answer = await posted(address(), body, {
        'content-type': 'application/json',
        ...(key === undefined ? {} : { 'x-api-key': key }),
      });
      expect(answer.body).toEqual(notMatching(/node_modules|\bat .*:\d+:\d+|<html/i));
      return answer.status;
    };
    const secret = () => at().webhooks.find(({ target }) => target === address())?.secret ?? '';

    test('refuses a forged key, none, an empty one and two, and emits nothing', async () => {
      await deploy();
      const { body } = await delivered('Genuine');
      const begun = mark();
      const forged = body.replaceAll('Genuine', 'Forged').replaceAll(/[0-9a-f]{24}/g, (id) => id.replace(/.$/, 'f'));
      // The first leads to a question to the service; the others are to come again when the next may be asked.
      for (const key of ['guessed', '', secret().toUpperCase(), `${secret()}x`, undefined])
        expect([401, 503]).toContain(await post(forged, key));
      expect(await emittedSince(begun)).toEqual([]);
    });

    test('answers 400 to what is no event, even with the right key', async () => {
      await deploy();
      expect([await post('[1,2]', secret()), await post('{"a"', secret()), await post('{}', secret())]).toEqual([400, 400, 400]);
    });

    test('emits once what is delivered again', async () => {
      await deploy();
      const delivery = await delivered('Once');
      const begun = mark();
      await delivery.again();
      expect(await emittedSince(begun)).toEqual([]);
    });

    test('hears users, and not what the business answers', async () => {
      await deploy();
      await delivered('Any news?');
      const begun = mark();
      await at().answer('steve', 'None so far');
      expect(await emittedSince(begun)).toEqual([]);
    });

    test('tells of a pressed button, with its payload', async () => {
      await deploy();
      const shown = at().next('out', 'GREEN');
      at().press('steve', 'GREEN');
      const { postback: trigger } = at().triggers;
      expect(await shown).toMatchObject({ topic: 'postback', payload: { kind: 'postback', trigger, postback: { payload: 'GREEN' } } });
    });

    test('lets through the channels that are named', async () => {
      await deploy({ channels: list('web') });
      const begun = mark();
      at().sayOnPhone('steve', 'On the phone');
      at().say('steve', 'In the browser');
      expect(await emittedSince(begun)).toEqual(['In the browser']);
    });

    test('takes the secret of a webhook that was created by hand, and registers nothing then', async () => {
      await at().registered([], 0);
      const byHand = ['made', 'by', 'hand'].join('-');
      const node = at().events('hook', ['out'], { register: { type: 'bool', value: 'false' } });
      await at().deploy([node, debug('out')], 'full', at().account({ credentials: { webhookSecret: `other ${byHand}` } }));
      const { message } = at().triggers;
      const event = {
        id: 'e-1',
        type: message,
        payload: { message: { author: { type: 'user' }, content: { type: 'text', text: 'By hand' } } },
      };
      const body = { trigger: message, version: 'v1.1', messages: [{ role: 'appUser', type: 'text', text: 'By hand' }] };
      const shown = at().next('out', 'By hand');
      expect(await post(JSON.stringify(at().provider === 'sunshine' ? { events: [event] } : body), byHand)).toBe(200);
      await shown;
      expect(at().own).toEqual([]);
    });
  });
}
