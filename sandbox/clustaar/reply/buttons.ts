import { isRecord } from '../../json';
import { target } from './connections';
import type { Check } from './rules';
import { anyObject, both, isList, list, nullable, object, oneOf, optional, optionalOrNull, text, typed, variant } from './rules';
import { anyUrl, httpUrlOrEmpty, key } from './texts';

export const goTo: Check = typed('go_to_action', { target, sessionValues: optionalOrNull(anyObject) });
const openUrl: Check = typed('open_url_action', { url: anyUrl });
const satisfaction: Check = oneOf('positive', 'neutral', 'negative');

/** What a click does; these are no actions by themselves. */
const buttonAction: Check = variant({
  go_to_action: goTo,
  open_url_action: openUrl,
  share_action: typed('share_action'),
  legacy_reply_to_message_action: typed('legacy_reply_to_message_action', {
    message: text(1, 1000),
    attachments: optionalOrNull(list(object({ name: key(150), url: anyUrl }))),
  }),
  customer_satisfaction_callback_action: typed('customer_satisfaction_callback_action', { kind: satisfaction, target: nullable(target) }),
});

export const quickReply: Check = object({ type: optional(oneOf('quick_reply')), title: text(1, 60), action: buttonAction });

const head: Readonly<Record<string, Check>> = {
  title: text(1, 80),
  subtitle: optionalOrNull(text(0, 80)),
  imageURL: optionalOrNull(httpUrlOrEmpty),
};

export const card: Check = typed('card', {
  ...head,
  alt: optionalOrNull(text(0, 500)),
  url: optionalOrNull(text(0, 500)),
  buttons: optionalOrNull(list(typed('button', { title: text(1, 20), action: buttonAction }), 0, 3)),
});

export const simpleCard: Check = typed('simple_card', {
  ...head,
  buttons: optionalOrNull(list(typed('open_url_button', { title: text(1, 20), action: openUrl }), 1, 3)),
});

const choice: Check = typed('choice', {
  title: text(1, 500),
  imageUrl: optionalOrNull(anyUrl),
  sessionValues: optionalOrNull(anyObject),
});

const section: Check = typed('section', { title: optionalOrNull(text(0, 500)), choices: list(choice, 1, 100) });

/** One section needs no title; of several each does. */
export const sections: Check = both(list(section, 1, 50), (value, path) => {
  const all = isList(value) ? value.filter(isRecord) : [];
  if (all.length < 2) return [];
  return all.flatMap(({ title }, index) =>
    typeof title === 'string' && title !== ''
      ? []
      : [{ path: `${path}[${index}].title`, message: 'must not be empty beside other sections' }],
  );
});

export const satisfactionChoice: Check = typed('customer_satisfaction_choice', {
  kind: satisfaction,
  label: text(0, 60),
  target: nullable(target),
  matchingIntent: nullable(typed('intent', { id: text(), name: text() })),
});
