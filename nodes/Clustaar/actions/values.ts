import { z } from '../../../language/fields';
import { jsonObject, key, text } from './leaves';
import { plain } from './spelling';

/** What these two do is not documented; their names say it. */
const arithmetic = {
  add: z.boolean().optional().meta({ title: 'Add', description: 'Whether to add to the present value instead of replacing it' }),
  isInt: z.boolean().optional().meta({ title: 'Integer', description: 'Whether the value is a whole number' }),
};

export const storeSessionValue = plain(
  'store_session_value_action',
  { title: 'Store Session Value', description: 'Set a variable that lives as long as the story' },
  {
    key: key(100).meta({
      title: 'Key',
      description: 'Name of the variable: letters, digits and _',
      placeholder: 'e.g. city',
      example: 'city',
    }),
    value: text(200).meta({ title: 'Value', description: 'Text of the variable', placeholder: 'e.g. Lyon', example: 'Lyon' }),
    ...arithmetic,
  },
  ['add', 'isInt'],
);

export const setUserAttribute = plain(
  'set_user_attribute_action',
  { title: 'Set User Attribute', description: 'Set an attribute that is kept with the person' },
  {
    key: key(100)
      .refine((name) => name.toLowerCase() !== 'id', { error: 'may not be id' })
      .meta({
        title: 'Key',
        description: 'Name of the attribute: letters, digits and _, but not id',
        placeholder: 'e.g. plan',
        example: 'plan',
      }),
    value: text(2000).meta({
      title: 'Value',
      description: 'Text of the attribute',
      recommended: 150,
      placeholder: 'e.g. gold',
      example: 'gold',
    }),
    ...arithmetic,
  },
  ['add', 'isInt'],
);

export const sendJsEvent = plain(
  'send_js_event_action',
  { title: 'Send JS Event', description: 'Raise an event in the page around the web chat' },
  {
    event: text(200).meta({
      title: 'Event Name',
      description: 'Name the page listens for',
      placeholder: 'e.g. basket_opened',
      example: 'basket_opened',
    }),
    payload: jsonObject()
      .optional()
      .meta({ title: 'Payload', description: 'What goes with the event', placeholder: 'e.g. { "items": 2 }', example: { items: 2 } }),
  },
  ['payload'],
);
