import { asJson, type JsonObject, type JsonValue } from '../../../language/json';
import { textAt } from '../../../language/reading';
import type { KnockSandbox } from '../../../sandbox/knock';
import { cleanUpAfterEach } from '../../support/clean-up';
import { connectTo, offline, openSandbox } from './inbound-harness';
import { numbered, uuidOf } from './requests';

cleanUpAfterEach();

const list = (ids: readonly string[]) => [{ type: 'list', recipients: ids.map((id) => ({ id })) }];
const daily = [{ frequency: 'daily', hours: 9 }];
const idsOf = (schedules: unknown): (string | undefined)[] => {
  const found = asJson(schedules);
  return Array.isArray(found) ? found.map((schedule) => textAt(schedule, 'id')) : [];
};

function requestsTo({ requests }: KnockSandbox, method: string): number {
  return requests.filter((request) => request.method === method && request.path === '/v1/schedules').length;
}

test('schedules are created, listed, changed and deleted, 100 in each request', async () => {
  const sandbox = await openSandbox();
  const connection = connectTo(sandbox);
  const created = await connection.run('schedule.create', { workflow: 'digest', recipients: list(numbered('u', 250)), repeats: daily });
  const scheduleIds = idsOf(created);
  expect(scheduleIds).toHaveLength(250);
  expect(requestsTo(sandbox, 'POST')).toBe(3);

  const listed = await connection.run('schedule.getMany', { workflow: 'digest' });
  expect(idsOf(listed).sort()).toEqual([...scheduleIds].sort());

  const updated = await connection.run('schedule.update', { scheduleIds, data: { week: 1 } });
  expect(updated).toEqual(scheduleIds.map((id) => expect.objectContaining({ id, data: { week: 1 } }) as unknown));
  expect(requestsTo(sandbox, 'PUT')).toBe(3);

  expect(idsOf(await connection.run('schedule.delete', { scheduleIds }))).toEqual(scheduleIds);
  expect(requestsTo(sandbox, 'DELETE')).toBe(3);
  expect(await connection.run('schedule.getMany', { workflow: 'digest' })).toEqual([]);
});

test('schedules are found by whom they are for', async () => {
  const connection = connectTo(await openSandbox());
  const project = { type: 'identifiedObject', id: 'p1', collection: 'projects' };
  const recipients = [...list(['u0', 'u1']), project];
  await connection.run('schedule.create', { workflow: 'digest', recipients, repeats: daily });
  const found = (...rows: JsonValue[]) => connection.run('schedule.getMany', { workflow: 'digest', recipients: rows });
  const user = { type: 'user', id: 'u1' };
  expect(await found(user)).toHaveLength(1);
  expect(await found({ type: 'object', id: 'p1', collection: 'projects' })).toHaveLength(1);
  expect(await found({ type: 'list', recipients: ['u0', 'u1'] })).toHaveLength(2);
});

test('what is offered to choose from are the schedules of the workflow that is filled in', async () => {
  const connection = connectTo(await openSandbox());
  const lookup = { operation: 'schedule.getMany', from: { workflow: 'workflow' }, value: 'id', title: 'next_occurrence_at' };
  const created = await connection.run('schedule.create', {
    workflow: 'digest',
    recipients: list(['u0']),
    scheduledAt: '2999-01-01T09:00:00Z',
  });
  const offered: unknown[] = [];
  for await (const choice of connection.choices(lookup, { beside: { workflow: 'digest' } })) offered.push(choice);
  expect(offered).toEqual([{ value: idsOf(created)[0], title: expect.stringContaining('2999-01-01') as unknown }]);
});

describe('what can never be is refused before anything is sent', () => {
  const schedule = { workflow: 'digest', recipients: list(['u0']) };
  const scheduledAt = '2026-12-01T09:00:00Z';

  test.each<[string, JsonObject, string]>([
    ['no time at all', {}, "Neither 'Scheduled At' nor 'Repeats' is given: the schedule would never run"],
    ['an end before the beginning', { scheduledAt, endingAt: scheduledAt }, "'Ending At' is not after 'Scheduled At'"],
    ['a minute between the fives', { repeats: [{ frequency: 'hourly', minutes: 7 }] }, "'Repeats 1 › Minute' must be a multiple of 5"],
    ['the 25th hour', { repeats: [{ frequency: 'daily', hours: 24 }] }, "'Repeats 1 › Hour' must be at most 23, not 24"],
  ])('%s', (_, more, message) => {
    expect(() => offline().prepare('schedule.create', { ...schedule, ...more })).toThrow(message);
  });

  test('an id that is none', () => {
    expect(() => offline().prepare('schedule.delete', { scheduleIds: [uuidOf(1), 'monday'] })).toThrow(
      "'Schedule IDs 2' must be 32 letters",
    );
  });
});
