import { bestMatch, decodedParts, type Match } from '../../routes';
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
  const decoded = decodedParts(path.split('/'));
  if (decoded === undefined) throw badRequest('The path is not well percent-encoded');
  const [, first, ...parts] = decoded;
  const generation = generations.find((name) => name === first);
  if (generation === undefined) return undefined;
  const [apps, appId, ...rest] = parts;
  return apps === 'apps' && appId !== undefined && appId !== ''
    ? { generation, appId, parts: rest }
    : { generation, appId: undefined, parts };
}

export function match<Route extends AppRoute | AccountRoute>(
  routes: readonly Route[],
  method: string,
  { generation, parts }: Place,
): Match<Route> | undefined {
  const served = routes.filter((route) => route.method === method && (route.only ?? generation) === generation);
  return bestMatch(served, parts);
}
