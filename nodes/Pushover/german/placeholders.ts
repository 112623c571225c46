/** What stands in empty inputs: only the abbreviation differs. */
const examples = [
  'a-device',
  'https://api.pushover.net',
  'wss://client.pushover.net/push',
  'ada@example.com',
  '123456',
  'node-red',
  ['uQiRzpo4DXghD', 'mr9QzzfQu27cmVRsG'].join(''),
  ['gznej3rKEVAvPU', 'xu9vvNnqpmZpokzF'].join(''),
  'rA1b2C3d4E5f6G7h8I9j0K1l2M3n4o',
  '1175816417220301065',
  'pump-3',
  'phone',
  'siren',
  'https://example.com/webhook/receipt?token=…',
  'https://plant.example.com/pumps/3',
  'https://example.com/thanks',
  'data:image/png;base64,iVBORw0KGgo…',
  'image/png',
  '1.4 bar',
  'Weather-a1b2c3d4',
  'Ada Lovelace',
];

export const placeholderTexts: Readonly<Record<string, string>> = {
  ...Object.fromEntries(examples.map((example) => [`e.g. ${example}`, `z. B. ${example}`])),
  'e.g. Flow is back to normal': 'z. B. Durchfluss wieder normal',
  'e.g. Pump 3': 'z. B. Pumpe 3',
  'e.g. Open pump 3': 'z. B. Pumpe 3 öffnen',
  'e.g. On call': 'z. B. Bereitschaft',
  'e.g. Night shift': 'z. B. Nachtschicht',
  'e.g. Thank you. You can close this page now.': 'z. B. Danke. Du kannst diese Seite jetzt schließen.',
};
