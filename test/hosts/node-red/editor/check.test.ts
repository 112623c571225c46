import { broughtByInputs, problemsOf } from '../../../../hosts/node-red/editor/check';
import { Texts } from '../../../../hosts/node-red/editor/texts';
import { catalogOf, type Catalog } from '../../../../hosts/node-red/generate/catalog';
import { nodesOf } from '../../../../hosts/node-red/generate/node-specs';
import type { FormField } from '../../../../hosts/node-red/generate/spec';
import type { Language } from '../../../../hosts/node-red/generate/words';
import type { TypedValue, Values } from '../../../../hosts/node-red/saved';
import { parlor } from './fixture';

const str = (value: string): TypedValue => ({ type: 'str', value });
const num = (value: string): TypedValue => ({ type: 'num', value });
const complete: Values = { guest: str('ada'), text: str('hello') };

describe('problems of a form', () => {
  test.each<readonly [what: string, values: Values, problem: string]>([
    ['a missing field', { text: str('hello') }, 'Guest: is required'],
    ['a text that is too long', { ...complete, guest: str('abcdefghijk') }, 'Guest: has 11 characters; at most 10 are allowed'],
    ['a text of another form', { ...complete, guest: str('Ada!') }, 'Guest: “Ada!” does not have the expected form'],
    [
      'a text of a form that is told',
      { ...complete, tone: { type: 'choice', value: 'cold' }, reason: str('7') },
      'Reason: may not be a number',
    ],
    ['a text of too many bytes', { ...complete, text: str('ÄÖÜÄÖÜÄ') }, 'Text: has 14 bytes; at most 12 are allowed'],
    ['JSON that is none', { ...complete, data: { type: 'json', value: '{' } }, 'Data: is not valid JSON'],
    ['a choice that is none', { ...complete, tone: { type: 'choice', value: 'hot' } }, 'Tone: “hot” is not one of the choices'],
    ['a number that is none', { ...complete, copies: num('many') }, 'Copies: is not a number'],
    ['a number that is not whole', { ...complete, copies: num('1.5') }, 'Copies: is not a whole number'],
    ['a number that is too small', { ...complete, copies: num('0') }, 'Copies: must be at least 1'],
    ['a number that is too large', { ...complete, copies: num('10') }, 'Copies: must be at most 9'],
    [
      'an expression that breaks off',
      { ...complete, where: str('room..table') },
      "Where: mistake at character 6: a name must follow the dot, not '.'",
    ],
    [
      'a list that is too long',
      { ...complete, readers: { type: 'list', value: [str('a'), str('b'), str('c')] } },
      'Readers: has 3 entries; at most 2 are allowed',
    ],
    ['a row that lacks a field', { ...complete, lines: { type: 'rows', value: [{ values: {} }] } }, 'Lines › Entry 1 › Words: is required'],
    ['a variant that lacks a field', { ...complete, gift: { type: 'variant', choice: 'book', value: {} } }, 'Gift › Author: is required'],
    [
      'a group whose field is wrong',
      { ...complete, frame: { type: 'group', value: { width: num('x') } } },
      'Frame › Width: is not a number',
    ],
    ['a field that a choice calls for', { ...complete, tone: { type: 'choice', value: 'cold' } }, 'Reason: is required'],
  ])('%s is named by its title', (_, values, problem) => {
    expect(problemsIn('en-US', values)).toEqual([problem]);
  });

  it('are told in German', () => {
    expect(problemsIn('de', { text: str('ÄÖÜÄÖÜÄ') })).toEqual([
      'Gast: wird benötigt',
      'Wortlaut: hat 14 Bytes; höchstens 12 sind erlaubt',
    ]);
  });

  it('tell the form a text is to have in German too', () => {
    expect(problemsIn('de', { ...complete, tone: { type: 'choice', value: 'cold' }, reason: str('7') })).toEqual([
      'Reason: darf keine Zahl sein',
    ]);
  });

  test.each<readonly [what: string, value: TypedValue]>([
    ['a message property', { type: 'msg', value: 'payload.who' }],
    ['an expression', { type: 'jsonata', value: '$uppercase(payload)' }],
    ['a variable of the environment', { type: 'env', value: 'WHO' }],
    ['${NAME} in a text', str('${A_LONG_VARIABLE_NAME}')],
  ])('are not looked for in %s, which is only known at run time', (_, guest) => {
    expect(problemsIn('en-US', { ...complete, guest })).toEqual([]);
  });

  it('are not looked for where each input may bring what is missing; what is there is still checked', () => {
    expect(problemsIn('en-US', {}, broughtByInputs)).toEqual([]);
    expect(problemsIn('en-US', { guest: str('Ada!') }, broughtByInputs)).toEqual(['Guest: “Ada!” does not have the expected form']);
  });

  it('are not looked for in fields that a choice hides', () => {
    expect(problemsIn('en-US', { ...complete, tone: { type: 'choice', value: 'warm' } })).toEqual([]);
  });
});

function problemsIn(language: Language, values: Values, asked = (fields: readonly FormField[]) => fields): string[] {
  const [, action] = nodesOf(parlor);
  if (action?.spec.kind !== 'action') return [];
  const [write] = action.spec.operations;
  const texts = new Texts(lookupIn(catalogOf(parlor, action, language)), language);
  return problemsOf(asked(write?.fields ?? []), values, texts);
}

/** As Node-RED looks texts up: by dotted keys. */
function lookupIn(catalog: Catalog) {
  return (key: string): string => {
    let found: string | Catalog | undefined = catalog;
    for (const step of key.split('.')) found = typeof found === 'object' ? found[step] : undefined;
    return typeof found === 'string' ? found : key;
  };
}
