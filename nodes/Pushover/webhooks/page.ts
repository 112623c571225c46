import type { Reply } from '../../../language/http';

/** The address holds a user key and the state: neither caches nor the next page are to learn it. */
const PRIVATE = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' };

/** A page of one sentence, without scripts. */
export function page(text: string): Reply {
  const shown = text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
  return {
    status: 200,
    headers: { ...PRIVATE, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'" },
    body: `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${shown}</title></head><body><p>${shown}</p></body></html>`,
  };
}

export function redirect(url: string): Reply {
  return { status: 303, headers: { ...PRIVATE, location: url } };
}
