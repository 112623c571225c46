import fc from 'fast-check';
import type { INodeProperties } from 'n8n-workflow';
import { actionProperties } from '../../../../hosts/n8n/describe';
import { itemParameters } from '../../../../hosts/n8n/values/parameters';
import { formOf } from '../../../../language/form';
import { manifestOf } from '../../../../runner/manifest';
import { fixture, nested } from '../../../support/fixture-provider';
import { actionContext } from '../support/action';
import { filled } from '../support/fill';

const provider = fixture();
const chosen = { resource: 'message', operation: 'prefer' };
const properties = actionProperties(manifestOf(provider)).filter(({ displayOptions }) =>
  displayOptions?.show?.operation?.includes('prefer'),
);

const text = fc.string({ minLength: 1, unit: 'grapheme' }).filter((typed) => !typed.startsWith('='));
/** Typed into a text area, where a text would need quotes of its own. */
const json = fc
  .jsonValue()
  .map((value): unknown => JSON.parse(JSON.stringify(value)))
  .filter((value) => typeof value !== 'string');
const some = <T>(entry: fc.Arbitrary<T>) => fc.array(entry, { minLength: 1, maxLength: 3 });
/** The choice in sight is never absent: n8n shows its first option where nothing was chosen. */
const condition = fc.oneof(
  fc.record({ variable: text, operator: fc.constant('empty') }),
  fc.record({ variable: text, operator: fc.constant('equal'), argument: json }, { requiredKeys: ['variable', 'operator'] }),
);
const quiet = fc.record({ from: text, minutes: fc.integer() }, { requiredKeys: ['from'] });
const channel = fc.oneof(
  fc.record({ setting: fc.constant('on'), channel: text }),
  fc.record({ setting: fc.constant('conditional'), channel: text, conditions: some(condition) }),
);
const workflow = fc.oneof(
  fc.record({ setting: fc.constantFrom('on', 'off'), key: text }),
  fc.record(
    {
      setting: fc.constant('byChannel'),
      key: text,
      types: fc.uniqueArray(fc.constantFrom('email', 'sms'), { minLength: 1 }),
      channels: some(channel),
      quiet,
    },
    { requiredKeys: ['setting', 'key'] },
  ),
);
const values = fc.record(
  {
    workflows: some(workflow),
    commercial: fc.oneof(
      fc.record({ setting: fc.constant('on') }),
      fc.record({ setting: fc.constant('conditional'), conditions: some(condition) }),
    ),
    people: some(fc.record({ name: text, languages: some(text), quiet }, { requiredKeys: ['name'] })),
    members: fc.dictionary(fc.stringMatching(/^[a-z]{1,9}$/), fc.oneof(fc.boolean(), fc.record({ max: fc.integer() })), { minKeys: 1 }),
  },
  { requiredKeys: [] },
);

describe('forms within forms', () => {
  it('give back what was put into them, at any depth', async () => {
    await fc.assert(
      fc.asyncProperty(values, async (given) => {
        const context = actionContext(provider, { ...chosen, ...filled(properties, given) }, { credential: {} });
        expect(await itemParameters(context, formOf(nested), 0)).toEqual(given);
      }),
      { numRuns: 60 },
    );
  });

  it('show in each row what belongs to its choice, and keep the field that decides beside those it decides on', () => {
    const workflows = inner(properties, 'workflows');
    const shownFor = (setting: string) =>
      workflows.filter(({ displayOptions }) => displayOptions?.show?.setting?.includes(setting)).map(({ name }) => name);
    expect(workflows[0]).toMatchObject({ name: 'setting', default: 'on' });
    expect([shownFor('off'), shownFor('byChannel')]).toEqual([['key'], ['key', 'types', 'channels', 'quiet']]);
    const conditions = inner(inner(workflows, 'channels'), 'conditions');
    expect(conditions.map(({ name, displayOptions }) => [name, displayOptions?.show])).toEqual([
      ['variable', undefined],
      ['operator', undefined],
      ['argument', { operator: ['equal'] }],
    ]);
  });

  it('leave out what a row hides', async () => {
    const row = { variable: 'x', operator: 'empty', argument: '"stale"' };
    const workflows = { entries: [{ setting: 'off', key: 'k', channels: { entries: [] } }] };
    const commercial = { entry: { setting: 'conditional', conditions: { entries: [row] } } };
    const context = actionContext(provider, { ...chosen, workflows, additionalFields: { commercial } }, { credential: {} });
    expect(await itemParameters(context, formOf(nested), 0)).toEqual({
      workflows: [{ setting: 'off', key: 'k' }],
      commercial: { setting: 'conditional', conditions: [{ variable: 'x', operator: 'empty' }] },
    });
  });
});

/** The fields of a row. */
function inner(level: readonly INodeProperties[], name: string): INodeProperties[] {
  const [group] = level.find((property) => property.name === name)?.options ?? [];
  return group && 'values' in group ? group.values : [];
}
