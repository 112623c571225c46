import { readFileSync } from 'node:fs';
import { rootCertificates } from 'node:tls';

/**
 * The `ca` option that trusts `pem` beside the platform's authorities; undefined leaves Node's default.
 * Giving Node a `ca` replaces its whole list, NODE_EXTRA_CA_CERTS too: so both are put back.
 */
export function trusting(pem: string | undefined): string[] | undefined {
  if (pem === undefined || pem === '') return undefined;
  const extra = process.env.NODE_EXTRA_CA_CERTS;
  return [...rootCertificates, ...(extra === undefined || extra === '' ? [] : [readFileSync(extra, 'utf8')]), pem];
}
