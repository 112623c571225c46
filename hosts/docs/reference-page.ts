import type { JsonObject } from '../../language/json';
import type { Manifest, OperationManifest, StreamManifest, WebhookManifest } from '../../runner/manifest-types';
import { FieldHelp } from '../node-red/generate/help-fields';
import { type Sentences, sentencesIn } from '../node-red/generate/help-words';

/** Everything a provider declares, as a page of markdown: each operation, field, limit and failure. `guide` is the page that explains it step by step. */
export function referencePage(manifest: Manifest, { guide }: { readonly guide: string }): string {
  const fields = new FieldHelp((text) => text, sentence);
  const { title, summary, docs, credential, resources, operations, webhooks, streams } = manifest;
  const sections = [
    `# ${title}: reference`,
    `> Generated from the declarations by \`npm run docs\`. Step by step: [the guide](${guide}). Unofficial: names belong to their owners.`,
    `${sentenceOf(summary)} [Documentation of ${title}](${docs})`,
    '## Account',
    `${credential.title} (\`${credential.name}\`): ${sentenceOf(credential.summary)}`,
    fields.list(credential.fields, 'Account'),
    '## Operations',
    ...overview(manifest),
    ...resources.flatMap((resource) => [
      `### ${resource.title}`,
      ...(resource.description === '' ? [] : [sentenceOf(resource.description)]),
      ...operations
        .filter((operation) => operation.resource === resource.id)
        .flatMap((operation) => operationText(operation, resource.title, fields)),
    ]),
    ...(webhooks.length === 0 ? [] : ['## Webhook-in', ...webhooks.flatMap((webhook) => webhookText(webhook, fields))]),
    ...(streams.length === 0 ? [] : ['## Live triggers', ...streams.flatMap((stream) => streamText(stream, fields))]),
    ...failuresText(manifest),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

const sentence: Sentences = sentencesIn('en-US');

function overview({ resources, operations }: Manifest): string[] {
  const rows = resources.map(({ id, title }) => {
    const own = operations.filter(({ resource }) => resource === id);
    return `| ${title} | ${own.map((operation) => `[${operation.title}](#${anchorOf(headingOf(title, operation))})`).join(' · ')} |`;
  });
  return [['| on | one can |', '| --- | --- |', ...rows].join('\n')];
}

function headingOf(resource: string, { title }: OperationManifest): string {
  return `${resource}: ${title}`;
}

/** As GitHub makes the names of headings. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

const kinds: Readonly<Record<OperationManifest['kind'], string>> = {
  request: 'one request',
  local: 'computed here, nothing is sent',
  answer: 'the reply to a webhook',
  task: 'several steps',
};

function operationText(operation: OperationManifest, resource: string, fields: FieldHelp): string[] {
  const { id, kind, endpoint, summary, docs, batched, paged, rate, fields: form } = operation;
  const facts = [
    `\`${id}\``,
    endpoint === undefined ? kinds[kind] : `\`${endpoint}\``,
    ...(rate === undefined ? [] : [`at most ${rate} requests a second`]),
    `[documentation](${docs})`,
  ];
  const notes = [...(batched ? [sentence('batch', { max: batched.max })] : []), ...(paged ? [sentence('paged')] : [])];
  const heading = headingOf(resource, operation);
  return [`#### ${heading}`, [sentenceOf(summary), ...notes].join(' '), facts.join(' · '), fields.list(form, heading)];
}

function webhookText(
  { name, title, summary, setUp, methods, docs, fields: form, examples, registers }: WebhookManifest,
  fields: FieldHelp,
) {
  const facts = [`\`${name}\``, methods.join(', '), ...(registers ? ['registers its address by itself'] : []), `[documentation](${docs})`];
  return [
    `### ${title}`,
    `${sentenceOf(summary)} ${sentenceOf(setUp)}`,
    facts.join(' · '),
    fields.list(form, title),
    ...exampleOf(examples),
  ];
}

function streamText({ name, title, summary, docs, fields: form, examples, acknowledged }: StreamManifest, fields: FieldHelp) {
  const facts = [`\`${name}\``, ...(acknowledged ? ['kept by the service until it is confirmed'] : []), `[documentation](${docs})`];
  return [`### ${title}`, sentenceOf(summary), facts.join(' · '), fields.list(form, title), ...exampleOf(examples)];
}

function exampleOf([first]: readonly JsonObject[]): string[] {
  return first === undefined ? [] : ['An event:', `\`\`\`json\n${JSON.stringify(first, null, 2)}\n\`\`\``];
}

function failuresText({ title, failures }: Manifest): string[] {
  if (failures.length === 0) return [];
  const rows = failures.map(({ code, advice, field = '' }) => `| ${cell(code)} | ${cell(field)} | ${cell(advice)} |`);
  return [
    '## Failures',
    `What the nodes advise when ${title} refuses a request. The code stands in \`error.cause\` (Node-RED) and in the description of the error (n8n).`,
    ['| code | field | what to do |', '| --- | --- | --- |', ...rows].join('\n'),
  ];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ');
}

/** Declarations leave out the final period. */
function sentenceOf(text: string): string {
  return /[.!?:…]$/.test(text) ? text : `${text}.`;
}
