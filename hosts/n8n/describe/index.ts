import type { Lookup } from '../../../language/metadata';
import { lookupsIn } from '../../../language/walk';
import type { Manifest } from '../../../runner/manifest';
import type { N8nForms } from '../forms';
import { lookupMethod } from '../names';
import { actionProperties } from './action';
import { credentialProperties } from './credential';
import { streamProperties } from './stream';
import { describedWebhook } from './webhook';

export { actionProperties, credentialProperties, streamProperties };
export { webhookProperties } from './webhook';

/** All forms of a provider, as plain JSON: what the build writes to `n8n.json` beside the compiled nodes. */
export function n8nForms(manifest: Manifest): N8nForms {
  return {
    action: actionProperties(manifest),
    credential: credentialProperties(manifest),
    webhooks: Object.fromEntries(manifest.webhooks.map(({ name }) => [name, describedWebhook(manifest, name)])),
    streams: Object.fromEntries(manifest.streams.map(({ name }) => [name, { properties: streamProperties(manifest, name) }])),
    lookups: lookupsOf(manifest),
  };
}

function lookupsOf({ operations, webhooks, streams }: Manifest): Record<string, Lookup> {
  const fields = [...operations, ...webhooks, ...streams].flatMap((declared) => declared.fields);
  return Object.fromEntries(lookupsIn(fields).map((lookup) => [lookupMethod(lookup), lookup]));
}
