import { NodeConnectionTypes, type INodeProperties, type IWebhookDescription } from 'n8n-workflow';
import type { Manifest, WebhookManifest } from '../../../runner/manifest';
import type { WebhookForm } from '../forms';
import { ENTRIES, names } from '../names';
import { form } from './form';

const WHERE = 'The address is the Production URL under Webhook URLs above.';

/** The form of the trigger node that receives a webhook. Throws where there is no webhook of this name. */
export function webhookProperties(manifest: Manifest, name: string): INodeProperties[] {
  const webhook = webhookNamed(manifest, name);
  const { top, more } = form(webhook.fields);
  return [
    { displayName: `${webhook.setUp}. ${WHERE}`, name: names.setUp, type: 'notice', default: '' },
    ...top,
    ...(webhook.answeredBy === undefined ? [] : [responseMode(manifest, webhook.answeredBy)]),
    ...more,
  ];
}

export function describedWebhook(manifest: Manifest, name: string): WebhookForm {
  const webhook = webhookNamed(manifest, name);
  return { properties: webhookProperties(manifest, name), entries: entriesOf(webhook), outputs: outputsOf(webhook) };
}

function webhookNamed(manifest: Manifest, name: string): WebhookManifest {
  const webhook = manifest.webhooks.find((candidate) => candidate.name === name);
  if (!webhook) throw new RangeError(`${manifest.title} has no webhook '${name}'`);
  return webhook;
}

/** One entry a method. n8n answers OPTIONS itself, before any node is asked. */
function entriesOf({ methods, answeredBy }: WebhookManifest): IWebhookDescription[] {
  return methods.filter(isHandedOn).map((httpMethod, index) => ({
    name: 'default',
    httpMethod,
    path: 'webhook',
    // All methods have one address, which is shown once.
    ...(index > 0 ? { ndvHideUrl: true } : {}),
    // Without responseData the caller would get the literal text "firstEntryJson".
    ...(answeredBy === undefined
      ? { responseMode: 'onReceived', responseData: '' }
      : {
          responseMode: `={{ $parameter["${names.responseMode}"] }}`,
          responseData: `={{ $parameter["${names.responseMode}"] === "lastNode" ? "firstEntryJson" : "" }}`,
        }),
  }));
}

function isHandedOn(method: string): method is 'GET' | 'POST' {
  return method === 'GET' || method === 'POST';
}

function responseMode(manifest: Manifest, answeredBy: string): INodeProperties {
  const answer = manifest.operations.find(({ id }) => id === answeredBy);
  return {
    displayName: 'Respond',
    name: names.responseMode,
    type: 'options',
    noDataExpression: true,
    options: [
      {
        name: 'Using an Answer Node',
        value: 'responseNode',
        description: `A ${manifest.title} node of the workflow answers with the operation '${answer?.action ?? answeredBy}', or a 'Respond to Webhook' node does`,
      },
      { name: 'When Last Node Finishes', value: 'lastNode', description: 'The first item of the last node is the answer, with status 200' },
    ],
    default: 'responseNode',
    description: 'How the caller gets its answer. A workflow that gives none in time, or fails, answers with a refusal',
  };
}

/** One output for each row of the routing parameter, named as the row says. */
function outputsOf({ routes }: WebhookManifest): WebhookForm['outputs'] {
  if (!routes) return [NodeConnectionTypes.Main];
  const rows = `$parameter["${routes.parameter}"]?.["${ENTRIES}"] ?? []`;
  const output = `({ type: "main", displayName: row["${routes.label}"] || "Route " + (index + 1) })`;
  return `={{ ((rows) => rows.length ? rows.map((row, index) => ${output}) : ["main"])(${rows}) }}`;
}
