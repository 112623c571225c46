import { expression } from '../../../language/expression';
import type { JsonValue } from '../../../language/metadata';
import type { Ast } from './ast';
import { evaluate, type Found } from './evaluate';

/** The part of the library that is used: it reads, and evaluate.ts follows what it read. Loaded by flows that filter. */
interface JmesPath {
  compile(text: string): Ast;
}
declare function require(id: 'jmespath'): JmesPath;
let loaded: JmesPath | undefined;
const jmespath = (): JmesPath => (loaded ??= require('jmespath'));

/** Expressions come from settings, so there are few. */
const COMPILED_AT_MOST = 1000;
const compiled = new Map<string, Ast>();

/** What an expression finds in a body; undefined for nothing. Throws for what {@link path} refuses. */
export function find(text: string, body: JsonValue): Found {
  return evaluate(astOf(text), body);
}

function astOf(text: string): Ast {
  const known = compiled.get(text);
  if (known) return known;
  if (compiled.size >= COMPILED_AT_MOST) compiled.clear();
  const ast = jmespath().compile(text);
  compiled.set(text, ast);
  return ast;
}

/** A path into the body of a request. */
export function path() {
  return expression().meta({
    title: 'Path',
    description:
      'Where to look in the request, as a JMESPath expression without functions. Names with other characters than letters, digits and _ stand in double quotes',
    placeholder: 'e.g. data.session.values.city',
    example: 'data.session.values.city',
  });
}
