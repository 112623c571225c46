import { invalid } from '../../../client/errors';

/** What a one-string configuration holds. */
export interface PusherUrl {
  readonly key: string;
  readonly secret: string;
  readonly host: string;
  readonly port: number | undefined;
  readonly useTls: boolean;
  readonly appId: string;
}

const FORM = /^(https?):\/\/([^:@/\s]+):([^@/\s]+)@(\[[0-9a-f:.]+\]|[^:/?#@\s]+)(?::(\d{1,5}))?\/apps\/([^/?#\s]+)\/?$/i;

/** Reads `scheme://KEY:SECRET@HOST[:PORT]/apps/APP_ID`; the error never repeats the text, it holds the secret. */
export function parsePusherUrl(text: string): PusherUrl {
  const [, scheme, key, secret, host, port, appId] = FORM.exec(text.trim()) ?? [];
  const portNumber = port === undefined ? undefined : Number(port);
  if (key === undefined || secret === undefined || host === undefined || appId === undefined || (portNumber ?? 1) > 65_535) {
    throw invalid('Pusher URL', "'Pusher URL' does not have the form expected", 'Write it as https://KEY:SECRET@HOST/apps/APP_ID.');
  }
  return { key: decoded(key), secret: decoded(secret), host, port: portNumber, useTls: scheme?.toLowerCase() === 'https', appId };
}

function decoded(text: string): string {
  return /^(?:[^%]|%[0-7][0-9a-f])*$/i.test(text) ? decodeURIComponent(text) : text;
}
