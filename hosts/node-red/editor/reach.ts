/** Addresses of one machine or one network (RFC 6761, 1918, 3927, 6598, 4193, 4291), and names without a dot, which no public name server knows. */
const PRIVATE =
  /^(?:[^.:]+|.*\.(?:localhost|local|lan|internal|home\.arpa)|0\.0\.0\.0|(?:127|10)\..*|192\.168\..*|172\.(?:1[6-9]|2\d|3[01])\..*|169\.254\..*|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\..*|\[(?:::1?|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*)\])$/i;

/** Whether a host, as `location.hostname` says it, can only be reached from the same machine or network. */
export function isPrivateHost(host: string): boolean {
  return PRIVATE.test(host);
}

/** What the service has to call. As the runtime registers it: a public URL without a path stands for this machine, one with a path is the whole address. */
export function fullAddress(origin: string, root: string, path: string, publicUrl: string): string {
  const base = publicUrl.trim().replace(/\/+$/, '');
  if (base !== '' && !/^[a-z]+:\/\/[^/]+$/i.test(base)) return publicUrl.trim();
  return `${base === '' ? origin : base}${root.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;
}
