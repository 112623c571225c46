import { isRecord } from '../../json';

type Tree = Record<string, unknown>;

/**
 * Decodes a query as Plug does: `a[]=1` appends to a list, `a[b]=1` makes a map, and so does `a[0]=1`,
 * whose keys are texts. Dots mean nothing. The last of several plain values wins.
 */
export function parsePlugQuery(search: string): Readonly<Tree> {
  const tree: Tree = {};
  for (const [key, value] of new URLSearchParams(search)) put(tree, segments(key), value);
  return tree;
}

/** `a[b][]` is `a`, `b` and the empty text, which stands for "append". */
function segments(key: string): readonly string[] {
  const [, name = key, rest = ''] = /^([^[]+)((?:\[[^\]]*\])+)$/.exec(key) ?? [];
  return [name, ...[...rest.matchAll(/\[([^\]]*)\]/g)].map(([, inner = '']) => inner)];
}

function put(tree: Tree, path: readonly string[], value: string): void {
  const [name = '', next, ...deeper] = path;
  if (next === undefined) {
    tree[name] = value;
    return;
  }
  if (next === '') {
    const list: unknown[] = Array.isArray(tree[name]) ? tree[name] : [];
    list.push(deeper.length === 0 ? value : branch(deeper, value));
    tree[name] = list;
    return;
  }
  const inner: Tree = isRecord(tree[name]) ? { ...tree[name] } : {};
  put(inner, [next, ...deeper], value);
  tree[name] = inner;
}

function branch(path: readonly string[], value: string): Tree {
  const tree: Tree = {};
  put(tree, path, value);
  return tree;
}
