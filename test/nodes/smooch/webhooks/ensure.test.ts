import fc from 'fast-check';
import {
  covers,
  ensureWebhook,
  knownWebhooks,
  MOST_WEBHOOKS,
  planOf,
  type Generation,
  type KnownWebhook,
  type WantedWebhook,
  type WebhookCalls,
  type WebhookDraft,
} from '../../../../nodes/Smooch/shared/webhooks/ensure';
import { refusalOf } from '../../../support/refusal';

const HERE = 'https://flows.example/here';
const THERE = 'https://flows.example/there';

function hook(id: string, target: string, triggers: readonly string[], more: Partial<KnownWebhook> = {}): KnownWebhook {
  return { id, target, triggers, flags: {}, secret: `s-${id}`, ...more };
}

function wanting(triggers: readonly string[], more: Partial<WantedWebhook> = {}): WantedWebhook {
  return { target: HERE, triggers, onOtherTarget: 'repoint', ...more };
}

/** A service that holds webhooks, and how often it was written to. */
class Shelf implements WebhookCalls {
  writes = 0;
  constructor(readonly webhooks: KnownWebhook[]) {}

  list = () => Promise.resolve(this.webhooks);
  create = (draft: WebhookDraft) => {
    this.writes += 1;
    const made = { ...draft, id: `new${this.webhooks.length}`, secret: 'fresh' };
    this.webhooks.push(made);
    return Promise.resolve(made);
  };
  /** Answers without the secret, as an answer may. */
  update = (id: string, draft: WebhookDraft) => {
    this.writes += 1;
    const index = this.webhooks.findIndex((webhook) => webhook.id === id);
    const before = this.webhooks[index];
    this.webhooks[index] = { ...hook(id, '', []), ...before, ...draft, flags: { ...before?.flags, ...draft.flags } };
    return Promise.resolve({ ...draft, id });
  };
}

describe('a webhook that is wanted', () => {
  test('is made where there is none, each trigger once', () => {
    const draft = { target: HERE, triggers: ['a', 'b'], flags: {} };
    expect(planOf([], wanting(['a', 'b', 'a']), 'v2')).toEqual({ action: 'created', draft });
  });

  test('is kept where it has all triggers, more included', () => {
    const list = [hook('1', HERE, ['b', 'a', 'c'])];
    expect(planOf(list, wanting(['a', 'b']), 'v1.1')).toEqual({ action: 'unchanged', webhook: list[0] });
  });

  test('keeps its triggers in their order when it gets more', () => {
    const list = [hook('1', HERE, ['z', 'a'])];
    const plan = planOf(list, wanting(['b', 'a']), 'v1.1');
    expect(plan).toMatchObject({ action: 'updated', webhook: { id: '1' }, draft: { target: HERE, triggers: ['z', 'a', 'b'] } });
  });

  test('is the one at its address that needs the least; of equals the first', () => {
    const list = [hook('1', HERE, []), hook('2', HERE, ['a']), hook('3', HERE, ['a']), hook('4', THERE, ['a', 'b'])];
    expect(planOf(list, wanting(['a', 'b']), 'v2')).toMatchObject({ action: 'updated', webhook: { id: '2' } });
  });

  test('gets the switches that are wanted, and only where they differ', () => {
    const list = [hook('1', HERE, ['a'], { flags: { includeClient: true } })];
    expect(planOf(list, wanting(['a'], { flags: { includeClient: true, includeFullAppUser: false } }), 'v1.1').action).toBe('unchanged');
    const flags = { includeClient: false };
    expect(planOf(list, wanting(['a'], { flags }), 'v1.1')).toMatchObject({ action: 'updated', draft: { triggers: ['a'], flags } });
  });

  test('of another generation is another webhook', () => {
    const list = [hook('1', HERE, ['a'], { version: 'v1' })];
    expect(planOf(list, wanting(['a']), 'v1.1').action).toBe('created');
    expect(planOf(list, wanting(['a']), 'v1').action).toBe('unchanged');
  });
});

describe('a webhook at another address', () => {
  const list = [hook('1', THERE, ['*']), hook('2', THERE, ['a', 'b', 'c'])];

  test('is pointed here with all its triggers, if it names the wanted ones', () => {
    const draft = { target: HERE, triggers: ['a', 'b', 'c'] };
    expect(planOf(list, wanting(['b']), 'v1.1')).toMatchObject({ action: 'repointed', webhook: { id: '2' }, draft });
    expect(planOf(list, wanting(['b', 'd']), 'v1.1').action).toBe('created');
  });

  test('is left alone where that is wished', () => {
    expect(planOf(list, wanting(['b'], { onOtherTarget: 'create' }), 'v1.1').action).toBe('created');
  });
});

test('an app that is full takes no more, and says so before a request', () => {
  const list = Array.from({ length: MOST_WEBHOOKS }, (_, index) => hook(String(index), `${THERE}/${index}`, ['x'], { version: 'v2' }));
  const refusal = refusalOf(() => planOf(list, wanting(['a']), 'v1.1'));
  expect(refusal).toMatchObject({ kind: 'conflict', message: 'The app has 10 webhooks already, and 10 are the limit' });
  expect(planOf([...list.slice(1), hook('9', HERE, [])], wanting(['a']), 'v1.1').action).toBe('updated');
});

describe('what covers what', () => {
  test.each<[readonly string[], string, Generation, boolean]>([
    [['*'], 'postback', 'v1', true],
    [['*'], 'typing:appUser', 'v1.1', false],
    [['*', 'typing:appUser'], 'typing:appUser', 'v1.1', true],
    [['message'], 'message:appMaker', 'v1', true],
    [['message'], 'message:delivery:user', 'v1.1', false],
    [['message:appUser'], 'message', 'v1', false],
    [['*'], 'conversation:message', 'v2', false],
    [['Postback'], 'postback', 'v1.1', false],
  ])('%j and %s in %s: %s', (triggers, trigger, generation, expected) => {
    expect(covers(triggers, trigger, generation)).toBe(expected);
  });
});

describe('a listing', () => {
  test('is read whatever the generation, and whatever is in it', () => {
    const old = { _id: '1', target: HERE, triggers: ['a', 5], secret: 's', includeClient: true };
    const young = { id: '2', target: THERE, triggers: ['b'], secret: 't', version: 'v2', includeFullUser: false };
    const expected = [
      { id: '1', target: HERE, triggers: ['a'], flags: { includeClient: true }, secret: 's' },
      { id: '2', target: THERE, triggers: ['b'], flags: { includeFullUser: false }, secret: 't', version: 'v2' },
    ];
    expect(knownWebhooks({ webhooks: [old, null, { id: '3' }, young] })).toEqual(expected);
    expect(knownWebhooks([{ webhook: old }, young])).toEqual(expected);
    expect(knownWebhooks(undefined)).toEqual([]);
  });
});

test('the secret is that of the answer, else that of the listing', async () => {
  expect(await ensureWebhook(new Shelf([]), wanting(['a']), 'v2')).toMatchObject({ action: 'created', id: 'new0', secret: 'fresh' });
  const mended = await ensureWebhook(new Shelf([hook('1', HERE, ['b'])]), wanting(['a']), 'v2');
  expect(mended).toEqual({ action: 'updated', id: '1', secret: 's-1', target: HERE, triggers: ['b', 'a'] });
});

describe('whatever an app holds', () => {
  const trigger = fc.constantFrom('message', 'message:appUser', 'message:appMaker', '*', 'postback', 'typing:appUser', 'client:add');
  const triggers = fc.array(trigger, { maxLength: 5 });
  const generation = fc.constantFrom<Generation>('v1', 'v1.1', 'v2');
  const webhooks = fc
    .array(fc.record({ target: fc.constantFrom(HERE, THERE), triggers, version: fc.constantFrom('v1', 'v1.1', 'v2', undefined) }), {
      maxLength: 9,
    })
    .map((list) =>
      list.map(({ target, triggers: own, version }, index) => hook(String(index), target, own, version === undefined ? {} : { version })),
    );
  const wanted = fc.record({
    target: fc.constant(HERE),
    triggers: fc.array(trigger, { minLength: 1, maxLength: 4 }),
    flags: fc.record({ includeClient: fc.boolean() }),
    onOtherTarget: fc.constantFrom('repoint' as const, 'create' as const),
  });

  test('one write at most is enough, the second time none, and no trigger is lost', async () => {
    await fc.assert(
      fc.asyncProperty(webhooks, wanted, generation, async (list, want, own) => {
        const shelf = new Shelf([...list]);
        const done = await ensureWebhook(shelf, want, own);
        expect(shelf.writes).toBe(done.action === 'unchanged' ? 0 : 1);
        expect(await ensureWebhook(shelf, want, own)).toMatchObject({ action: 'unchanged', id: done.id, secret: done.secret });
        const serving = shelf.webhooks.find(({ id }) => id === done.id);
        expect(want.triggers.every((each) => covers(serving?.triggers ?? [], each, own))).toBe(true);
        for (const before of list) {
          const after = shelf.webhooks.find(({ id }) => id === before.id);
          expect(after?.triggers).toEqual(expect.arrayContaining([...before.triggers]));
          // Others are neither touched nor taken, unless one was to be pointed here.
          if (before.id !== done.id) expect(after).toEqual(before);
          else if (want.onOtherTarget === 'create') expect(before.target).toBe(HERE);
        }
      }),
    );
  });
});
