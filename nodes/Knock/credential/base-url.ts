import { invalid } from '../../../client/errors';

const DEFAULT = 'https://api.knock.app';

/** Address of the API, cleaned of what people paste along: slashes at the end, the version, a missing scheme. */
export function baseUrlOf(text: string | undefined): string {
  const plain = (text ?? DEFAULT).replace(/\/+$/, '').replace(/\/v1$/i, '').replace(/\/+$/, '');
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(plain) ? plain : `https://${plain}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw invalid('Base URL', "'Base URL' is not an http or https address", 'Write it like https://api.knock.app, or leave it empty.');
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw invalid('Base URL', "'Base URL' holds more than host and path", 'Leave out user, password and everything from ? or # on.');
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}
