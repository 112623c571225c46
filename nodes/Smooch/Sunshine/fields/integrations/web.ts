import { choice, z } from '../../../../../language/fields';
import { flag, text } from '../../../shared/fields/channels/inputs';
import { color, picture, pixels } from '../../../shared/fields/channels/looks';
import { prechatCapture } from './prechat';
import { permissions } from './sdk';

/** The Web Messenger: a chat on the pages of a website. */
export const web = {
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
    .array(text('Integration ID', 'ID of an integration', '59fc8466260f48003505228b'))
    .min(1)
    .optional()
    .meta({
      title: 'Integration Order',
      description: 'IDs of the channels the messenger offers, in this order; all of them where there are none',
      example: ['59fc8466260f48003505228b', '59d79780481d34002b7d3617'],
    }),
  originWhitelist: z
    .array(text('Origin', 'Scheme, host and port', 'https://example.com'))
    .min(1)
    .optional()
    .meta({
      title: 'Allowed Origins',
      description: 'Websites that may open the messenger, as scheme, host and port; every website where there are none',
      example: ['https://example.com'],
    }),
  prechatCapture,
  ...permissions,
};
