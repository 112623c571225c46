import { secret, z } from '../../../../language/fields';
import { webAddress } from '../../shared/fields/addresses';
import { local, operation } from '../declare';
import type { SunshineSettings } from '../credential';
import { docsAt } from '../docs';
import { succeeded } from '../../../../language/results';

const clientId = () =>
  z.string().min(1).meta({
    title: 'Client ID',
    description: 'OAuth client ID that the service gave you as a partner',
    placeholder: 'e.g. 5e4af71a81966cfff3ef6550',
    example: '5e4af71a81966cfff3ef6550',
  });

const oauthBaseUrl = (_: unknown, settings: SunshineSettings) => settings.oauthBaseUrl;

const getAuthorizeUrl = local({
  resource: 'oauth',
  name: 'getAuthorizeUrl',
  title: 'Get Authorize URL',
  action: 'Get authorize URL',
  summary: 'Make the address to which a customer is sent to give access to an app. Nothing is sent',
  docs: docsAt('tag/OAuth-Endpoints/operation/Authorize'),
  parameters: {
    clientId: clientId(),
    state: z.string().min(1).optional().meta({
      title: 'State',
      description: 'A value of your own that comes back with the code: compare it, so that nobody can slip in a code of theirs',
      placeholder: 'e.g. 6f1c0b1e',
      example: '6f1c0b1e',
      prominent: true,
    }),
    redirectUri: webAddress().optional().meta({
      title: 'Redirect URI',
      description: 'Where the customer is sent with the code: one of your registered addresses, the first of them where this is empty',
      placeholder: 'e.g. https://example.com/connected',
      example: 'https://example.com/connected',
      prominent: true,
    }),
  },
  compute: (p, { credential }) => {
    const url = new URL(`${credential.oauthBaseUrl}/oauth/authorize`);
    url.searchParams.set('response_type', 'code');
    url.searchParams.set('client_id', p.clientId);
    if (p.state !== undefined) url.searchParams.set('state', p.state);
    if (p.redirectUri !== undefined) url.searchParams.set('redirect_uri', p.redirectUri);
    return { url: url.href };
  },
});

const getToken = operation({
  resource: 'oauth',
  name: 'getToken',
  title: 'Get Token',
  action: 'Get access token',
  summary: 'Exchange the code that a customer came back with for an access token',
  docs: docsAt('tag/OAuth-Endpoints/operation/GetToken'),
  endpoint: 'POST /oauth/token',
  baseUrl: oauthBaseUrl,
  parameters: {
    code: secret().meta({
      title: 'Code',
      description: 'The code in the address the customer was sent back to; it works once',
      example: '658965',
    }),
    clientId: clientId(),
    clientSecret: secret().meta({
      title: 'Client Secret',
      description: 'OAuth client secret that the service gave you as a partner',
      example: 'as the service showed it',
    }),
  },
  body: (p) => ({ code: p.code, grant_type: 'authorization_code', client_id: p.clientId, client_secret: p.clientSecret }),
});

const getTokenInfo = operation({
  resource: 'oauth',
  name: 'getTokenInfo',
  title: 'Get Token Info',
  action: 'Get info about access token',
  summary: 'Get the app and the subdomain that the access token of the credential is for, or see whether it still works',
  docs: docsAt('tag/OAuth-Endpoints/operation/GetTokenInfo'),
  endpoint: 'GET /v2/tokenInfo',
  baseUrl: oauthBaseUrl,
  parameters: {},
});

const revokeAccess = operation({
  resource: 'oauth',
  name: 'revokeAccess',
  title: 'Revoke Access',
  action: 'Revoke access',
  summary: 'Give up the access that the token of the credential stands for; webhooks made with it are removed',
  docs: docsAt('tag/OAuth-Endpoints/operation/RevokeAccess'),
  endpoint: 'DELETE /oauth/authorization',
  baseUrl: oauthBaseUrl,
  parameters: {},
  result: succeeded,
});

export const oauthOperations = [getAuthorizeUrl, getToken, getTokenInfo, revokeAccess] as const;
