import fc from 'fast-check';
import { exactJson } from '../../../sandbox/pushover/http/exact-json';
import { Ids } from '../../../sandbox/pushover/state/ids';
import { messageFrom } from '../../../sandbox/pushover/state/message';
import { Queue } from '../../../sandbox/pushover/state/queue';
import { cleanUpAfterEach } from '../../support/clean-up';
import { deleteUpTo, downloaded, openSandbox } from './harness';

cleanUpAfterEach();

const message = (id: bigint) => messageFrom({ id }, new Ids(), { idStrings: true, exact: false, now: 0 });
const anyId = fc.bigInt({ min: 0n, max: 40n });

describe('a queue', () => {
  it('is what sorting and filtering would make of it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), anyId), { maxLength: 60 }), (steps) => {
        const queue = new Queue();
        let expected: bigint[] = [];
        for (const [adds, id] of steps) {
          if (adds) {
            queue.add(message(id));
            expected = [...new Set([...expected, id])].sort((a, b) => Number(a - b));
          } else {
            const kept = expected.filter((each) => each > id);
            expect(queue.deleteUpTo(id)).toBe(expected.length - kept.length);
            expected = kept;
          }
          expect(queue.messages.map((each) => each.id)).toEqual(expected);
        }
      }),
    );
  });
});

describe('exact JSON', () => {
  it('is JSON, for all that JSON can say', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(exactJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('keeps every digit', () => {
    expect(exactJson({ id: 1175816417220301065n, none: undefined, list: [0n, null] })).toBe('{"id":1175816417220301065,"list":[0,null]}');
  });
});

it('ten thousand messages come and go in parts', async () => {
  const sandbox = await openSandbox({ downloadLimit: 1000 });
  const texts = Array.from({ length: 10_000 }, (_, index) => `message ${index}`);
  sandbox.deliver(
    sandbox.device.id,
    texts.map((text) => ({ message: text })),
  );
  const seen: unknown[] = [];
  for (let part = await downloaded(sandbox); part.length > 0; part = await downloaded(sandbox)) {
    seen.push(...part.map((each) => each.message));
    await deleteUpTo(sandbox, String(part.at(-1)?.id_str));
  }
  expect(seen).toEqual(texts);
  expect(sandbox.violations).toEqual([]);
});
