import { secret, z } from '../../../language/fields';

/** Secrets may be left empty: an empty one counts as not given. */
const optionalSecret = () => z.string().meta({ kind: 'secret' }).optional();
const optionalText = () => z.string().optional();

export const credentialFields = {
  secretKey: secret().meta({
    title: 'Secret Key',
    description: 'The secret API key of the environment, in the dashboard under Developers, API Keys. It begins with sk_',
    placeholder: 'e.g. sk_test_…',
  }),
  publicKey: optionalText().meta({
    title: 'Public Key',
    description: 'The public API key of the environment, beside the secret one. Needed for the live feed alone; it begins with pk_',
    placeholder: 'e.g. pk_test_…',
    prominent: true,
  }),
  signingKey: optionalSecret().meta({
    title: 'Signing Key',
    description:
      'The private key that signs user tokens, in the dashboard under Developers, API Keys, as PEM or as one line of base64: the one line survives copying best. Needed to sign tokens alone',
    prominent: true,
  }),
  webhookSecret: optionalSecret().meta({
    title: 'Webhook Signing Secret',
    description:
      'The signing secret of the webhook, in the dashboard under Developers, Webhooks, on the page of that webhook. Needed to receive webhooks alone',
    prominent: true,
  }),
  branch: optionalText().meta({
    title: 'Branch',
    description: 'Slug of the branch to work on. Branches belong to the development environment: only its secret key reaches them',
    placeholder: 'e.g. my-feature',
  }),
  baseUrl: optionalText().meta({
    title: 'Base URL',
    description: 'Address of the API where it is not https://api.knock.app, such as a gateway of your own',
    placeholder: 'e.g. https://api.knock.app',
  }),
};
