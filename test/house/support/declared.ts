import type { ProviderId } from '../../../api';
import type { Field } from '../../../language/field';
import { providers } from '../../../providers';
import type { Manifest } from '../../../runner/manifest-types';

/** What is declared, provider by provider: for `describe.each`. */
export const declared: readonly (readonly [id: ProviderId, manifest: Manifest])[] = Object.keys(providers)
  .filter(isProvider)
  .map((id) => [id, providers[id].manifest()]);

function isProvider(id: string): id is ProviderId {
  return Object.hasOwn(providers, id);
}

/** A field with the place where it stands: `event.trigger: channels › of`. */
export interface Placed {
  readonly place: string;
  readonly field: Field;
}

/** Every field of every form of a provider, however deep. */
export function fieldsOf({ credential, operations, webhooks, streams }: Manifest): Placed[] {
  return [
    ...placed('credential', credential.fields),
    ...placed('credential set-up', credential.setUp?.asks ?? []),
    ...operations.flatMap(({ id, fields }) => placed(id, fields)),
    ...webhooks.flatMap(({ name, fields }) => placed(`webhook ${name}`, fields)),
    ...streams.flatMap(({ name, fields }) => placed(`stream ${name}`, fields)),
  ];
}

export function placed(where: string, fields: readonly Field[]): Placed[] {
  return fields.flatMap((field) => {
    const place = `${where} › ${field.name === '' ? 'entry' : field.name}`;
    const inner = [
      ...placed(place, field.fields ?? []),
      ...placed(place, field.of ? [field.of] : []),
      ...(field.variants?.options.flatMap((option) => placed(`${place} › ${option.value}`, option.fields)) ?? []),
    ];
    return [{ place, field }, ...inner];
  });
}

/** A text a person reads, with the place where it stands. */
export interface Text {
  readonly place: string;
  /** A rule is the rest of a sentence that begins with a field's title. */
  readonly kind: 'title' | 'action' | 'sentence' | 'placeholder' | 'rule';
  readonly text: string;
}

/** Every text of a provider that forms, help and documents show. */
export function textsOf(manifest: Manifest): Text[] {
  const { title, summary, credential, resources, operations, webhooks, streams } = manifest;
  const { setUp } = credential;
  return [
    ...texts('provider', { title, sentences: [summary] }),
    ...texts('credential', { title: credential.title, sentences: [credential.summary] }),
    ...(setUp ? texts('credential set-up', { title: setUp.title }) : []),
    ...resources.flatMap((resource) => texts(`resource ${resource.id}`, { title: resource.title, sentences: [resource.description] })),
    ...operations.flatMap((each) => texts(each.id, { title: each.title, sentences: [each.summary], action: each.action })),
    ...webhooks.flatMap((each) => texts(`webhook ${each.name}`, { title: each.title, sentences: [each.summary, each.setUp] })),
    ...streams.flatMap((each) => texts(`stream ${each.name}`, { title: each.title, sentences: [each.summary] })),
    ...fieldsOf(manifest).flatMap(textsOfField),
  ];
}

function textsOfField({ place, field }: Placed): Text[] {
  const { name, title, description, placeholder, choices = [], variants } = field;
  const { patternMessage } = field.limits;
  // An entry of a list needs no title of its own: the list has one.
  const own = name === '' && title === '' ? {} : { title };
  return [
    ...texts(place, { ...own, sentences: description === undefined ? [] : [description] }),
    ...(placeholder === undefined ? [] : [{ place, kind: 'placeholder' as const, text: placeholder }]),
    ...(patternMessage === undefined ? [] : [{ place, kind: 'rule' as const, text: patternMessage }]),
    ...choices.flatMap((choice) => texts(`${place} = ${choice.value}`, { title: choice.title })),
    ...(variants?.options ?? []).flatMap((option) =>
      texts(`${place} = ${option.value}`, { title: option.title, sentences: option.description === undefined ? [] : [option.description] }),
    ),
  ];
}

function texts(
  place: string,
  { title, action, sentences = [] }: { title?: string; action?: string; sentences?: readonly string[] },
): Text[] {
  return [
    ...(title === undefined ? [] : [{ place, kind: 'title' as const, text: title }]),
    ...(action === undefined ? [] : [{ place, kind: 'action' as const, text: action }]),
    ...sentences.map((text) => ({ place, kind: 'sentence' as const, text })),
  ];
}
