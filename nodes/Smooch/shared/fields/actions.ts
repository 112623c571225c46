import { choice, matching, z } from '../../../../language/fields';
import { jsonObject, metadata } from './objects';

/** What every button has. */
const label = () => z.string().min(1).meta({ title: 'Text', description: 'What the button says', placeholder: 'e.g. Yes', example: 'Yes' });

const address = (title: string, description: string) =>
  z.string().min(1).meta({ title, description, placeholder: 'e.g. https://example.com', example: 'https://example.com' });

const payload = () =>
  z
    .string()
    .min(1)
    .meta({ title: 'Payload', description: 'What your flow gets when it is chosen', placeholder: 'e.g. YES', example: 'YES' });

const isDefault = () =>
  z.boolean().optional().meta({ title: 'Default Action', description: 'Whether a click on the whole item does the same, in Messenger' });

const channelOptions = () =>
  jsonObject()
    .optional()
    .meta({
      title: 'Channel Options',
      description: 'Options of the channel itself, as a JSON object',
      placeholder: 'e.g. { "messenger": { "webview_share_button": "hide" } }',
      example: { messenger: { webview_share_button: 'hide' } },
    });

const link = z
  .object({
    type: z.literal('link'),
    text: label(),
    uri: address('URL', 'The page it opens'),
    default: isDefault(),
    metadata: metadata(),
    extraChannelOptions: channelOptions(),
  })
  .meta({ title: 'Link', description: 'Opens a page' });

const webview = z
  .object({
    type: z.literal('webview'),
    text: label(),
    uri: address('URL', 'The page it opens inside the messenger'),
    fallback: address('Fallback URL', 'The page for channels that cannot show one inside'),
    size: choice({ compact: 'Compact', tall: 'Tall', full: 'Full' }).optional().meta({ title: 'Size', description: 'Height of the page' }),
    openOnReceive: z
      .boolean()
      .optional()
      .meta({ title: 'Open on Receive', description: 'Whether the page opens by itself, in the web messenger; one of a message alone' }),
    default: isDefault(),
    metadata: metadata(),
    extraChannelOptions: channelOptions(),
  })
  .meta({ title: 'Webview', description: 'Opens a page inside the messenger' });

const postback = z
  .object({ type: z.literal('postback'), text: label(), payload: payload(), metadata: metadata() })
  .meta({ title: 'Postback', description: 'Tells your flow that it was chosen, without a message' });

const reply = z
  .object({
    type: z.literal('reply'),
    text: label().meta({ recommended: 20 }),
    payload: payload(),
    iconUrl: address('Icon URL', 'A picture beside the text').optional(),
    metadata: metadata(),
  })
  .meta({ title: 'Reply', description: 'Answers with its text; only beside other replies and location requests' });

const locationRequest = z
  .object({ type: z.literal('locationRequest'), text: label(), metadata: metadata() })
  .meta({ title: 'Location Request', description: 'Asks where the user is; only beside replies' });

const buy = z
  .object({
    type: z.literal('buy'),
    text: label(),
    amount: z.number().int().min(1).meta({ title: 'Amount in Cents', description: 'What is to be paid', example: 999 }),
    currency: matching(z.string(), /^[a-z]{3}$/, 'must be a currency in three small letters')
      .optional()
      .meta({ title: 'Currency', description: 'Currency in three small letters', placeholder: 'e.g. eur', example: 'eur' }),
    metadata: metadata(),
  })
  .meta({ title: 'Buy', description: 'Asks for a payment through Stripe' });

/** Only v1 and v1.1 know it, in the items of a carousel. */
const share = z
  .object({ type: z.literal('share'), metadata: metadata() })
  .meta({ title: 'Share', description: 'Passes the item on to somebody else, in Messenger' });

/** Buttons of a whole message. */
const action = z.discriminatedUnion('type', [reply, postback, link, webview, locationRequest, buy]);
/** Buttons of items and lists. */
const itemAction = z.discriminatedUnion('type', [postback, link, webview, buy]);
const shareableItemAction = z.discriminatedUnion('type', [postback, link, webview, buy, share]);

/** Buttons under a text or picture. */
export const messageActions = z.array(action).check(agreeing).optional().meta({
  title: 'Actions',
  description: 'Buttons under the message. Replies and location requests stand by themselves, without other kinds',
  sortable: true,
});

/** Rows of buttons below each item or a whole list. */
export const itemActions = z.array(itemAction);
export const shareableItemActions = z.array(shareableItemAction);

/** Kinds that are shown in a place of their own, where other buttons have none. */
const QUICK: ReadonlySet<string> = new Set(['reply', 'locationRequest']);

function agreeing({ value, issues }: z.core.ParsePayload<readonly z.output<typeof action>[]>): void {
  const quick = value.filter(({ type }) => QUICK.has(type)).length;
  if (quick > 0 && quick < value.length) {
    issues.push({ code: 'custom', message: 'may not hold replies or location requests beside other kinds', input: value });
  }
  const opening = value.filter((row) => row.type === 'webview' && row.openOnReceive === true).length;
  if (opening > 1) issues.push({ code: 'custom', message: 'may open one page by itself at most', input: value });
}
