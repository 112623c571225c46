import { declared, fieldsOf, textsOf, type Text } from './support/declared';

/** Words that stay small inside a title. */
const SMALL = new Set([
  'a',
  'an',
  'and',
  'as',
  'at',
  'but',
  'by',
  'for',
  'from',
  'in',
  'into',
  'nor',
  'of',
  'on',
  'or',
  'per',
  'than',
  'the',
  'to',
  'via',
  'with',
]);

function wordsOf(text: string): string[] {
  return text.split(/[\s/]+/).map((word) => word.replace(/^[("'“]+/, ''));
}

function isTitleCase(text: string): boolean {
  return wordsOf(text).every((word, index) => (SMALL.has(word) && index > 0) || SMALL_NAMES.has(word) || !/^\p{Ll}/u.test(word));
}

/** Products the services connect to, whose names are capital wherever they stand. */
const PRODUCTS = ['Slack', 'Microsoft', 'Teams', 'Census', 'Hightouch', 'Intercom', 'Zendesk', 'WhatsApp', 'Viber', 'WeChat', 'Stripe'];

/** Names that begin small wherever they stand. */
const SMALL_NAMES = new Set(['iOS']);

/** Capitals are for the first word, for abbreviations and for names. */
function isSentenceCase(text: string, names: ReadonlySet<string>): boolean {
  const [first = '', ...rest] = wordsOf(text);
  return /^\p{Lu}/u.test(first) && rest.every((word) => names.has(word) || !/^\p{Lu}\p{Ll}/u.test(word));
}

function shown(texts: readonly Text[]): string[] {
  return texts.map(({ place, text }) => `${place}: ${text}`);
}

describe.each(declared)('the words of %s', (_, manifest) => {
  const texts = textsOf(manifest);
  const of = (...kinds: Text['kind'][]) => texts.filter(({ kind }) => kinds.includes(kind));
  const fields = fieldsOf(manifest);

  test('there are some', () => {
    expect(of('title').length).toBeGreaterThan(manifest.operations.length);
    expect(of('sentence').length).toBeGreaterThan(manifest.operations.length);
    expect(fields.length).toBeGreaterThan(0);
  });

  test('titles are in Title Case', () => {
    expect(shown(of('title').filter(({ text }) => !isTitleCase(text)))).toEqual([]);
  });

  test('actions are in sentence case', () => {
    const names = new Set([...manifest.title.split(' '), ...PRODUCTS]);
    expect(shown(of('action').filter(({ text }) => !isSentenceCase(text, names)))).toEqual([]);
  });

  test('sentences begin with a capital and end without a period', () => {
    expect(shown(of('sentence').filter(({ text }) => !/^[\p{Lu}\d].*[^.\s]$/su.test(text)))).toEqual([]);
  });

  test('rules continue a sentence that begins with a title, and end without a period', () => {
    expect(shown(of('rule').filter(({ text }) => !/^\p{Ll}.*[^.\s]$/su.test(text)))).toEqual([]);
  });

  test('every pattern says what it wants', () => {
    const silent = fields.filter(({ field: { limits } }) => limits.pattern !== undefined && limits.patternMessage === undefined);
    expect(silent.map(({ place }) => place)).toEqual([]);
  });

  test('nothing is empty, padded or doubly spaced', () => {
    expect(shown(texts.filter(({ text }) => text === '' || text !== text.trim() || text.includes('  ')))).toEqual([]);
  });

  test('every field has a title and, but for entries of lists, a description', () => {
    const bare = fields.filter(({ field: { name, title, description } }) => name !== '' && (title === name || description === undefined));
    expect(bare.map(({ place }) => place)).toEqual([]);
  });

  test('booleans say what is decided', () => {
    const booleans = fields.filter(({ field }) => field.kind === 'boolean');
    expect(booleans.filter(({ field }) => !field.description?.startsWith('Whether ')).map(({ place }) => place)).toEqual([]);
  });

  test('placeholders are examples', () => {
    expect(shown(of('placeholder').filter(({ text }) => !/^e\.g\. \S/.test(text)))).toEqual([]);
  });

  test('descriptions say more than titles', () => {
    const echoes = fields.filter(({ field: { title, description } }) => description?.toLowerCase() === title.toLowerCase());
    expect(echoes.map(({ place }) => place)).toEqual([]);
  });

  test('every text has its German, and no German is left over', () => {
    const english = new Set(texts.map(({ text }) => text));
    const german = new Set(Object.keys(manifest.german));
    // Examples are the same in every language, unless told otherwise.
    expect([...english].filter((text) => !german.has(text) && !text.startsWith('e.g. '))).toEqual([]);
    expect([...german].filter((text) => !english.has(text))).toEqual([]);
  });

  test('German texts are texts, and their placeholders are examples', () => {
    expect(Object.entries(manifest.german).filter(([, text]) => text.trim() === '')).toEqual([]);
    const placeholders = of('placeholder').flatMap(({ text }) => {
      const german = manifest.german[text];
      return german === undefined ? [] : [[text.slice('e.g. '.length), german] as const];
    });
    // One that says the same needs no translation.
    expect(placeholders.filter(([example, german]) => !german.startsWith('z. B. ') || german === `z. B. ${example}`)).toEqual([]);
  });
});

describe('what counts as Title Case', () => {
  test.each(['Get Many', 'Send to User', 'Text as It Is, Other Values as JSON', 'Maximum Age (Seconds)', '2 Events', 'On Webhook'])(
    '%s',
    (text) => {
      expect(isTitleCase(text)).toBe(true);
    },
  );

  test.each(['Get many', 'send to User', 'Maximum Age (seconds)', 'to User'])('not %s', (text) => {
    expect(isTitleCase(text)).toBe(false);
  });
});

describe('what counts as sentence case', () => {
  const names = new Set(['Pusher']);

  test.each(['Get many channels', 'Get URL', 'Ask Pusher'])('%s', (text) => {
    expect(isSentenceCase(text, names)).toBe(true);
  });

  test.each(['Get Many', 'get many', 'Ask Knock'])('not %s', (text) => {
    expect(isSentenceCase(text, names)).toBe(false);
  });
});
