import { one, rows } from '../../knock/parameters';

const buttons = rows({ type: 'postback', text: 'Buy', payload: 'BUY' }, { type: 'link', text: 'More', uri: 'https://example.com/more' });

/** Contents as the editor stores them, and what both generations are to be sent. */
export const contents: readonly (readonly [name: string, form: object, sent: object])[] = [
  [
    'a text with replies, of which an expression makes one',
    one({
      type: 'text',
      text: '={{ "Hello " + $json.name }}',
      actions: rows(
        { type: 'reply', text: 'Yes', payload: 'YES', iconUrl: '', metadata: '' },
        { type: 'reply', text: '={{ $json.name }}', payload: 'NO', metadata: '{"n":1}' },
      ),
    }),
    {
      type: 'text',
      text: 'Hello Zoe',
      actions: [
        { type: 'reply', text: 'Yes', payload: 'YES' },
        { type: 'reply', text: 'Zoe', payload: 'NO', metadata: { n: 1 } },
      ],
    },
  ],
  [
    'a carousel of items with buttons of their own',
    one({
      type: 'carousel',
      items: rows(
        { title: 'Red scarf', description: 'Wool', mediaUrl: 'https://example.com/red.png', actions: buttons },
        {
          title: 'Blue scarf',
          additionalFields: { size: 'large' },
          actions: rows({ type: 'buy', text: 'Pay', amount: 1200, currency: 'eur' }),
        },
      ),
      additionalFields: { imageAspectRatio: 'square' },
    }),
    {
      type: 'carousel',
      items: [
        {
          title: 'Red scarf',
          description: 'Wool',
          mediaUrl: 'https://example.com/red.png',
          actions: [
            { type: 'postback', text: 'Buy', payload: 'BUY' },
            { type: 'link', text: 'More', uri: 'https://example.com/more' },
          ],
        },
        { title: 'Blue scarf', size: 'large', actions: [{ type: 'buy', text: 'Pay', amount: 1200, currency: 'eur' }] },
      ],
      displaySettings: { imageAspectRatio: 'square' },
    },
  ],
  [
    'a list with buttons for the whole',
    one({
      type: 'list',
      items: rows({ title: 'Red scarf', actions: buttons }),
      actions: rows({ type: 'postback', text: 'All', payload: 'ALL' }),
    }),
    {
      type: 'list',
      items: [
        {
          title: 'Red scarf',
          actions: [
            { type: 'postback', text: 'Buy', payload: 'BUY' },
            { type: 'link', text: 'More', uri: 'https://example.com/more' },
          ],
        },
      ],
      actions: [{ type: 'postback', text: 'All', payload: 'ALL' }],
    },
  ],
  [
    'a form with a choice among its questions',
    one({
      type: 'form',
      fields: rows(
        { type: 'text', name: 'name', label: 'Your name', additionalFields: { minSize: 2, maxSize: 40 } },
        { type: 'email', name: 'email', label: 'Your email', placeholder: 'you@example.com' },
        { type: 'select', name: 'size', label: 'Size', options: rows({ name: 's', label: 'Small' }, { name: 'l', label: 'Large' }) },
      ),
      additionalFields: { blockChatInput: true },
    }),
    {
      type: 'form',
      fields: [
        { type: 'text', name: 'name', label: 'Your name', minSize: 2, maxSize: 40 },
        { type: 'email', name: 'email', label: 'Your email', placeholder: 'you@example.com' },
        {
          type: 'select',
          name: 'size',
          label: 'Size',
          options: [
            { name: 's', label: 'Small' },
            { name: 'l', label: 'Large' },
          ],
        },
      ],
      blockChatInput: true,
    },
  ],
  [
    'a place',
    one({ type: 'location', latitude: 52.5, longitude: 13.4, name: 'Shop', address: '' }),
    { type: 'location', coordinates: { lat: 52.5, long: 13.4 }, location: { name: 'Shop' } },
  ],
  ['what an expression makes', one({ type: 'json', content: '={{ { type: "text", text: $json.name } }}' }), { type: 'text', text: 'Zoe' }],
];

/** What every content is filled in for. */
export const reader = { name: 'Zoe' };
