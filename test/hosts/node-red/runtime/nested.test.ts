import { problemsOf } from '../../../../hosts/node-red/editor/check';
import { jsonOf, valuesOf } from '../../../../hosts/node-red/editor/literal';
import { Texts } from '../../../../hosts/node-red/editor/texts';
import { FieldKeys } from '../../../../hosts/node-red/generate/field-keys';
import { formFields } from '../../../../hosts/node-red/generate/form-fields';
import type { Json } from '../../../../hosts/node-red/generate/spec';
import type { Values } from '../../../../hosts/node-red/saved';
import { formOf } from '../../../../language/form';
import { nested } from '../../../support/fixture/nested';
import { action, debug, inject, msg, str } from './support/flow';
import { type Lab, openLab } from './support/lab';

const fields = formFields(formOf(nested), new FieldKeys());
const conditions = [
  { variable: 'x', operator: 'equal', argument: { deep: [1, null] } },
  { variable: 'y', operator: 'empty' },
];
const everything: Record<string, Json> = {
  workflows: [
    { setting: 'on', key: 'a' },
    { setting: 'off', key: 'b' },
    {
      setting: 'byChannel',
      key: 'c',
      types: ['sms'],
      channels: [
        { setting: 'on', channel: 'first' },
        { setting: 'conditional', channel: 'second', conditions },
      ],
      quiet: { from: '22:00', minutes: 480 },
    },
  ],
  commercial: { setting: 'conditional', conditions },
  people: [{ name: 'Ada', languages: ['en', 'de'], quiet: { from: '20:00' } }, { name: 'Bob' }],
  members: { ada: true, bob: { max: 3 } },
};

describe('forms within forms', () => {
  let lab: Lab;

  beforeAll(async () => {
    lab = await openLab();
  }, 60_000);
  afterAll(() => lab.close());

  /** What the operation gets from a form that was filled in and saved. */
  async function resolved(values: Values, payload: unknown = {}): Promise<unknown> {
    await lab.deploy([inject('go', ['act'], payload), action('act', 'form.prefer', values, ['out']), debug('out')]);
    await lab.red.inject('go');
    const { value } = await lab.red.sees.debug(({ id }) => id === 'out');
    return typeof value === 'object' && value !== null ? Reflect.get(value, 'payload') : value;
  }

  test('give the operation what was entered, at any depth, and nothing to complain about', async () => {
    const values = valuesOf(fields, everything);
    expect(problemsOf(fields, values, new Texts((key) => key, 'en-US'))).toEqual([]);
    expect(await resolved(values)).toEqual(everything);
  });

  test('take single values from the message, deep inside', async () => {
    const row = { setting: 'on', channel: '' };
    const values = valuesOf(fields, { workflows: [{ setting: 'byChannel', key: 'c', channels: [row] }] });
    const filled = JSON.stringify(values).replace(JSON.stringify(str('')), JSON.stringify(msg('payload.where')));
    const parsed: Values = readValues(filled);
    expect(await resolved(parsed, { where: 'here' })).toEqual({
      workflows: [{ setting: 'byChannel', key: 'c', channels: [{ setting: 'on', channel: 'here' }] }],
    });
  });

  test('leave out what a row hides', async () => {
    const stale = { variable: 'x', operator: 'empty', argument: 'stale' };
    const values = valuesOf(fields, { commercial: { setting: 'conditional', conditions: [stale] } });
    expect(await resolved(values)).toEqual({ commercial: { setting: 'conditional', conditions: [{ variable: 'x', operator: 'empty' }] } });
  });

  test('name what is missing by its way through the form', () => {
    const values = valuesOf(fields, {
      workflows: [{ setting: 'byChannel', key: 'c', channels: [{ setting: 'conditional', channel: 'd' }] }],
    });
    const titles = new Texts((key) => key.split('.').at(-2) ?? key, 'en-US');
    expect(problemsOf(fields, values, titles)).toHaveLength(1);
    expect(problemsOf(fields, values, titles)[0]).toContain('conditions');
  });

  test('read as JSON, tell their variants apart', () => {
    const values = valuesOf(fields, everything);
    expect(values.commercial).toMatchObject({ type: 'variant', choice: 'conditional' });
    expect(values.members && jsonOf(values.members)).toEqual(everything.members);
  });
});

const readValues: (text: string) => Values = JSON.parse;
