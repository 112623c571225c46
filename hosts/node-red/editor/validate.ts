import type { AccountSpec } from '../generate/spec';
import type { Word } from '../generate/words';
import type { Binding, Values } from '../saved';
import { broughtByInputs, problemsOf } from './check';
import { bindingOfSetting } from './setting';
import { type EditedNode, textsOf } from './red';
import { formOf, operationOf, specOf } from './specs';
import type { Texts } from './texts';

type Verdict = true | string;

/** Node-RED's question whether a property is valid: true, or a sentence that says by title what is not. Asked outside of dialogs too. */
export function check(node: EditedNode, property: string, value: unknown): Verdict {
  const spec = specOf(node);
  if (spec === undefined) return true;
  const texts = textsOf(node);
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  switch (property) {
    case 'values': {
      const fields = formOf(spec, node.operation);
      const asked = node.batch ? broughtByInputs(fields) : fields;
      return first(problemsOf(asked, isValues(value) ? value : {}, texts));
    }
    case 'settings':
      return spec.kind === 'account' ? first(problemsOf(spec.fields, accountValues(spec, node, value), texts)) : true;
    case 'operation':
      return spec.kind !== 'action' || operationOf(spec, text) ? true : texts.word('isNoOperation', { value: text });
    case 'path':
      return /^\/[^\s?#]*$/.test(text) ? true : named(texts, 'path', 'isNoPath');
    case 'publicUrl':
      return text === '' || /^https?:\/\/\S+$/.test(text) ? true : named(texts, 'publicUrl', 'isNoUrl');
    case 'output':
      return text.trim() !== '' ? true : named(texts, 'output', 'isMissing');
    case 'limit':
      return wholeNumber(texts, 'limit', text, 0);
    case 'concurrency':
      return wholeNumber(texts, 'concurrency', text, 1);
    default:
      return true;
  }
}

/** An account's settings and secrets as one form. Stored secrets are not shown, and before the dialog opens not even known of: they count as filled in. */
function accountValues(spec: AccountSpec, { credentials }: EditedNode, settings: unknown): Values {
  const known = isRecord(settings) ? settings : {};
  const entries = spec.fields.flatMap((field): [string, Binding][] => {
    const secret = credentials?.[`has_${field.name}`] === true || (credentials === undefined && spec.secrets.includes(field.name));
    const binding = secret ? ({ type: 'env', value: field.name } as const) : bindingOfSetting(field, textOf(known[field.name]));
    return binding === undefined ? [] : [[field.name, binding]];
  });
  return Object.fromEntries(entries);
}

function wholeNumber(texts: Texts, title: Word, text: string, least: number): Verdict {
  if (/^\$\{\w+\}$/.test(text)) return true;
  if (!/^\d+$/.test(text)) return named(texts, title, 'isNoInteger');
  return Number(text) >= least ? true : named(texts, title, 'isTooSmall', { limit: least });
}

function named(texts: Texts, title: Word, problem: Word, parts?: Readonly<Record<string, string | number>>): string {
  return `${texts.word(title)}: ${texts.word(problem, parts)}`;
}

function first(problems: readonly string[]): Verdict {
  return problems[0] ?? true;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isValues(value: unknown): value is Values {
  return isRecord(value);
}
