const GONE = '***';
const URL_PARTS = /([a-z][a-z0-9+.-]{0,31}:\/\/)(?:[^\s/?#@"'<>]*@)?([^\s?#"'<>]*)(\?[^\s#"'<>]*)?/gi;

/**
 * `text` without the given secrets (as they are, percent-encoded, as in forms and JSON, and in base64) and without user names and queries of URLs:
 * for errors, logs and status lines. Empty secrets are passed over.
 */
export function redact(text: string, secrets: readonly (string | undefined)[] = []): string {
  const shapes = secrets.flatMap((secret) => (secret === undefined || secret === '' ? [] : shapesOf(secret)));
  // The longest first: a secret may hold another.
  shapes.sort((a, b) => b.length - a.length);
  let clean = text;
  for (const shape of shapes) clean = clean.replaceAll(shape, GONE);
  return clean.replace(
    URL_PARTS,
    (_, scheme: string, rest: string, query?: string) => `${scheme}${rest}${query === undefined ? '' : `?${GONE}`}`,
  );
}

function shapesOf(secret: string): string[] {
  // Through UTF-8 once: a lone surrogate cannot be percent-encoded.
  const base64 = Buffer.from(secret).toString('base64');
  const inForm = new URLSearchParams({ '': secret }).toString().slice(1);
  const inJson = JSON.stringify(secret).slice(1, -1);
  return [secret, encodeURIComponent(Buffer.from(secret).toString()), inForm, inJson, base64, base64.replace(/=+$/, '')];
}
