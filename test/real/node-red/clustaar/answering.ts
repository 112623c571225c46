import { catching, code, debug, inject, list, msg, num, str } from '../flow';
import { answer, choice, json, route, saying, step } from './flow';
import type { ClustaarStage } from './stage';

/** What a bot is told by the flow, and without it. */
export function answering(at: () => ClustaarStage): void {
  describe('a step that was reached', () => {
    const caught = [catching('catch', ['caught']), debug('caught')];
    const texts = async (said = 'bonjour'): Promise<readonly unknown[]> => (await at().said(said)).shown.map(({ text }) => text);

    test('takes the first route that fits, each with an output of its own', async () => {
      const routes = [
        route('Lyon', 'equals', { path: str('data.input.text'), value: json('Lyon') }),
        route('North', 'in', { path: str('data.input.text'), values: json(['Lille', 'Lyon']) }),
        route('Step', 'step', { ids: list('5f0c1d2e3a4b5c6d7e8f9999') }),
        route('Attachment', 'exists', { path: str('data.input.attachments[0].url') }),
      ];
      const outputs = ['lyon', 'north', 'step-is', 'attached'];
      await at().deploy([
        step(
          outputs.map((id) => [id]),
          { routes: { type: 'rows', value: routes } },
        ),
        ...outputs.map((id) => answer(id, saying(id))),
      ]);
      expect([await texts('Lyon'), await texts('Lille'), await texts('Brest')]).toEqual([['lyon'], ['north'], ['The bot alone']]);
      const { exchanges } = await at().said('Nantes');
      expect(exchanges.map(({ status, reply }) => [status, reply])).toEqual([[404, '{"title":"404 Not Found"}']]);
    });

    test('is answered with everything an answer can hold, also across other nodes', async () => {
      const image = { type: 'send_image_action', imageURL: 'https://cdn.example.org/a.png' };
      const values = {
        actions: {
          type: 'rows',
          value: [
            { choice: 'send_text_action', values: { alternatives: { type: 'list', value: [msg('payload.text')] } } },
            { choice: 'store_session_value_action', values: { key: str('mood'), value: str('good') } },
            { choice: 'json', values: { action: json(image) } },
          ],
        },
        ownActions: choice('after'),
        sessionValues: { type: 'rows', value: [{ choice: 'json', values: { key: str('visits'), value: json(3) } }] },
        interlocutor: { type: 'group', value: { firstName: str('Zoé') } },
        received: msg('payload.raw'),
      } as const;
      await at().deploy([step([['between']]), code('between', "msg.note = 'kept'; return msg;", ['answer']), answer('answer', values)]);
      const { bot } = at().clustaar;
      bot.step('5f0c1d2e3a4b5c6d7e8f9002', { webhook: at().webhook, actions: [{ type: 'send_text_action', alternatives: ['By itself'] }] });
      const visitor = at().clustaar.visitor({ session: { city: 'Lyon' } });
      const { shown, exchanges } = await visitor.says('bonjour');
      expect(exchanges.flatMap(({ problems }) => problems)).toEqual([]);
      expect(shown).toEqual([{ type: 'send_text_action', text: 'bonjour' }, image, { type: 'send_text_action', text: 'By itself' }]);
      expect([visitor.session, visitor.firstName]).toEqual([{ city: 'Lyon', visits: 3, mood: 'good' }, 'Zoé']);
    });

    test('that nobody answers goes on in time as its node says, and a late answer is an error', async () => {
      const afterwards = "await new Promise((over) => msg.res._res.once('close', over)); return msg;";
      const late = [code('late', afterwards, ['answer']), answer('answer', saying('Too late')), ...caught];
      const within = { answerWithin: num(0.3) };
      const other = json([{ type: 'send_text_action', alternatives: ['Wait'] }]);
      for (const [values, told] of [
        [within, ['The bot alone']],
        [{ ...within, fallback: choice('nothing') }, []],
        [{ ...within, fallback: choice('actions'), fallbackActions: other }, ['Wait']],
      ] as const) {
        await at().deploy([step([['late']], values), ...late]);
        const error = at().next('caught');
        const { shown, exchanges } = await at().said('bonjour');
        expect(shown.map(({ text }) => text)).toEqual(told);
        expect(exchanges).toMatchObject([{ status: 200, problems: [] }]);
        expect(exchanges.every(({ tookMs }) => tookMs < 3_000)).toBe(true);
        expect(await error).toMatchObject({ error: { code: 'ANSWERED_ALREADY' } });
      }
    });

    test('is told nothing that Clustaar would refuse: the flow learns where the mistake is', async () => {
      const wrong = { actionsJson: json([{ type: 'pause_bot_action' }, { type: 'wait_action', duration: 60 }]) };
      await at().deploy([step([['answer']], { answerWithin: num(0.5) }), answer('answer', wrong), ...caught]);
      const error = at().next('caught');
      expect(await texts()).toEqual(['The bot alone']);
      expect(JSON.stringify(await error)).toMatch(/actions\[1\]\.duration/);
    });

    test('warns of what some channels cut off, and answers all the same', async () => {
      await at().deploy([step([['answer']]), answer('answer', saying('x'.repeat(600)))]);
      const logged = at().red.log.all.length;
      expect(await texts()).toEqual(['x'.repeat(600)]);
      const line = await at().red.log.find((text) => text.includes('[warn] [dovecote-clustaar:answer]'), logged);
      expect(line).toMatch(/Actions 1 › Alternatives 1 has 600 characters; at most 500 are recommended/);
    });

    test('is answered once: without a request there is nothing to answer, and the second answer is an error', async () => {
      const twice = [answer('answer', saying('First'), ['second']), answer('second', saying('Second'))];
      await at().deploy([step([['answer']]), ...twice, ...caught, inject('go', ['answer'])]);
      const error = at().next('caught', 'ANSWERED_ALREADY');
      expect(await texts()).toEqual(['First']);
      expect(await error).toMatchObject({ error: { source: { id: 'second' } } });
      const unasked = at().next('caught', 'carries no request');
      await at().red.inject('go');
      await unasked;
    });

    test('that waits when its node is removed is answered at once', async () => {
      await at().deploy([step([['out']]), debug('out')]);
      const waiting = at().next('out', 'waiting');
      const answered = texts('waiting');
      await waiting;
      await at().deploy([]);
      expect(await answered).toEqual(['The bot alone']);
    });
  });
}
