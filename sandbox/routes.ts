/** A route that fits a path, and what stands at its parameters: `/users/{userId}`. */
export interface Match<R> {
  readonly route: R;
  readonly at: Readonly<Record<string, string>>;
}

/** The route with the fewest parameters among those that fit: `/messages/batch/content` is no message of the id `batch`. */
export function bestMatch<R extends { readonly path: string }>(routes: readonly R[], parts: readonly string[]): Match<R> | undefined {
  return routes
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

/** The segments of a path in plain text; undefined where one is not well percent-encoded. */
export function decodedParts(parts: readonly string[]): string[] | undefined {
  try {
    return parts.map((part) => decodeURIComponent(part));
  } catch {
    return undefined;
  }
}
