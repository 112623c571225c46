import { ServiceError } from '../../client/errors';
import { listen } from '../../client/listening';
import { failureOf } from '../support/refusal';

const lost = new ServiceError({ kind: 'auth', message: 'The key was taken back' });

/** Somebody who listens as soon as `entered` resolves, with all that was told. */
function listening(entered: Promise<void>) {
  const told: unknown[] = [];
  let fail: (error: ServiceError) => void = () => undefined;
  const handle = listen({
    begin: async (failing) => {
      fail = failing;
      await entered;
    },
    end: (reason) => {
      told.push(['end', reason]);
      return Promise.resolve();
    },
    onFatal: (error) => {
      told.push(['fatal', error]);
    },
  });
  return {
    ...handle,
    told,
    fail: (error: ServiceError) => {
      fail(error);
    },
  };
}

test('is open once events can arrive, and ends when it is closed', async () => {
  const { opened, close, told } = listening(Promise.resolve());
  await opened;
  expect(told).toEqual([]);
  await close();
  expect(told).toEqual([['end', undefined]]);
});

test('what fails afterwards is told, and ends it', async () => {
  const { opened, fail, told } = listening(Promise.resolve());
  await opened;
  fail(lost);
  expect(told).toEqual([
    ['fatal', lost],
    ['end', lost],
  ]);
});

test('what fails before it is open rejects with the cause, not with the closing that follows, and is told once', async () => {
  let cancel: (error: ServiceError) => void = () => undefined;
  const entered = new Promise<void>((_, reject) => {
    cancel = reject;
  });
  const { opened, fail, told } = listening(entered);
  fail(lost);
  cancel(new ServiceError({ kind: 'cancelled', message: 'Closed' }));
  expect(await failureOf(opened)).toBe(lost);
  expect(told).toEqual([
    ['end', lost],
    ['end', undefined],
  ]);
});

test('what cannot begin at all rejects, and is ended', async () => {
  const { opened, told } = listening(Promise.reject(new TypeError('no such feed')));
  expect(await failureOf(opened)).toMatchObject({ message: 'no such feed' });
  expect(told).toEqual([['end', undefined]]);
});
