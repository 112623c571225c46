import type { Manifest } from '../../../runner/manifest-types';
import type { FieldTexts } from './field-keys';
import { sentencesIn } from './help-words';
import { acknowledgeNode, type NodeOf } from './node-specs';
import { keyOf } from './spec';
import { type Language, pageWordsIn, wordIn } from './words';

/** A catalog as Node-RED reads it from locales/<language>/<set>.json. */
export interface Catalog {
  readonly [key: string]: string | Catalog;
}

/** Says a text of the manifest in one language; English stands in where a translation is missing. */
export type Translate = (english: string) => string;

export function translator(manifest: Manifest, language: Language): Translate {
  return language === 'de' ? (english) => manifest.german[english] ?? exampleIn(english) : (english) => english;
}

/** An example in an empty input is the same everywhere, unless the provider says otherwise: only the abbreviation differs. */
function exampleIn(english: string): string {
  return english.replace(/^e\.g\. /, 'z. B. ');
}

/** The name of a node, as palette and labels show it: `Pusher Channels`, `Pusher On Channel Event`, `Pusher: Ereignis im Kanal`. */
export function nodeTitle(manifest: Manifest, node: NodeOf, language: Language): string {
  const say = translator(manifest, language);
  if ('stream' in node) return titled(manifest, language, node.stream.title);
  if ('webhook' in node) return titled(manifest, language, node.webhook.title);
  if ('acknowledges' in node) return joined(manifest, language, wordIn(language, 'acknowledgeNode'));
  return node.spec.kind === 'account' ? say(manifest.credential.title) : say(manifest.title);
}

/** English titles go on as a sentence, German ones are names of things. */
const joints: Readonly<Record<Language, string>> = { 'en-US': ' ', de: ': ' };

/** With the provider's name in front, unless the title begins with it. */
function titled(manifest: Manifest, language: Language, title: string): string {
  const said = translator(manifest, language)(title);
  return title.startsWith(firstWord(manifest)) ? said : joined(manifest, language, said);
}

function joined(manifest: Manifest, language: Language, said: string): string {
  return `${firstWord(manifest)}${joints[language]}${said}`;
}

function firstWord({ title }: Manifest): string {
  return title.split(' ')[0] ?? title;
}

/** All texts of one node in one language. */
export function catalogOf(manifest: Manifest, node: NodeOf, language: Language): Catalog {
  const say = translator(manifest, language);
  return {
    palette: { label: { dovecote: 'Dovecote' } },
    title: nodeTitle(manifest, node, language),
    words: pageWordsIn(language),
    ...textsOf(manifest, node, say, language),
    fields: Object.fromEntries(node.keys.texts.map(([key, texts]) => [key, fieldTexts(texts, say)])),
  };
}

function textsOf(manifest: Manifest, node: NodeOf, say: Translate, language: Language): Catalog {
  if ('acknowledges' in node) return { summary: sentencesIn(language)('confirms', { title: manifest.title }) };
  if ('stream' in node) return { ...streamTexts(manifest, node, language), summary: say(node.stream.summary) };
  if ('webhook' in node) return webhookTexts(manifest, node, say);
  return node.spec.kind === 'account' ? accountTexts(manifest, say) : actionTexts(manifest, say);
}

/** What the dialog says to those who confirm events themselves. */
function streamTexts(manifest: Manifest, { stream }: Extract<NodeOf, { stream: unknown }>, language: Language): Catalog {
  return stream.acknowledged ? { acknowledge: nodeTitle(manifest, acknowledgeNode(manifest), language) } : {};
}

function webhookTexts(manifest: Manifest, { webhook }: Extract<NodeOf, { webhook: unknown }>, say: Translate): Catalog {
  const answer = manifest.operations.find(({ id }) => id === webhook.answeredBy);
  return {
    summary: say(webhook.summary),
    setUp: say(webhook.setUp),
    ...(answer ? { answer: say(answer.action), action: say(manifest.title) } : {}),
  };
}

function accountTexts({ credential }: Manifest, say: Translate): Catalog {
  const { setUp } = credential;
  return { summary: say(credential.summary), ...(setUp ? { setUp: { title: say(setUp.title) } } : {}) };
}

function actionTexts({ resources, operations }: Manifest, say: Translate): Catalog {
  return {
    resources: Object.fromEntries(
      resources.map(({ id, title, description }) => [keyOf(id), { title: say(title), description: say(description) }]),
    ),
    operations: Object.fromEntries(
      operations.map(({ id, title, action, summary }) => [keyOf(id), { title: say(title), action: say(action), summary: say(summary) }]),
    ),
  };
}

function fieldTexts({ title, description, placeholder, patternMessage, choices, variants }: FieldTexts, say: Translate): Catalog {
  return {
    title: say(title),
    ...(description === undefined ? {} : { description: say(description) }),
    ...(placeholder === undefined ? {} : { placeholder: say(placeholder) }),
    ...(patternMessage === undefined ? {} : { patternMessage: say(patternMessage) }),
    ...(choices ? { choices: Object.fromEntries(choices.map((choice) => [keyOf(choice.value), say(choice.title)])) } : {}),
    ...(variants ? { variants: Object.fromEntries(variants.map((variant) => [keyOf(variant.value), variantTexts(variant, say)])) } : {}),
  };
}

function variantTexts({ title, description }: { title: string; description?: string }, say: Translate): Catalog {
  return { title: say(title), ...(description === undefined ? {} : { description: say(description) }) };
}
