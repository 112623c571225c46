import { z } from '../../../language/fields';

/** Secrets may be left empty: an empty one counts as not given. */
const optionalSecret = () => z.string().meta({ kind: 'secret' }).optional();
const optionalText = () => z.string().optional();
const port = () => z.number().int().min(1).max(65_535).optional();

export const credentialFields = {
  appId: optionalText().meta({
    title: 'App ID',
    description: 'The app_id of the app, on its App Keys page',
    placeholder: 'e.g. 1234567',
    prominent: true,
  }),
  key: optionalText().meta({
    title: 'Key',
    description: 'The key of the app, on its App Keys page. It is public',
    placeholder: 'e.g. 278d425bdf160c739803',
    prominent: true,
  }),
  secret: optionalSecret().meta({
    title: 'Secret',
    description:
      'The secret of the app, on its App Keys page. Without it only public channels and channels authorized elsewhere can be joined',
    prominent: true,
  }),
  cluster: optionalText().meta({
    title: 'Cluster',
    description:
      'The cluster of the app, on its App Keys page: mt1, us2, us3, eu, ap1, ap2, ap3, ap4, sa1 or the name of a dedicated one. Empty means mt1',
    placeholder: 'e.g. eu',
    prominent: true,
  }),
  url: optionalSecret().meta({
    title: 'Pusher URL',
    description:
      'All of the above in one text, as the Heroku add-on gives it: https://KEY:SECRET@HOST/apps/APP_ID. Fields that are filled in win over it',
    placeholder: 'e.g. https://KEY:SECRET@api-eu.pusher.com/apps/APP_ID',
    prominent: true,
  }),
  host: optionalText().meta({
    title: 'Host',
    description: 'Host of the HTTP API of a self-hosted server, without scheme and port. Replaces the cluster',
    placeholder: 'e.g. realtime.example.com',
  }),
  port: port().meta({ title: 'Port', description: 'Port of the HTTP API; empty means 443 with TLS and 80 without' }),
  useTls: z.boolean().default(true).meta({ title: 'Use TLS', description: 'Whether to connect with https and wss' }),
  pathPrefix: optionalText().meta({
    title: 'Path Prefix',
    description: 'Path under which a reverse proxy serves the API and the socket',
    placeholder: 'e.g. /realtime',
  }),
  socketHost: optionalText().meta({
    title: 'WebSocket Host',
    description: 'Host of the socket where it is not the host above',
    placeholder: 'e.g. ws.example.com',
  }),
  socketPort: port().meta({ title: 'WebSocket Port', description: 'Port of the socket where it is not the port above' }),
  certificateAuthority: z.string().meta({ kind: 'longText' }).optional().meta({
    title: 'Certificate Authority',
    description: 'PEM certificate of a self-hosted server or of its private authority, trusted beside the public ones',
    placeholder: 'e.g. -----BEGIN CERTIFICATE-----',
  }),
  proxy: optionalSecret().meta({
    title: 'Proxy',
    description:
      'HTTP proxy for requests and sockets, as http://user:password@host:port. Empty means HTTP_PROXY, HTTPS_PROXY and NO_PROXY of the environment',
  }),
  encryptionMasterKey: optionalSecret().meta({
    title: 'Encryption Master Key',
    description: 'For end-to-end encrypted channels: base64 of 32 bytes, as openssl rand -base64 32 prints it',
  }),
  previousMasterKeys: z
    .array(z.string().meta({ kind: 'secret', title: 'Master Key' }))
    .optional()
    .meta({
      title: 'Previous Master Keys',
      description: 'Older encryption master keys with which events are still opened while the key is being changed',
    }),
  rawMasterKey: optionalSecret().meta({
    title: 'Encryption Master Key, Raw (Deprecated)',
    description: 'The older form of the master key: the 32 bytes themselves. Use the base64 form instead',
  }),
  webhookTokens: z
    .array(
      z.object({
        key: z.string().min(1).meta({ title: 'Key', description: 'Key of another active token of the app' }),
        secret: z.string().min(1).meta({ kind: 'secret', title: 'Secret', description: 'Secret of that token' }),
      }),
    )
    .optional()
    .meta({ title: 'More Webhook Tokens', description: 'Other active tokens of the app: webhooks signed with them are accepted as well' }),
  maxDataKilobytes: z.number().positive().max(10_240).optional().meta({
    title: 'Data Limit (KiB)',
    description: 'Largest data of one event, where a dedicated cluster or your own server allows another size than 10 KiB',
  }),
  timeoutSeconds: z.number().positive().max(3_600).optional().meta({
    title: 'Timeout (Seconds)',
    description: 'For a whole request, fractions allowed; empty means 30',
  }),
};
