import type { Refusal } from '../../../language/webhook';

const SIGNATURE = 'The value provided for the "X-Hub-Signature" header is invalid. ';

/** Statuses and bodies are those of Clustaar's own library, so that monitoring made for it goes on working. */
export const refusals = {
  tooOld: badRequest('Request is too old'),
  fromTheFuture: badRequest('The date of the request lies in the future'),
  undated: badRequest('The Date header is missing or cannot be read'),
  unreadable: badRequest('The body is not a JSON object'),
  signatureMissing: badSignature("The request's signature is missing."),
  signatureMisshapen: badSignature("The request's signature format is invalid."),
  signatureUnknown: badSignature("The request's signature hash function is invalid (should be one of ['sha1'])."),
  signatureWrong: badSignature("The request's signature is invalid."),
  credentialsWrong: {
    status: 403,
    reason: 'This call needs authentication',
    body: { title: 'Invalid credentials', description: 'This call needs authentication' },
  },
  noRoute: { status: 404, reason: 'No route takes this request', body: { title: '404 Not Found' } },
} as const satisfies Record<string, Refusal>;

function badRequest(description: string): Refusal {
  return { status: 400, reason: description, body: { title: '400 Bad Request', description } };
}

function badSignature(what: string): Refusal {
  return { status: 400, reason: what, body: { title: 'Invalid header value', description: `${SIGNATURE}${what}` } };
}
