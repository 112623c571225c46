import fc from 'fast-check';
import { actionProperties } from '../../../../hosts/n8n/describe';
import { itemParameters } from '../../../../hosts/n8n/values/parameters';
import { formOf } from '../../../../language/form';
import { manifestOf } from '../../../../runner/manifest';
import { everyKind, fixture } from '../../../support/fixture-provider';
import { actionContext } from '../support/action';
import { filled } from '../support/fill';

const provider = fixture();
const chosen = { resource: 'thing', operation: 'create' };
const properties = actionProperties(manifestOf(provider)).filter(
  ({ displayOptions }) =>
    displayOptions?.show?.operation?.includes('create') === true && displayOptions.show.resource?.includes('thing') === true,
);

/** What a person can type; a text that begins with "=" is an expression in n8n. */
const text = fc.string({ minLength: 1, unit: 'grapheme' }).filter((typed) => !typed.startsWith('='));
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((given) => given + 0);

const values = fc.record(
  {
    text,
    amount: fc.integer({ min: 1, max: 99 }),
    urgent: fc.boolean(),
    sort: fc.constantFrom('zulu', 'alpha'),
    hidden: text,
    note: text,
    due: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }).map((date) => date.toISOString()),
    tags: fc.uniqueArray(fc.constantFrom('red', 'blue'), { minLength: 1 }),
    names: fc.array(text, { minLength: 1 }),
    numbers: fc.array(number, { minLength: 1 }),
    things: fc.array(text, { minLength: 1 }),
    thing: text,
    rows: fc.array(fc.record({ label: text, size: number, round: fc.boolean() }, { requiredKeys: ['label'] }), { minLength: 1 }),
    group: fc.record({ first: text, second: number }, { requiredKeys: ['first'] }),
    shape: fc.oneof(
      fc.record({ form: fc.constant('circle'), radius: number }),
      fc.record({ form: fc.constant('box'), width: number, label: text }, { requiredKeys: ['form', 'width'] }),
    ),
    headers: fc.dictionary(fc.stringMatching(/^[a-z-]{1,12}$/), text, { minKeys: 1 }),
    data: fc.jsonValue().map((json): unknown => JSON.parse(JSON.stringify(json))),
    raw: text,
    detail: text,
    origin: text,
  },
  { requiredKeys: ['text', 'amount', 'urgent', 'sort'] },
);

it('reads back from a filled form what was put into it', async () => {
  await fc.assert(
    fc.asyncProperty(values, fc.option(fc.constantFrom('short', 'long'), { nil: undefined }), async (given, mode) => {
      const { detail, ...others } = given;
      // Where it is not shown, nobody can type into it.
      const typed = { ...others, ...(mode === undefined ? {} : { mode }), ...(mode === 'long' && detail !== undefined ? { detail } : {}) };
      const context = actionContext(provider, { ...chosen, ...filled(properties, typed) }, { credential: {} });
      expect(await itemParameters(context, formOf(everyKind), 0)).toEqual(typed);
    }),
    { numRuns: 150 },
  );
});
