const LIMITED = 'x-ratelimited-';

/**
 * Ids the service left as they were, because each entity is updated at most once a second:
 * it answers 2xx all the same and lists them in a header such as `x-ratelimited-message_ids: 2,4`.
 */
export function notUpdatedIn({ headers }: { readonly headers: Readonly<Record<string, string>> }): readonly string[] {
  return Object.entries(headers).flatMap(([name, ids]) =>
    name.toLowerCase().startsWith(LIMITED)
      ? ids
          .split(',')
          .map((id) => id.trim())
          .filter((id) => id !== '')
      : [],
  );
}
