import fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Values } from '../../../../hosts/node-red/saved';
import { coerce } from '../../../../hosts/node-red/runtime/bindings/coerce';
import { fileIn } from '../../../../hosts/node-red/runtime/bindings/file-input';
import { readValues } from '../../../../hosts/node-red/runtime/bindings/read';
import type { Field } from '../../../../language/field';
import { action, catching, debug, inject, msg, onCanvas, str } from './support/flow';
import { type Lab, openLab } from './support/lab';
import { containing } from './support/matching';

const field = (kind: Field['kind'], more: Partial<Field> = {}): Field => ({
  name: 'f',
  title: 'F',
  kind,
  required: false,
  limits: {},
  ...more,
});

describe('bindings in a flow', () => {
  let lab: Lab;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bindings-'));
    lab = await openLab({ env: { PERCH_COUNT: '12', PERCH_NAME: 'Ada' } });
  }, 60_000);
  afterAll(async () => {
    await lab.close();
    await rm(folder, { recursive: true });
  });

  /** What the operation gets from these bindings for a message with this payload. */
  async function resolved(values: Values, payload: unknown = {}): Promise<unknown> {
    await lab.deploy([
      inject('go', ['context'], payload),
      onCanvas('context', 'change', ['act'], {
        rules: [
          { t: 'set', p: 'mood', pt: 'flow', to: 'wild', tot: 'str' },
          { t: 'set', p: 'box', pt: 'global', to: '{"deep":[1]}', tot: 'json' },
        ],
      }),
      action('act', 'form.echo', values, ['out'], { output: 'result' }),
      catching('catch', ['out']),
      debug('out'),
    ]);
    await lab.red.inject('go');
    const { value } = await lab.red.sees.debug();
    return typeof value === 'object' && value !== null ? (Reflect.get(value, 'result') ?? Reflect.get(value, 'error')) : value;
  }

  test.each([
    ['"Lyon"', 'Lyon'],
    ['"1"', '1'],
    ['null', null],
    ['[1]', [1]],
  ])('JSON that was written out is that JSON: %s', async (value, data) => {
    expect(await resolved({ data: { type: 'json', value } })).toMatchObject({ data });
  });

  test('every source gives its value, turned into what the field expects', async () => {
    const values: Values = {
      text: { type: 'env', value: 'PERCH_NAME' },
      count: { type: 'env', value: 'PERCH_COUNT' },
      loud: msg('payload.loud'),
      mood: { type: 'flow', value: 'mood' },
      data: { type: 'global', value: 'box' },
      note: { type: 'jsonata', value: '$uppercase(payload.word)' },
      names: msg('payload.names'),
    };
    expect(await resolved(values, { loud: 'true', word: 'coo', names: '["a","b"]' })).toEqual({
      text: 'Ada',
      count: 12,
      loud: true,
      mood: 'wild',
      data: { deep: [1] },
      note: 'COO',
      names: ['a', 'b'],
    });
  });

  test('rows, lists, groups, choices and variants take bindings inside', async () => {
    const values: Values = {
      rows: { type: 'rows', value: [{ values: { key: msg('payload.key'), size: str('3') } }, { values: { key: str('plain') } }] },
      names: { type: 'list', value: [str('x'), msg('payload.name')] },
      colors: { type: 'list', value: [{ type: 'choice', value: 'red' }] },
      group: { type: 'group', value: { inner: { type: 'num', value: '4' } } },
      shape: { type: 'variant', choice: 'square', value: { side: msg('payload.side') } },
    };
    expect(await resolved(values, { key: 'k', name: 'y', side: '5' })).toEqual({
      mood: 'calm',
      rows: [{ key: 'k', size: 3 }, { key: 'plain' }],
      names: ['x', 'y'],
      colors: ['red'],
      group: { inner: 4 },
      shape: { kind: 'square', side: 5 },
    });
  });

  test('whole structures can come from the message, as objects or as JSON text', async () => {
    const values: Values = {
      rows: msg('payload.rows'),
      group: msg('payload.group'),
      shape: msg('payload.shape'),
      data: msg('payload.data'),
    };
    const payload = { rows: [{ key: 'a', size: '1' }], group: '{"inner":"2"}', shape: { kind: 'circle', radius: '3' }, data: '{"x":null}' };
    expect(await resolved(values, payload)).toMatchObject({
      rows: [{ key: 'a', size: 1 }],
      group: { inner: 2 },
      shape: { kind: 'circle', radius: 3 },
      data: { x: null },
    });
  });

  test('what was left empty, is missing in the message, or is hidden, is absent', async () => {
    const values: Values = {
      text: str(''),
      count: { type: 'num', value: '' },
      data: msg('gone.deep'),
      names: { type: 'list', value: [] },
      note: msg('payload.nothing'),
      loud: { type: 'bool', value: 'false' },
      volume: { type: 'num', value: '11' },
    };
    expect(await resolved(values)).toEqual({ mood: 'calm', loud: false });
    expect(await resolved({ ...values, volume: { type: 'jsonata', value: '$(' } })).toEqual({ mood: 'calm', loud: false });
    expect(await resolved({ ...values, loud: { type: 'bool', value: 'true' } })).toEqual({ mood: 'calm', loud: true, volume: 11 });
  });

  test.each<[string, Values, string, string]>([
    ['JSON with a mistake', { data: { type: 'json', value: '{' } }, 'Data', "'Data' cannot be read from the JSON: "],
    [
      'a JSONata expression with a mistake',
      { text: { type: 'jsonata', value: '$(' } },
      'Text',
      "'Text' cannot be read from the expression: ",
    ],
    [
      'a JSONata expression that fails',
      { text: { type: 'jsonata', value: '$number("x")' } },
      'Text',
      "'Text' cannot be read from the expression: ",
    ],
    ['text where JSON is needed', { data: str('{"a":') }, 'Data', "'Data' is text that is not JSON"],
    ['a word where a number is needed', { count: str('many') }, 'Count', "'Count' must be a number, not text"],
    ['a file that is not there', { attachment: str('/no/such/file') }, 'Attachment', "'Attachment' names no file on this machine"],
    [
      'an error deep inside',
      { rows: { type: 'rows', value: [{ values: { key: { type: 'jsonata', value: '$(' } } }] } },
      'Rows 1 › Key',
      "'Rows 1 › Key'",
    ],
    [
      'an entry that is too long',
      { names: { type: 'list', value: [str('short'), str('too long')] } },
      'Names 2',
      "'Names 2' has 8 characters",
    ],
  ])('%s is an error that names the field', async (_, values, title, message) => {
    expect(await resolved(values)).toMatchObject({ code: 'INVALID', message: containing(message), cause: { field: title } });
  });

  test('a file is taken from a path or from an object, and refused where it is too large', async () => {
    const path = join(folder, 'note.txt');
    await writeFile(path, 'coo');
    expect(await resolved({ attachment: str(path) })).toMatchObject({ attachment: { fileName: 'note.txt', size: 3 } });
    const given = { content: { type: 'Buffer', data: [1, 2] }, fileName: 'two.bin' };
    expect(await resolved({ attachment: msg('payload') }, given)).toMatchObject({ attachment: { fileName: 'two.bin', size: 2 } });
    await writeFile(path, 'x'.repeat(1_001));
    expect(await resolved({ attachment: str(path) })).toMatchObject({ message: containing('1,001 bytes; at most 1,000') });
  });

  test('the message is not changed by what was read from it', async () => {
    const values: Values = { data: msg('payload') };
    await lab.deploy([
      inject('go', ['act'], { keep: [1] }),
      action('act', 'form.echo', values, ['change'], { output: 'result' }),
      onCanvas('change', 'change', ['out'], { rules: [{ t: 'set', p: 'result.data.keep[0]', pt: 'msg', to: '2', tot: 'num' }] }),
      debug('out'),
    ]);
    await lab.red.inject('go');
    expect((await lab.red.sees.debug()).value).toMatchObject({ payload: { keep: [1] }, result: { data: { keep: [2] } } });
  });
});

describe('coercion', () => {
  test('every finite number survives the way through text', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(coerce(field('number'), String(number))).toBe(Object.is(number, -0) ? 0 : number);
      }),
    );
  });

  test('every JSON value survives the way through text, unless text is to be kept', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        expect(coerce(field('json'), text)).toEqual(JSON.parse(text));
        expect(coerce(field('json', { keepText: true, required: true }), text)).toBe(text);
      }),
    );
  });

  test('never throws anything but an error that names the field, whatever a message holds', () => {
    const kinds: Field['kind'][] = [
      'text',
      'number',
      'boolean',
      'choice',
      'choices',
      'list',
      'rows',
      'group',
      'variants',
      'map',
      'json',
      'dateTime',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.anything(), (kind, value) => {
        try {
          coerce(field(kind), value);
        } catch (thrown) {
          expect(thrown).toMatchObject({ kind: 'invalid', field: 'F' });
        }
      }),
    );
  });

  test.each([
    ['a Buffer', Buffer.from('coo'), 'coo'],
    ['a number', 5, '5'],
    ['a boolean', false, 'false'],
    ['a date', new Date(0), '1970-01-01T00:00:00.000Z'],
  ])('%s becomes text where text is expected', (_, given, text) => {
    expect(coerce(field('text'), given)).toBe(text);
  });

  test('a single value becomes a list of one; JSON text its list', () => {
    expect(coerce(field('list', { of: field('text') }), 'a,b')).toEqual(['a,b']);
    expect(coerce(field('list', { of: field('number') }), '[1,"2"]')).toEqual([1, 2]);
  });

  test('a required text stays empty, so that the check can say so', () => {
    expect(coerce(field('text', { required: true }), '')).toBe('');
    expect(coerce(field('text'), '')).toBeUndefined();
    expect(coerce(field('number', { required: true }), '')).toBeUndefined();
  });

  test('a file can be read twice, as a repeated request does', async () => {
    const { content } = fileIn(__filename, 'F');
    if (content instanceof Uint8Array) throw new TypeError('A path is read in pieces');
    const size = async () => {
      let bytes = 0;
      for await (const chunk of content) bytes += chunk.byteLength;
      return bytes;
    };
    const first = await size();
    expect(first).toBeGreaterThan(0);
    expect(await size()).toBe(first);
  });
});

describe('saved values', () => {
  test('of any form are read without throwing; what is of no known form counts as empty', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (raw) => {
        for (const binding of Object.values(readValues(raw))) expect(typeof binding.type).toBe('string');
      }),
    );
    expect(readValues({ a: { type: 'nonsense', value: 'x' }, b: 'text', c: { type: 'num', value: 7 } })).toEqual({
      c: { type: 'num', value: '7' },
    });
  });
});
