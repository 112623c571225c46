import type { INodeParameters, INodeProperties } from 'n8n-workflow';
import { n8nForms, streamProperties, webhookProperties } from '../../../../hosts/n8n/describe';
import { form } from '../../../../hosts/n8n/describe/form';
import { formOf } from '../../../../language/form';
import { json, z } from '../../../../language/fields';
import { manifestOf } from '../../../../runner/manifest';
import { pusher } from '../../../../nodes/Pusher/provider';
import { fixture } from '../../../support/fixture-provider';
import { complaints } from '../support/ux-rules';
import { OneNode } from '../support/workflow';

const manifests = [manifestOf(fixture()), manifestOf(pusher)];

describe.each(manifests.map((manifest) => [manifest.title, manifest] as const))('the forms of %s', (_, manifest) => {
  const forms = n8nForms(manifest);
  const all = [
    ['the action node', forms.action],
    ['the credential', forms.credential],
    ...Object.entries(forms.webhooks).map(([name, { properties }]) => [`the webhook ${name}`, properties] as const),
    ...Object.entries(forms.streams).map(([name, { properties }]) => [`the stream ${name}`, properties] as const),
  ] as const;

  it.each(all)('follow the UX guidelines: %s', (__, properties) => {
    expect(properties.length).toBeGreaterThan(0);
    expect(complaints(properties)).toEqual([]);
  });

  it('are plain JSON altogether', () => {
    expect(JSON.parse(JSON.stringify(forms))).toEqual(forms);
    expect(structuredClone(forms)).toEqual(forms);
  });

  it('offer every operation of every resource', () => {
    const offered = forms.action
      .filter(({ name }) => name === 'operation')
      .flatMap(({ displayOptions, options = [] }) => {
        const resource: unknown = displayOptions?.show?.resource?.[0];
        return options.flatMap((option) => ('value' in option && typeof resource === 'string' ? [`${resource}.${option.value}`] : []));
      });
    expect(offered.sort()).toEqual(manifest.operations.map(({ id }) => id).sort());
  });

  it('have a search behind every resource locator', () => {
    const methods = JSON.stringify(forms).matchAll(/"searchListMethod":"(\w+)"/g);
    const used = new Set([...methods].map(([, method]) => method));
    expect([...used].sort()).toEqual(Object.keys(forms.lookups).sort());
  });

  it('never let n8n answer a webhook with the name of one of its settings', () => {
    for (const { entries } of Object.values(forms.webhooks)) {
      expect(entries.length).toBeGreaterThan(0);
      for (const entry of entries) expect(entry).toHaveProperty('responseData');
    }
  });
});

describe('the rules for forms', () => {
  const fine: INodeProperties = { displayName: 'Name', name: 'name', type: 'string', default: '' };
  it.each([
    [{ ...fine, displayName: 'a name' }, 'a name: the label is not in Title Case'],
    [{ ...fine, type: 'boolean' as const, default: false, description: 'Is it so' }, 'Name: a switch is described with "Whether"'],
    [{ ...fine, description: 'One sentence.' }, 'Name: a single sentence ends without a period'],
    [{ ...fine, placeholder: 'abc' }, 'Name: a placeholder begins with "e.g."'],
    [{ ...fine, displayName: 'Secret' }, 'Secret: a secret is masked'],
    [{ ...fine, displayOptions: { show: { other: [1] } } }, "Name: depends on 'other', which does not exist"],
    [
      {
        ...fine,
        type: 'options' as const,
        options: [
          { name: 'B', value: 'b' },
          { name: 'A', value: 'a' },
        ],
        default: 'b',
      },
      'Name: options are sorted',
    ],
  ])('notice a mistake: %#', (property, complaint) => {
    expect(complaints([property])).toEqual([complaint]);
  });

  it('notice one name for two fields', () => {
    expect(complaints([fine, { ...fine, displayName: 'Other' }])).toEqual(["Name: 'name' is there twice"]);
  });
});

describe('a form', () => {
  const named = (properties: readonly INodeProperties[], name: string) => properties.find((property) => property.name === name);

  it('shows what must be filled in and what is common, and keeps the rest in a collection', () => {
    const { top, more } = form(
      formOf({
        zeta: z.string().optional().meta({ title: 'Zeta' }),
        must: z.string().meta({ title: 'Must' }),
        common: z.string().optional().meta({ title: 'Common', prominent: true }),
        alpha: z.string().optional().meta({ title: 'Alpha' }),
      }),
    );
    expect(top.map(({ name, required }) => [name, required])).toEqual([
      ['must', true],
      ['common', undefined],
    ]);
    expect(more[0]?.options?.map(({ name }) => name)).toEqual(['alpha', 'zeta']);
  });

  it('keeps a common number in the collection, because in sight it would always be sent', () => {
    const { top } = form(formOf({ count: z.number().optional().meta({ title: 'Count', prominent: true }) }));
    expect(top).toEqual([]);
  });

  it('shows a common JSON field as text, because the JSON editor marks an empty one as a mistake', () => {
    const { top } = form(
      formOf({ info: json().optional().meta({ title: 'Info', prominent: true }), must: json().meta({ title: 'Must' }) }),
    );
    expect(top.map(({ type }) => type)).toEqual(['string', 'json']);
  });

  it('shows optional JSON as text in rows too, where it is in sight unasked', () => {
    const row = z.object({ name: z.string().meta({ title: 'Name' }), info: json().optional().meta({ title: 'Info' }) });
    const { top } = form(formOf({ rows: z.array(row).meta({ title: 'Rows' }) }));
    expect(JSON.stringify(top)).not.toContain('"type":"json"');
  });

  it('opens required rows with one of them, and can be read while a required group is left alone', () => {
    const choice = z.discriminatedUnion('type', [z.object({ type: z.literal('a'), id: z.string() }), z.object({ type: z.literal('b') })]);
    const { top } = form(formOf({ people: z.array(choice).meta({ title: 'People' }), one: choice.meta({ title: 'One' }) }));
    const untouched = new OneNode(top, {});
    expect(untouched.parameter('people', 0)).toEqual({ entries: [{ type: 'a', id: '' }] });
    expect(untouched.parameter('one', 0)).toEqual({});
  });

  it.each([
    ['Categories', 'Add Category'],
    ['Channels', 'Add Channel'],
    ['Channel Data', 'Add Channel Data'],
  ])('names one of the %s on the button', (title, button) => {
    const { top } = form(formOf({ rows: z.array(z.object({ a: z.string() })).meta({ title }) }));
    expect(top).toMatchObject([{ typeOptions: { multipleValueButtonText: button } }]);
  });

  it('begins with typing where choices have no title but their value, else with the list', () => {
    const things = (title?: 'title') =>
      z.string().meta({ title: 'Thing', lookup: { operation: 'thing.list', value: 'id', ...(title && { title }) } });
    const { top } = form(formOf({ name: things(), id: things('title') }));
    expect(top).toMatchObject([
      { default: { mode: 'id' }, modes: [{ name: 'list' }, { displayName: 'By Name' }] },
      { default: { mode: 'list' }, modes: [{ name: 'list' }, { displayName: 'By ID' }] },
    ]);
  });

  it('finds the field that decides on another, wherever both stand', () => {
    const { top, more } = form(
      formOf({
        mode: z.enum(['a', 'b']).meta({ title: 'Mode' }),
        extra: z
          .string()
          .optional()
          .meta({ title: 'Extra', showWhen: { mode: ['b'] } }),
        near: z
          .string()
          .optional()
          .meta({ title: 'Near', prominent: true, showWhen: { mode: ['a'] } }),
      }),
    );
    expect(named(top, 'near')?.displayOptions).toEqual({ show: { mode: ['a'] } });
    expect(more[0]?.options?.[0]).toMatchObject({ name: 'extra', displayOptions: { show: { '/mode': ['b'] } } });
  });

  it('refuses a field whose name the nodes use themselves', () => {
    expect(() => form(formOf({ limit: z.number() }))).toThrow("'limit' is a name that the n8n nodes use themselves");
  });

  it('refuses a webhook or stream that is not declared', () => {
    const manifest = manifestOf(fixture());
    expect(() => webhookProperties(manifest, 'nothing')).toThrow("Fixture has no webhook 'nothing'");
    expect(() => streamProperties(manifest, 'nothing')).toThrow("Fixture has no stream 'nothing'");
  });
});

describe('the fixture', () => {
  const { action, credential, webhooks } = n8nForms(manifestOf(fixture()));
  const field = (name: string) =>
    [...action, ...action.flatMap(({ options = [] }) => options.flatMap((option) => ('type' in option ? [option] : [])))].find(
      (property) => property.name === name && property.displayOptions?.show?.operation?.[0] !== 'say',
    );

  it.each([
    ['amount', { type: 'number', typeOptions: { minValue: 1, maxValue: 99, numberPrecision: 0 } }],
    ['urgent', { type: 'boolean', default: false }],
    [
      'sort',
      {
        type: 'options',
        default: 'zulu',
        options: [
          { name: 'Alpha', value: 'alpha' },
          { name: 'Zulu', value: 'zulu' },
        ],
      },
    ],
    ['hidden', { type: 'string', typeOptions: { password: true } }],
    ['note', { type: 'string', typeOptions: { rows: 4 } }],
    ['due', { type: 'dateTime' }],
    ['tags', { type: 'multiOptions', default: [] }],
    ['names', { type: 'string', typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Name' } }],
    ['thing', { type: 'resourceLocator', modes: [{ name: 'list' }, { name: 'id' }] }],
    ['rows', { type: 'fixedCollection', typeOptions: { multipleValues: true, sortable: true } }],
    ['data', { type: 'json' }],
    ['raw', { type: 'string' }],
    ['origin', { default: '={{ $json.source.id }}' }],
    ['upload', { displayName: 'Input Data Field Name', default: 'data' }],
    ['options', { options: [{ name: 'concurrency', default: 5 }, { name: 'proxy' }, { name: 'timeout' }] }],
  ])('describes %s', (name, expected) => {
    expect(field(name)).toMatchObject(expected);
  });

  it('writes what is more than one value of a credential as masked text, because n8n shows single inputs only', () => {
    expect(credential.map(({ name, type, typeOptions }) => [name, type, typeOptions?.password === true])).toEqual([
      ['address', 'string', false],
      ['pass', 'string', true],
      ['port', 'string', false],
      ['older', 'string', true],
      ['tokens', 'string', true],
      ['region', 'options', false],
    ]);
  });

  it('gives each row of the routing parameter an output, and hands every method on but OPTIONS, which n8n answers itself', () => {
    const outputs = String(webhooks.events?.outputs);
    const rows = [
      { label: 'First', kind: 'a' },
      { label: '', kind: 'b' },
    ];
    const node = (parameters: INodeParameters) => new OneNode(webhooks.events?.properties ?? [], parameters);
    expect(node({}).evaluated(outputs)).toEqual(['main']);
    expect(node({ routes: { entries: rows } }).evaluated(outputs)).toEqual([
      { type: 'main', displayName: 'First' },
      { type: 'main', displayName: 'Route 2' },
    ]);
    expect(webhooks.questions?.entries.map(({ httpMethod, ndvHideUrl }) => [httpMethod, ndvHideUrl])).toEqual([
      ['POST', undefined],
      ['GET', true],
    ]);
  });
});
