import type { Node, NodeAPI, NodeMessage } from 'node-red';
import { invalid } from '../../../../client/errors';
import type { TypedValue } from '../../saved';

/** Where values come from: the node, whose flow gives context and environment, and the message at hand. */
export interface Scope {
  readonly RED: NodeAPI;
  readonly node: Node;
  readonly msg: NodeMessage;
}

type Expression = ReturnType<NodeAPI['util']['prepareJSONataExpression']>;

/** Parsed once, not for each message. */
const expressions = new WeakMap<TypedValue, Expression>();

/**
 * The value of one typed input. Rejects with an error that names the field by `title`, whether Node-RED threw or called back with an error.
 * Objects of the message and of the context are clones: what is done with them later changes neither.
 */
export async function evaluate(scope: Scope, typed: TypedValue, title: string): Promise<unknown> {
  if (typed.type === 'choice' || typed.type === 'str') return typed.value;
  if (typed.value === '') return undefined;
  let value: unknown;
  try {
    value = await evaluated(scope, typed);
  } catch (thrown) {
    // `msg.a.b` of a message without `a` is as absent as `msg.b` of one without `b`.
    if (typed.type === 'msg' && thrown instanceof TypeError) return undefined;
    const reason = thrown instanceof Error ? thrown.message : errorText(thrown);
    throw invalid(title, `'${title}' cannot be read from ${placeOf(typed)}: ${reason}`, 'Correct the value in the node.');
  }
  return isShared(typed, value) ? scope.RED.util.cloneMessage({ value }).value : value;
}

function evaluated({ RED, node, msg }: Scope, typed: TypedValue): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settle = (error: unknown, value: unknown): void => {
      // JSONata and context stores reject with objects that are not errors.
      if (error) reject(error instanceof Error ? error : new EvaluationError(errorText(error)));
      else resolve(value);
    };
    if (typed.type === 'jsonata') RED.util.evaluateJSONataExpression(expressionOf(RED, node, typed), msg, settle);
    else RED.util.evaluateNodeProperty(typed.value, typed.type, node, msg, settle);
  });
}

class EvaluationError extends Error {}

function expressionOf(RED: NodeAPI, node: Node, typed: TypedValue): Expression {
  const known = expressions.get(typed);
  if (known) return known;
  const expression = RED.util.prepareJSONataExpression(typed.value, node);
  expressions.set(typed, expression);
  return expression;
}

function isShared({ type }: TypedValue, value: unknown): boolean {
  // Bytes are only read, and may be large.
  return (type === 'msg' || type === 'flow' || type === 'global') && typeof value === 'object' && !(value instanceof Uint8Array);
}

function placeOf({ type, value }: TypedValue): string {
  if (type === 'msg' || type === 'flow' || type === 'global') return `${type}.${value}`;
  return { num: 'the number', bool: 'the boolean', json: 'the JSON', env: `the environment variable ${value}`, jsonata: 'the expression' }[
    type === 'num' || type === 'bool' || type === 'json' || type === 'env' ? type : 'jsonata'
  ];
}

function errorText(error: unknown): string {
  const message: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'message') : error;
  return typeof message === 'string' ? message : 'it failed';
}
