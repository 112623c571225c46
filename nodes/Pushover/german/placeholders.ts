/** What stands in empty inputs, where an example is more than a name or a number. */
export const placeholderTexts: Readonly<Record<string, string>> = {
  'e.g. Flow is back to normal': 'z. B. Durchfluss wieder normal',
  'e.g. Pump 3': 'z. B. Pumpe 3',
  'e.g. Open pump 3': 'z. B. Pumpe 3 öffnen',
  'e.g. On call': 'z. B. Bereitschaft',
  'e.g. Night shift': 'z. B. Nachtschicht',
  'e.g. Thank you. You can close this page now.': 'z. B. Danke. Du kannst diese Seite jetzt schließen.',
};
