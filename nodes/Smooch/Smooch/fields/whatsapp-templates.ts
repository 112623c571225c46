import { choice, json, matching, z } from '../../../../language/fields';
import type { JsonObject } from '../../../../language/metadata';

/** WhatsApp takes no other names. */
const NAME = /^[a-z0-9_]{1,512}$/;

export const templateName = () =>
  matching(z.string(), NAME, 'may hold only small letters, digits and _').meta({
    title: 'Name',
    description: 'Name of the message template at WhatsApp',
    placeholder: 'e.g. order_shipped',
    example: 'order_shipped',
  });

export const templateCategory = () =>
  z.string().min(1).meta({
    title: 'Category',
    description: "What the message is about, in WhatsApp's own words, such as UTILITY, MARKETING or AUTHENTICATION",
    placeholder: 'e.g. UTILITY',
    example: 'UTILITY',
  });

export const templateLanguage = () =>
  matching(z.string(), /^[a-z]{2,3}(?:[_-][A-Za-z]{2,4})?$/, 'must be a language such as en or en_US').meta({
    title: 'Language',
    description: 'Language the template is in, as WhatsApp writes it',
    placeholder: 'e.g. en_US',
    example: 'en_US',
  });

export const templateComponents = () =>
  z
    .custom<JsonObject[]>((given) => isObjects(given), { error: 'must be a list of JSON objects' })
    .meta({
      kind: 'json',
      title: 'Components',
      description: "Header, body, footer and buttons, as a JSON list in WhatsApp's own form",
      placeholder: 'e.g. [{ "type": "BODY", "text": "Your order {{1}} is on its way" }]',
      example: [{ type: 'BODY', text: 'Your order {{1}} is on its way' }],
    });

export const templateStatus = () =>
  choice({ APPROVED: 'Approved', PENDING: 'Pending', REJECTED: 'Rejected' })
    .optional()
    .meta({ title: 'Status', description: 'Only templates WhatsApp has come to this verdict on', prominent: true });

function isObjects(given: unknown): given is JsonObject[] {
  const list = json().safeParse(given).data;
  return (
    Array.isArray(list) && list.length > 0 && list.every((entry) => typeof entry === 'object' && entry !== null && !Array.isArray(entry))
  );
}
