import { choice, z } from '../../../language/fields';
import { anyUrl, key, text } from './leaves';
import { form, wire } from './spelling';
import { goTo, goToFields, target, wireGoTo, wireTarget } from './targets';

export const satisfactionKind = () =>
  choice({ positive: 'Positive', neutral: 'Neutral', negative: 'Negative' }).meta({
    title: 'Kind',
    description: 'What the person says with it',
  });

const url = () =>
  anyUrl(500).meta({
    title: 'URL',
    description: 'Address the button opens',
    placeholder: 'e.g. https://shop.example.org/s',
    example: 'https://shop.example.org/s',
  });

const message = () =>
  text(1000).meta({ title: 'Message', description: 'What the person says with it', placeholder: 'e.g. The red ones, please' });

const attachments = () =>
  z
    .array(
      z.looseObject({
        name: key(150).meta({ title: 'Name', description: 'Name of the file: letters, digits and _', placeholder: 'e.g. size_chart' }),
        url: z.string().meta({ title: 'URL', description: 'Address of the file', placeholder: 'e.g. https://cdn.example.org/a.png' }),
      }),
    )
    .meta({ title: 'Attachments', description: 'Files that go with the message' });

/** The rows of buttons, told apart by what a click does; `type` is what the platform calls a button with such a title. */
export function buttonForm<const T extends string>(type: T, title: z.ZodString) {
  return z.discriminatedUnion('type', [
    form('go_to_action', { title: 'Go To', description: 'Leads to a step or a story' }, { title, ...goToFields() }).transform((row) => ({
      type,
      title: row.title,
      action: goTo(row),
    })),
    form('open_url_action', { title: 'Open URL', description: 'Opens an address' }, { title, url: url() }).transform((row) => ({
      type,
      title: row.title,
      action: { type: row.type, url: row.url },
    })),
    form('share_action', { title: 'Share', description: 'Lets the person share the card; on Facebook' }, { title }).transform((row) => ({
      type,
      title: row.title,
      action: { type: row.type },
    })),
    form(
      'legacy_reply_to_message_action',
      { title: 'Say', description: 'Says something in the name of the person, the way old bots do' },
      { title, message: message(), attachments: attachments().optional() },
    ).transform((row) => ({ type, title: row.title, action: { type: row.type, message: row.message, attachments: row.attachments } })),
    form(
      'customer_satisfaction_callback_action',
      { title: 'Rate', description: 'Says how satisfied the person is' },
      { title, kind: satisfactionKind(), target: target().optional() },
    ).transform((row) => ({ type, title: row.title, action: { type: row.type, kind: row.kind, target: row.target ?? null } })),
  ]);
}

export const wireOpenUrl = wire('open_url_action', { url: url() });

/** The actions of buttons as the platform takes them; they stand nowhere else. */
export const wireButtonAction = z.discriminatedUnion('type', [
  wireGoTo,
  wireOpenUrl,
  wire('share_action', {}),
  wire('legacy_reply_to_message_action', { message: message(), attachments: attachments().nullish() }),
  wire('customer_satisfaction_callback_action', { kind: satisfactionKind(), target: wireTarget.nullable() }),
]);

export const buttonTitle = () =>
  text(20).meta({ title: 'Title', description: 'What stands on the button', placeholder: 'e.g. Open', example: 'Open' });
