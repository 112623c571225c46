import type { Rule } from '../happenings';
import type { Account } from '../state/account';

export interface Manner {
  readonly rule: Rule;
  readonly detail: string;
}

interface Sent {
  readonly path: string;
  readonly search: string;
  readonly authorization: string | undefined;
}

/** What is wrong with the URL alone. */
export function faultsOfUrl(sent: Sent, account: Account): readonly Manner[] {
  const parts = sent.path.split('/').filter((part) => !isEncoded(part));
  return [
    ...parts.map((part): Manner => ({ rule: 'encoding', detail: `${part} is not percent-encoded` })),
    ...(showsSecret(sent, account) ? [{ rule: 'secret-in-url', detail: 'the URL holds a secret or a token' } as const] : []),
  ];
}

/** Whether the part is what `encodeURIComponent` makes of it, in either case of its digits. */
function isEncoded(part: string): boolean {
  try {
    return encodeURIComponent(decodeURIComponent(part)) === part.replace(/%[0-9a-f]{2}/gi, (escape) => escape.toUpperCase());
  } catch {
    return false;
  }
}

function showsSecret({ path, search, authorization }: Sent, { keys, apps, serviceAccounts }: Account): boolean {
  const url = `${path}?${search}`;
  const allKeys = [keys, ...apps.all.map((app) => app.keys), ...serviceAccounts.all.map((service) => service.keys)];
  const known = [
    ...allKeys.flatMap(({ all }) => all.map(({ secret }) => secret)),
    ...apps.all.flatMap(({ webhooks, accessTokens }) => [...webhooks.all.map(({ secret }) => secret), ...accessTokens]),
    ...(authorization ?? '').split(' ').slice(1),
  ];
  return known.some((secret) => secret !== '' && url.includes(secret));
}
