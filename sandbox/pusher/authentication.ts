import type { PusherApp } from './apps';
import { limits } from './limits';
import { forbidden, unauthorized } from './refusal';
import { hmacHex, md5Hex, requestText, sameText } from './signature';

/** A request as it came in: `path` exactly as sent, without the query; `query` decoded. */
export interface ApiRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Buffer;
}

/**
 * Checks a request in the order Pusher does: key, version, timestamp, signature, then the body's hash.
 * An app id that does not belong to the key is reported as an unknown key; Pusher's own words for it are not documented.
 */
export function authenticate(request: ApiRequest, app: PusherApp | undefined, now: number): PusherApp {
  const { query } = request;
  const key = query.get('auth_key');
  if (key === null || key === '') throw unauthorized('Missing parameter: auth_key');
  if (app?.key !== key) throw unauthorized('Unknown auth_key');
  checkVersion(query.get('auth_version'));
  checkTimestamp(query.get('auth_timestamp'), now);
  checkSignature(request, app);
  checkBody(request);
  if (!app.enabled) throw forbidden('This app is disabled');
  return app;
}

function checkVersion(version: string | null): void {
  if (version === null || version === '') throw unauthorized('Version required');
  if (version !== '1.0') throw unauthorized('Version not supported');
}

function checkTimestamp(timestamp: string | null, now: number): void {
  if (timestamp === null || timestamp === '') throw unauthorized('Timestamp required');
  const seconds = /^[0-9]{1,12}$/.test(timestamp) ? Number(timestamp) : 0;
  const serverSeconds = Math.floor(now / 1000);
  if (Math.abs(serverSeconds - seconds) < limits.timestampSeconds) return;
  throw unauthorized(
    `Timestamp expired: Given timestamp (${iso(seconds)}) not within ${limits.timestampSeconds}s of server time (${iso(serverSeconds)})`,
  );
}

const iso = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');

function checkSignature(request: ApiRequest, app: PusherApp): void {
  const text = requestText(request.method, request.path, request.query);
  const sent = request.query.get('auth_signature') ?? '';
  if (sameText(sent, hmacHex(app.secret, text))) return;
  throw unauthorized(`Invalid signature: you should have sent HmacSHA256Hex("${text}", your_secret_key), but you sent "${sent}"`);
}

/** The two texts are the sandbox's own: Pusher's are not documented. */
function checkBody(request: ApiRequest): void {
  const sent = request.query.get('body_md5');
  if (sent === null && request.body.length === 0) return;
  if (sent === null) throw unauthorized('Missing parameter: body_md5');
  if (!sameText(sent, md5Hex(request.body))) throw unauthorized('Invalid body_md5: it is not the MD5 of the body received');
}
