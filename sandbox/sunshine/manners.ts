import type { Arrived } from '../server';
import type { Service } from './service';
import type { Violations } from './violations';

/** Looks at the address of a request, whatever the service would say to it. */
export function watchAddress({ path, search }: Pick<Arrived, 'path' | 'search'>, { secrets }: Service, violations: Violations): void {
  // What encodeURIComponent leaves as it is, and the slashes between.
  if (!/^(?:[A-Za-z0-9\-_.!~*'()/]|%[0-9A-Fa-f]{2})*$/.test(path)) {
    violations.note('unencoded-path', 'An id in the path is not percent-encoded');
  }
  const address = `${path}?${search}`;
  const told = secrets.some((secret) => secret !== '' && (address.includes(secret) || address.includes(encodeURIComponent(secret))));
  if (told || /\beyJ[\w-]+\.[\w-]+\.[\w-]+/.test(address)) violations.note('secret-in-url', 'A secret or token stands in the address');
}
