/** What stands in empty inputs: only the abbreviation differs. */
const examples = [
  '1234567',
  '278d425bdf160c739803',
  'eu',
  'realtime.example.com',
  '/realtime',
  'ws.example.com',
  '-----BEGIN CERTIFICATE-----',
  '1234.5678',
  'presence-room',
  'presence-*',
  'presence-',
  '12345',
  '{ "name": "Zoë" }',
  '{ "user_id": "12345", "user_info": { "name": "Zoë" } }',
  '{ "id": "12345" }',
  '{ "id": 42 }',
  '{ "typing": true }',
  '{ "name": "note", "channel": "orders", "data": "hello" }',
  'orders',
  'order-created',
  'order-*',
  'private-room',
  'client-typing',
  '/channels',
  'https://www.example.com',
  'https://www.example.com/pusher/auth',
  'https://www.example.com/pusher/user-auth',
];

export const placeholderTexts: Readonly<Record<string, string>> = Object.fromEntries(
  examples.map((example) => [`e.g. ${example}`, `z. B. ${example}`]),
);
