import { choice, matching, z } from '../../../../../language/fields';
import { flag, text } from './inputs';
import { color, picture, pixels } from './looks';

/** A scheme, a host and perhaps a port, as browsers name where a page is from (RFC 6454). */
const ORIGIN = /^https?:\/\/[^\s/]+$/;

/** The Web Messenger: a chat on the pages of a website. */
export const webMessenger = {
  businessName: text('Business Name', 'Name at the top of the messenger', 'Dovecote Ltd.').optional(),
  businessIconUrl: picture('Business Icon URL', 'Picture at the top of the messenger: JPG, PNG or GIF with at least 200 × 200 pixels'),
  brandColor: color('Brand Color', 'Color of the header and of the idle button or tab, 65758e where none is given', '65758e'),
  conversationColor: color('Conversation Color', "Color of the user's messages and of quick replies, 0099ff where none is given", '0099ff'),
  actionColor: color('Action Color', 'Color of buttons inside messages, 0099ff where none is given', '0099ff'),
  displayStyle: choice({ button: 'Button', tab: 'Tab' })
    .optional()
    .meta({ title: 'Display Style', description: 'What the closed messenger looks like on the page' }),
  buttonIconUrl: picture('Button Icon URL', 'Icon of the button: JPG, PNG or GIF with at least 200 × 200 pixels'),
  buttonWidth: pixels('Button Width', 'Width of the button in pixels, 58 where none is given'),
  buttonHeight: pixels('Button Height', 'Height of the button in pixels, 58 where none is given'),
  backgroundImageUrl: picture('Background Image URL', 'Picture behind the conversation, repeated until it fills the window'),
  fixedIntroPane: flag('Fixed Introduction', 'Whether the introduction stays on top while the conversation scrolls'),
  integrationOrder: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .meta({
      title: 'Integration Order',
      description: 'IDs of the channels the messenger offers, in this order; all of them where there are none',
      placeholder: 'e.g. 5f00ee00ee00ee00ee00ee05',
      example: ['5f00ee00ee00ee00ee00ee05'],
      sortable: true,
    }),
  originWhitelist: z
    .array(matching(z.string(), ORIGIN, 'must be scheme and host alone, such as https://example.com'))
    .min(1)
    .optional()
    .meta({
      title: 'Allowed Origins',
      description: 'Websites that may open the messenger, as scheme, host and port; every website where there are none',
      placeholder: 'e.g. https://example.com',
      example: ['https://example.com'],
    }),
};
