import type { GrantRow } from './fields';

/** Literally this host, whatever the base URL: the server compares the text. */
const ENTITIES = 'https://api.knock.app/v1';

/** What a token allows: grants by entity. The empty lists are what Knock's own library writes. */
export type Grants = Readonly<Record<string, Readonly<Record<string, readonly never[]>>>>;

/** The rows as one claim; an entity that is given twice gets the grants of both. Undefined where nothing is granted. */
export function grantsOf(rows: readonly GrantRow[]): Grants | undefined {
  const grants = new Map<string, Set<string>>();
  for (const row of rows) {
    const entity = entityOf(row);
    const known = grants.get(entity) ?? new Set();
    for (const grant of [...row.grants, ...row.moreGrants]) known.add(grant);
    grants.set(entity, known);
  }
  if (grants.size === 0) return undefined;
  return Object.fromEntries([...grants].map(([entity, names]) => [entity, Object.fromEntries([...names].map((name) => [name, []]))]));
}

/** Ids go into it without encoding, as Knock's own library does it. */
function entityOf(row: GrantRow): string {
  switch (row.entity) {
    case 'user':
      return `${ENTITIES}/users/${row.userId}`;
    case 'object':
      return `${ENTITIES}/objects/${row.collection}/${row.objectId}`;
    case 'tenant':
      return `${ENTITIES}/objects/$tenants/${row.tenantId}`;
    case 'other':
      return row.uri;
  }
}
