import { choice, z } from '../../../../language/fields';

/** What a key may act on; which of them exist differs by generation. */
export type Scope = 'app' | 'account' | 'integration';

/** What one generation says of its own. */
export interface OwnAccountFields<S extends z.ZodType<Scope>> {
  /** A choice of scopes with the default `app`; {@link scopeTexts} has its title. */
  readonly scope: S;
  readonly appIdDescription: string;
}

export const scopeTexts = {
  title: 'Scope of the Key',
  description: 'What the key belongs to. Keys of an app begin with app_, those of an account with act_ or svc_',
  showWhen: { authentication: ['key'] },
};

/** Secrets may be left empty: an empty one counts as not given. */
const optionalSecret = () => z.string().meta({ kind: 'secret' }).optional();
const optionalText = () => z.string().optional();

/** The fields of a credential, in the order of the form. */
export const accountFields = <S extends z.ZodType<Scope>>({ scope, appIdDescription }: OwnAccountFields<S>) => ({
  appId: optionalText().meta({
    title: 'App ID',
    description: appIdDescription,
    placeholder: 'e.g. 5f00aa00aa00aa00aa00aa01',
    prominent: true,
  }),
  authentication: choice({ key: 'API Key, as Signed Token', basic: 'API Key, as Password', token: 'Access Token' }).default('key').meta({
    title: 'Authentication',
    description: 'How the service is told who asks. The signed token works everywhere; an access token is what OAuth gives a partner',
  }),
  keyId: optionalText().meta({
    title: 'Key ID',
    description: 'ID of the API key. It signs the tokens of users as well',
    placeholder: 'e.g. app_5f00aa00aa00aa00aa00aa02',
    prominent: true,
    showWhen: { authentication: ['key', 'basic'] },
  }),
  secret: optionalSecret().meta({
    title: 'Key Secret',
    description: 'Secret of the API key, shown once when the key is created',
    prominent: true,
    showWhen: { authentication: ['key', 'basic'] },
  }),
  accessToken: optionalSecret().meta({
    title: 'Access Token',
    description: 'What OAuth answered with when the app was connected',
    prominent: true,
    showWhen: { authentication: ['token'] },
  }),
  scope,
  region: choice({ us: 'United States', eu: 'Europe', zendesk: 'Zendesk Subdomain' }).default('us').meta({
    title: 'Region',
    description: 'Where the account lives. Accounts that were made in Zendesk are reached by its subdomain, whichever region they are in',
  }),
  subdomain: optionalText().meta({
    title: 'Zendesk Subdomain',
    description: 'The first part of the Zendesk address: acme of acme.zendesk.com',
    placeholder: 'e.g. acme',
    prominent: true,
    showWhen: { region: ['zendesk'] },
  }),
  webhookSecret: optionalSecret().meta({
    title: 'Webhook Secret',
    description:
      'Needed to receive webhooks that were created by hand alone: the secret the service shows with the webhook. Several are separated by blanks',
  }),
  baseUrl: optionalText().meta({
    title: 'Base URL',
    description: 'Address of the API where it is none of the regions, such as a gateway of your own',
    placeholder: 'e.g. https://api.smooch.io',
  }),
});
