import { invalid } from '../../../../client/errors';

export type Region = 'us' | 'eu' | 'zendesk';

const ADDRESSES = { us: 'https://api.smooch.io', eu: 'https://api.eu-1.smooch.io' } as const;

/** Address of the API without a slash and without the version at the end; `baseUrl` wins over the region. */
export function baseUrlOf(region: Region, subdomain: string | undefined, baseUrl: string | undefined): string {
  if (baseUrl !== undefined) return addressOf('Base URL', baseUrl, ADDRESSES.us);
  return region === 'zendesk' ? `https://${subdomainOf(subdomain)}.zendesk.com/sc` : ADDRESSES[region];
}

/** Cleaned of what people paste along: slashes at the end, the version, a missing scheme. */
export function addressOf(field: string, text: string, example: string): string {
  const plain = text
    .replace(/\/+$/, '')
    .replace(/\/v(?:1|1\.1|2)(?:\/apps)?$/i, '')
    .replace(/\/+$/, '');
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(plain) ? plain : `https://${plain}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw invalid(field, `'${field}' is not an http or https address`, `Write it like ${example}, or leave it empty.`);
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw invalid(field, `'${field}' holds more than host and path`, 'Leave out user, password and everything from ? or # on.');
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

/** `acme`, also where the whole address was pasted. */
function subdomainOf(text: string | undefined): string {
  const name = text?.replace(/^https?:\/\//i, '').replace(/\.zendesk\.com(?:\/.*)?$/i, '');
  if (name === undefined) {
    throw invalid('Zendesk Subdomain', "'Zendesk Subdomain' is empty", 'Fill it in: it is acme where Zendesk is at acme.zendesk.com.');
  }
  if (/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i.test(name)) return name.toLowerCase();
  throw invalid(
    'Zendesk Subdomain',
    "'Zendesk Subdomain' may hold only letters, digits and hyphens",
    'Write acme where Zendesk is at acme.zendesk.com.',
  );
}
