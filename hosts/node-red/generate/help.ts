import type { Manifest, OperationManifest } from '../../../runner/manifest-types';
import type { Field } from '../../../language/form';
import type { JsonObject } from '../../../language/metadata';
import { nodeTitle, type Translate, translator } from './catalog';
import { FieldHelp } from './help-fields';
import { type Sentences, sentencesIn } from './help-words';
import { acknowledgeNode, type NodeOf } from './node-specs';
import type { Language } from './words';

/** The help of one node in Node-RED's markdown. Its first paragraph is also the tooltip of the palette. */
export function helpOf(manifest: Manifest, node: NodeOf, language: Language): string {
  const say = translator(manifest, language);
  const sections = sectionsOf(manifest, node, say, sentencesIn(language), language);
  return `<script type="text/markdown" data-help-name="${node.spec.type}">\n${sections.join('\n\n')}\n</script>\n`;
}

function sectionsOf(manifest: Manifest, node: NodeOf, say: Translate, sentence: Sentences, language: Language): string[] {
  if ('stream' in node) return streamHelp(manifest, node, say, sentence, language);
  if ('acknowledges' in node) return acknowledgeHelp(manifest, sentence);
  if ('webhook' in node) return webhookHelp(manifest, node, say, sentence);
  return node.spec.kind === 'account' ? accountHelp(manifest, say, sentence) : actionHelp(manifest, say, sentence);
}

function accountHelp({ credential }: Manifest, say: Translate, sentence: Sentences): string[] {
  return [
    paragraph(say(credential.summary)),
    `### ${sentence('details')}`,
    new FieldHelp(say, sentence).list(credential.fields),
    sentence('secrets'),
    sentence('testing'),
    ...references(sentence, [[say(credential.title), credential.docs]]),
  ];
}

function actionHelp(manifest: Manifest, say: Translate, sentence: Sentences): string[] {
  const { operations } = manifest;
  const fieldHelp = new FieldHelp(say, sentence);
  return [
    paragraph(say(manifest.summary)),
    `### ${sentence('inputs')}`,
    `: msg (object) : ${sentence('anyProperty')}`,
    `### ${sentence('outputs')}`,
    `: payload (any) : ${sentence('result')}${operations.some(({ paged }) => paged) ? `\n: parts (object) : ${sentence('parts')}` : ''}`,
    `### ${sentence('details')}`,
    sentence('errors'),
    sentence('concurrency'),
    ...operations.flatMap((operation) => operationHelp(manifest, operation, fieldHelp, say, sentence)),
    ...references(sentence, [
      [say(manifest.title), manifest.docs],
      ...operations.map(({ action, docs }): [string, string] => [say(action), docs]),
    ]),
  ];
}

function operationHelp(
  { resources }: Manifest,
  operation: OperationManifest,
  fieldHelp: FieldHelp,
  say: Translate,
  sentence: Sentences,
): string[] {
  const { title, summary, batched, paged, fields } = operation;
  const resource = resources.find(({ id }) => id === operation.resource)?.title ?? operation.resource;
  const notes = [...(batched ? [sentence('batch', { max: batched.max })] : []), ...(paged ? [sentence('paged')] : [])];
  const heading = `${say(resource)}: ${say(title)}`;
  return [
    `#### ${heading}`,
    [paragraph(say(summary)), ...notes].join(' '),
    ...(fields.length === 0 ? [] : [fieldHelp.list(fields, heading)]),
  ];
}

function streamHelp(
  manifest: Manifest,
  { stream }: Extract<NodeOf, { stream: unknown }>,
  say: Translate,
  sentence: Sentences,
  language: Language,
): string[] {
  const { title } = manifest;
  const node = nodeTitle(manifest, acknowledgeNode(manifest), language);
  return [
    paragraph(say(stream.summary)),
    ...eventOutputs(sentence),
    ...(stream.acknowledged ? [sentence('acknowledged'), sentence('confirmedBy', { node })] : []),
    ...(stream.batch > 1 ? [sentence('together', { max: stream.batch })] : []),
    ...formHelp(stream.fields, say, sentence),
    ...examples(stream.examples, sentence),
    ...references(sentence, [[`${say(title)}: ${say(stream.title)}`, stream.docs]]),
  ];
}

function acknowledgeHelp({ title, streams }: Manifest, sentence: Sentences): string[] {
  return [
    sentence('confirms', { title }),
    `### ${sentence('inputs')}`,
    `: dovecote (object) : ${sentence('confirmsById')}`,
    `### ${sentence('details')}`,
    sentence('confirmed'),
    ...references(
      sentence,
      streams.filter(({ acknowledged }) => acknowledged).map(({ docs }) => [sentence('documentation', { title }), docs]),
    ),
  ];
}

function webhookHelp(
  { title }: Manifest,
  { webhook }: Extract<NodeOf, { webhook: unknown }>,
  say: Translate,
  sentence: Sentences,
): string[] {
  const routes = webhook.fields.find(({ name }) => name === webhook.routes?.parameter);
  return [
    paragraph(say(webhook.summary)),
    ...eventOutputs(sentence),
    paragraph(say(webhook.setUp)),
    sentence('verified'),
    sentence('behindProxy'),
    ...(routes ? [sentence('routes', { title: say(routes.title) })] : []),
    ...formHelp(webhook.fields, say, sentence),
    ...examples(webhook.examples, sentence),
    ...references(sentence, [[`${say(title)}: ${say(webhook.title)}`, webhook.docs]]),
  ];
}

function eventOutputs(sentence: Sentences): string[] {
  return [`### ${sentence('outputs')}`, `: payload (object) : ${sentence('event')}`, `### ${sentence('details')}`];
}

function formHelp(fields: readonly Field[], say: Translate, sentence: Sentences): string[] {
  return fields.length === 0 ? [] : [`#### ${sentence('fields')}`, new FieldHelp(say, sentence).list(fields)];
}

function examples(events: readonly JsonObject[], sentence: Sentences): string[] {
  const [first] = events;
  return first === undefined ? [] : [sentence('example'), `\`\`\`json\n${JSON.stringify(first, null, 2)}\n\`\`\``];
}

/** Each address once, under the first name it was given. */
function references(sentence: Sentences, links: readonly (readonly [title: string, url: string])[]): string[] {
  const unique = links.filter(([, url], index) => links.findIndex(([, other]) => other === url) === index);
  return [`### ${sentence('references')}`, unique.map(([title, url]) => `- [${title}](${url})`).join('\n')];
}

/** A summary as a paragraph of its own: declarations leave out the final period. */
function paragraph(text: string): string {
  return /[.!?:…]$/.test(text) ? text : `${text}.`;
}
