import { readCredential } from '../../../../hosts/n8n/values/credential';
import { isoOf } from '../../../../hosts/n8n/values/dates';
import { readFields } from '../../../../hosts/n8n/values/read';
import { formOf } from '../../../../language/form';
import { everyKind, fixtureCredential } from '../../../support/fixture-provider';

const fields = formOf(everyKind);
const surroundings = { timeZone: 'Europe/Berlin', file: () => Promise.reject(new Error('no files here')) };

async function read(raw: Record<string, unknown>): Promise<Record<string, unknown>> {
  const { text, ...others } = await readFields(fields, (name) => raw[name], surroundings);
  return text === '' ? others : { text, ...others };
}

it.each([
  ['empty inputs are absent', { note: '', due: '', names: [], rows: {}, headers: {}, data: '', thing: { mode: 'list', value: '' } }, {}],
  ['numbers that an expression gave as text', { amount: '7' }, { amount: 7 }],
  ['texts that an expression gave as a number', { text: 7 }, { text: '7' }],
  ['switches that an expression gave as text', { urgent: 'true' }, { urgent: true }],
  ['a list whose element was an expression that gave a list', { names: ['a', ['b', 'c'], ''] }, { names: ['a', 'b', 'c'] }],
  ['a list that is one value', { names: 'a' }, { names: ['a'] }],
  [
    'a resource locator whose expression gave a list',
    { things: { entries: [{ value: { __rl: true, mode: 'id', value: ['a', 'b'] } }] } },
    { things: ['a', 'b'] },
  ],
  ['JSON that looks like a resource locator', { data: { mode: 'id', value: 1 } }, { data: { mode: 'id', value: 1 } }],
  ['JSON that an expression gave as an object', { data: { a: [1] } }, { data: { a: [1] } }],
  ['JSON typed as text', { data: ' [1, "two"] ' }, { data: [1, 'two'] }],
  ['text that is kept as it was typed', { raw: '{"a":1}' }, { raw: '{"a":1}' }],
  ['rows that an agent gave as a list', { rows: [{ label: 'a' }] }, { rows: [{ label: 'a' }] }],
  [
    'names of a map that nothing inherits',
    { headers: { entries: [{ name: '__proto__', value: 'x' }] } },
    { headers: Object.fromEntries([['__proto__', 'x']]) },
  ],
  ['a field that is not shown', { mode: 'short', detail: 'stale' }, { mode: 'short' }],
  ['a field that is shown', { mode: 'long', detail: 'kept' }, { mode: 'long', detail: 'kept' }],
  [
    'the fields of the chosen variant only',
    { shape: { entry: { form: 'circle', radius: 1, width: 2 } } },
    { shape: { form: 'circle', radius: 1 } },
  ],
])('reads %s', async (_, raw, expected) => {
  expect(await read(raw)).toEqual(expected);
});

it('says which field is not JSON, without its value', async () => {
  await expect(read({ data: '{secret' })).rejects.toMatchObject({ message: "'Data' is not valid JSON", field: 'Data' });
});

describe('moments become ISO 8601', () => {
  it.each([
    ['as the date picker writes them', '2026-03-01T12:00:00', '2026-03-01T11:00:00.000Z'],
    ['in summer', '2026-07-01T12:00', '2026-07-01T10:00:00.000Z'],
    ['in the last hour before the clocks change', '2026-03-29T01:30:00', '2026-03-29T00:30:00.000Z'],
    ['in the first hour after it', '2026-03-29T03:30:00', '2026-03-29T01:30:00.000Z'],
    ['with an offset of their own', '2026-03-01T12:00:00+09:00', '2026-03-01T12:00:00+09:00'],
    ['as a Date', new Date('2026-03-01T00:00:00Z'), '2026-03-01T00:00:00.000Z'],
    ['as Luxon gives them', { toISO: () => '2026-03-01T00:00:00.000Z' }, '2026-03-01T00:00:00.000Z'],
    ['as milliseconds', 0, '1970-01-01T00:00:00.000Z'],
  ])('%s', (_, raw, expected) => {
    expect(isoOf(raw, 'Europe/Berlin')).toBe(expected);
  });

  it('but what is no moment stays for the declaration to refuse', () => {
    expect(isoOf('tomorrow', 'UTC')).toBe('tomorrow');
  });
});

describe('a credential', () => {
  const credentialFields = formOf(fixtureCredential.fields);

  it('has its lists and rows written as text', async () => {
    const saved = { address: 'x', pass: 'y', port: '8080', older: 'one, two', tokens: '[{"key":"k","value":"v"}]', region: 'eu' };
    expect(await readCredential(credentialFields, saved)).toEqual({
      address: 'x',
      pass: 'y',
      port: 8080,
      older: ['one', 'two'],
      tokens: [{ key: 'k', value: 'v' }],
      region: 'eu',
    });
  });

  it('takes a list as JSON too, and leaves out what was left empty', async () => {
    const saved = { address: 'x', pass: 'y', port: '', older: '["a,b"]', tokens: '', region: '' };
    expect(await readCredential(credentialFields, saved)).toEqual({ address: 'x', pass: 'y', older: ['a,b'] });
  });
});
