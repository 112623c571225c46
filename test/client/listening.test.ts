import { ServiceError } from '../../client/errors';
import { listen } from '../../client/listening';
import { failureOf } from '../support/refusal';

const lost = new ServiceError({ kind: 'auth', message: 'The key was taken back' });

/** Somebody who listens as soon as `entered` resolves, with all that was told; `ending` is what comes of leaving. */
function listening(entered: Promise<void>, ending = () => Promise.resolve()) {
  const told: unknown[] = [];
  let fail: (error: ServiceError) => void = () => undefined;
  const handle = listen({
    begin: async (failing) => {
      fail = failing;
      await entered;
    },
    end: (reason) => {
      told.push(['end', reason]);
      return ending();
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

test('what fails again after that is told no more', async () => {
  const { opened, fail, told } = listening(Promise.resolve());
  await opened;
  fail(lost);
  fail(new ServiceError({ kind: 'network', message: 'The line is gone' }));
  expect(told).toEqual([
    ['fatal', lost],
    ['end', lost],
  ]);
});

test('a leaving that fails as well hides no cause, and is nobody else’s trouble', async () => {
  const cannotLeave = () => Promise.reject(new TypeError('no way out'));
  const { opened } = listening(Promise.reject(lost), cannotLeave);
  expect(await failureOf(opened)).toBe(lost);
  const later = listening(Promise.resolve(), cannotLeave);
  await later.opened;
  // An unhandled rejection would end the test run.
  later.fail(lost);
  expect(later.told).toEqual([
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
