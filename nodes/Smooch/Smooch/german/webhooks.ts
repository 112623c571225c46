/** Texts of webhooks. */
export const webhookTexts: Readonly<Record<string, string>> = {
  'List the webhooks of the app, with their secrets': 'Listet die Webhooks der App mit ihren Geheimnissen auf',
  'Delete every webhook of the app, one after the other; goes on where one cannot be deleted and says which':
    'Löscht jeden Webhook der App, einen nach dem anderen; macht weiter, wenn einer sich nicht löschen lässt, und sagt, welcher',
  'Message From User': 'Nachricht vom Nutzer',
  'Message From Business': 'Nachricht vom Unternehmen',
  'Conversation Started': 'Unterhaltung begonnen',
  'User Typing': 'Nutzer schreibt',
  'Notification Delivered to Channel': 'Benachrichtigung an den Kanal zugestellt',
  'Notification Delivered to User': 'Benachrichtigung an den Nutzer zugestellt',
  'Notification Not Delivered': 'Benachrichtigung nicht zugestellt',
  'Channel Link Matched': 'Kanal gefunden',
  'Channel Link Succeeded': 'Kanal verbunden',
  'Channel Link Failed': 'Kanal nicht verbunden',
  'User Deleted': 'Nutzer gelöscht',
  'Payment Succeeded': 'Zahlung erfolgt',
  'Notification Matched Nobody': 'Benachrichtigung fand niemanden',
  'Every Message (V1)': 'Jede Nachricht (V1)',
  'Everything but Typing (V1)': 'Alles außer Schreiben (V1)',
  'Include Client': 'Client mitliefern',
  'Whether deliveries describe the channel or device the event came through':
    'Ob Zustellungen den Kanal oder das Gerät beschreiben, von dem das Ereignis kam',
  'The _id of the webhook': 'Die _id des Webhooks',
};
