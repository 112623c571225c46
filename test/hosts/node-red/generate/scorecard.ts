import ts from 'typescript';

/** What the Flow Library reads of a node's html without running it. */
export interface Definition {
  readonly type: string;
  readonly literals: Readonly<Record<string, string | number>>;
  readonly defaults: readonly string[];
  readonly credentials: readonly string[];
  /** Declared parameters of each validator: Node-RED takes a sentence only from those with two. */
  readonly validatorParameters: readonly number[];
}

/** The call that registers the node; throws where type or definition are not written out. */
export function definitionIn(html: string): Definition {
  const script = /<script type="text\/javascript">([\s\S]*?)<\/script>/.exec(html)?.[1];
  if (script === undefined) throw new SyntaxError('the html has no script');
  const source = ts.createSourceFile('node.js', script, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const call = find(source, ts.isCallExpression).find(
    ({ expression }) => ts.isPropertyAccessExpression(expression) && expression.name.text === 'registerType',
  );
  const [type, definition] = call?.arguments ?? [];
  if (!type || !ts.isStringLiteral(type) || !definition || !ts.isObjectLiteralExpression(definition))
    throw new SyntaxError('the registration is not literal');
  const validators = find(definition, ts.isPropertyAssignment).filter(({ name }) => name.getText() === 'validate');
  return {
    type: type.text,
    literals: literalsOf(definition),
    defaults: namesIn(definition, 'defaults'),
    credentials: namesIn(definition, 'credentials'),
    validatorParameters: validators.map(({ initializer }) => (ts.isFunctionExpression(initializer) ? initializer.parameters.length : -1)),
  };
}

function literalsOf({ properties }: ts.ObjectLiteralExpression): Record<string, string | number> {
  return Object.fromEntries(
    properties.filter(ts.isPropertyAssignment).flatMap(({ name, initializer }): [string, string | number][] => {
      if (ts.isStringLiteral(initializer)) return [[name.getText(), initializer.text]];
      return ts.isNumericLiteral(initializer) ? [[name.getText(), Number(initializer.text)]] : [];
    }),
  );
}

/** The Flow Library knows plain names only: a quoted one counts as none. */
function namesIn({ properties }: ts.ObjectLiteralExpression, property: string): string[] {
  const found = properties.filter(ts.isPropertyAssignment).find(({ name }) => name.getText() === property);
  if (!found) return [];
  if (!ts.isObjectLiteralExpression(found.initializer)) throw new SyntaxError(`${property} does not stand inline`);
  return found.initializer.properties.flatMap(({ name }) => (name && ts.isIdentifier(name) ? [name.text] : []));
}

function find<T extends ts.Node>(node: ts.Node, is: (candidate: ts.Node) => candidate is T): T[] {
  const found: T[] = is(node) ? [node] : [];
  // A truthy answer would end the walk.
  node.forEachChild((child) => {
    found.push(...find(child, is));
  });
  return found;
}
