import { badRequest } from './refusal';
import type { Generation } from './request';
import { generations } from './request';
import type { AccountRoute, AppRoute } from './routes';

/** A path taken apart. */
export interface Place {
  readonly generation: Generation;
  /** What follows `/apps/`, if anything does. */
  readonly appId: string | undefined;
  /** Decoded; what follows the app, or the generation. */
  readonly parts: readonly string[];
}

/** Undefined for what is below neither generation. */
export function placeOf(path: string): Place | undefined {
  const [, first, ...parts] = path.split('/').map(decoded);
  const generation = generations.find((name) => name === first);
  if (generation === undefined) return undefined;
  const [apps, appId, ...rest] = parts;
  return apps === 'apps' && appId !== undefined && appId !== ''
    ? { generation, appId, parts: rest }
    : { generation, appId: undefined, parts };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw badRequest('The path is not well percent-encoded');
  }
}

export interface Match<Route> {
  readonly route: Route;
  readonly at: Readonly<Record<string, string>>;
}

/** The route with the fewest parameters among those that fit: `/appusers/merge` is no user of the id `merge`. */
export function match<Route extends AppRoute | AccountRoute>(
  routes: readonly Route[],
  method: string,
  { generation, parts }: Place,
): Match<Route> | undefined {
  return routes
    .filter((route) => route.method === method && (route.only ?? generation) === generation)
    .flatMap((route) => {
      const at = fit(route.path.split('/').slice(1), parts);
      return at === undefined ? [] : [{ route, at }];
    })
    .sort((a, b) => Object.keys(a.at).length - Object.keys(b.at).length)[0];
}

function fit(pattern: readonly string[], parts: readonly string[]): Record<string, string> | undefined {
  const at: Record<string, string> = {};
  const fits = pattern.every((name, index) => {
    const part = parts[index] ?? '';
    if (!name.startsWith('{')) return name === part;
    at[name.slice(1, -1)] = part;
    return part !== '';
  });
  return fits && pattern.length === parts.length ? at : undefined;
}
