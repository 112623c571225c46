import type { JsonValue } from '../../language/json';
import { declared, fieldsOf, placed } from './support/declared';

function repeated(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

/** Whether an event has something at a path such as `data.id`. */
function has(event: JsonValue | undefined, path: string): boolean {
  const [name = '', ...rest] = path.split('.');
  if (typeof event !== 'object' || event === null || Array.isArray(event) || !(name in event)) return false;
  return rest.length === 0 || has(event[name], rest.join('.'));
}

describe.each(declared)('%s', (id, manifest) => {
  const { credential, resources, operations, webhooks, streams } = manifest;
  const fields = fieldsOf(manifest);
  const operationWith = (wanted: string) => operations.find((operation) => operation.id === wanted);

  test('is listed under its own id and has a color', () => {
    expect(manifest.id).toBe(id);
    expect(manifest.color).toMatch(/^#[0-9a-f]{6}$/);
  });

  test('names nothing twice', () => {
    expect(repeated(operations.map((operation) => operation.id))).toEqual([]);
    expect(repeated(operations.map(({ action }) => action))).toEqual([]);
    expect(repeated([...webhooks, ...streams].map(({ name }) => name))).toEqual([]);
    expect(repeated([...webhooks, ...streams].map(({ title }) => title))).toEqual([]);
    expect(repeated(fields.map(({ place }) => place))).toEqual([]);
    for (const { id: resource } of resources) {
      expect(repeated(operations.filter((operation) => operation.resource === resource).map(({ title }) => title))).toEqual([]);
    }
  });

  test('names are camelCase, ids are resource and name', () => {
    const names = [...resources.map((resource) => resource.id), ...[...operations, ...webhooks, ...streams].map(({ name }) => name)];
    expect(names.filter((name) => !/^[a-z][a-zA-Z0-9]*$/.test(name))).toEqual([]);
    expect(operations.filter((operation) => operation.id !== `${operation.resource}.${operation.name}`)).toEqual([]);
  });

  test('describes every resource it uses, and uses every one it describes', () => {
    const used = new Set(operations.map(({ resource }) => resource));
    expect([...used].sort()).toEqual(resources.map((resource) => resource.id).sort());
  });

  test('links to https pages everywhere', () => {
    const links = [manifest, credential, ...operations, ...webhooks, ...streams].map(({ docs }) => docs);
    expect(links.filter((link) => !URL.canParse(link) || !link.startsWith('https://'))).toEqual([]);
  });

  test('tells of every request where it goes', () => {
    const requests = operations.filter(({ kind }) => kind === 'request');
    const lost = requests.filter(({ endpoint = '' }) => !/^(GET|POST|PUT|PATCH|DELETE) \/\S*$/.test(endpoint));
    expect(lost.map((operation) => operation.id)).toEqual([]);
    expect(operations.filter(({ kind, endpoint }) => kind !== 'request' && endpoint !== undefined)).toEqual([]);
  });

  test('looks choices up in operations that exist, need nothing more, and give lists', () => {
    const wrong = fields.filter(({ field: { lookup } }) => {
      if (lookup === undefined) return false;
      const operation = operationWith(lookup.operation);
      const given = [...Object.keys(lookup.parameters ?? {}), ...Object.keys(lookup.from ?? {})];
      const missing = operation?.fields.filter(({ name, required }) => required && !given.includes(name)) ?? [];
      return (
        operation?.kind !== 'request' ||
        missing.length > 0 ||
        lookup.value === '' ||
        given.some((name) => !operation.fields.some((each) => each.name === name))
      );
    });
    expect(wrong.map(({ place }) => place)).toEqual([]);
  });

  test('takes values from events only where an example has them', () => {
    const wrong = operations.flatMap((operation) => {
      const sources =
        operation.kind === 'answer' ? webhooks.filter(({ answeredBy }) => answeredBy === operation.id) : [...webhooks, ...streams];
      const examples = sources.flatMap((source) => source.examples);
      return placed(operation.id, operation.fields).filter(
        ({ field: { fromEvent } }) => fromEvent !== undefined && !examples.some((event) => has(event, fromEvent)),
      );
    });
    expect(wrong.map(({ place }) => place)).toEqual([]);
  });

  test('answers with operations that answer, and each of them answers one webhook', () => {
    const answering = webhooks.flatMap(({ answeredBy }) => answeredBy ?? []);
    expect(answering.sort()).toEqual(
      operations
        .filter(({ kind }) => kind === 'answer')
        .map((operation) => operation.id)
        .sort(),
    );
  });

  test('shows fields only by other fields of the same form that can have the value', () => {
    const forms = [credential, ...operations, ...webhooks, ...streams].map((part) => part.fields);
    const wrong = forms.flatMap((form) =>
      form.filter(({ name, showWhen = {} }) =>
        Object.entries(showWhen).some(([other, values]) => {
          const field = form.find((each) => each.name === other);
          if (!field || other === name) return true;
          if (field.kind === 'boolean') return values.some((value) => typeof value !== 'boolean');
          return values.some((value) => !field.choices?.some((choice) => choice.value === value));
        }),
      ),
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  test('never hides what is required', () => {
    expect(fields.filter(({ field: { required, showWhen } }) => required && showWhen !== undefined).map(({ place }) => place)).toEqual([]);
  });

  test('gives examples of every event, each of them an event of its own', () => {
    for (const { name, examples } of [...webhooks, ...streams]) {
      expect([name, examples.length > 0]).toEqual([name, true]);
      expect(repeated(examples.map((example) => JSON.stringify(example)))).toEqual([]);
    }
  });

  test('routes by rows that have the label', () => {
    for (const { routes, fields: form } of webhooks) {
      const rows = form.find(({ name }) => name === routes?.parameter);
      expect(routes === undefined || rows?.fields?.some(({ name }) => name === routes.label)).toBe(true);
    }
  });

  test('is plain data: its manifest survives being written to a file', () => {
    expect(JSON.parse(JSON.stringify(manifest))).toEqual(manifest);
  });
});

test('no two providers share a name that hosts must keep apart', () => {
  const manifests = declared.map(([, manifest]) => manifest);
  expect(repeated(manifests.map(({ title }) => title))).toEqual([]);
  expect(repeated(manifests.map(({ credential }) => credential.name))).toEqual([]);
});
