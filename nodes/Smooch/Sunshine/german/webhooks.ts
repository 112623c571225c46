/** Texts of webhooks as the service keeps them. */
export const webhookTexts: Readonly<Record<string, string>> = {
  'ID of the custom integration the webhook belongs to; me with an access token from OAuth':
    'ID der eigenen Integration, zu der der Webhook gehört; me bei einem Zugangstoken aus OAuth',
  'Conversation Created': 'Unterhaltung angelegt',
  'Conversation Joined': 'Unterhaltung beigetreten',
  'Conversation Left': 'Unterhaltung verlassen',
  'Conversation Removed': 'Unterhaltung entfernt',
  Typing: 'Tippen',
  'Client Updated': 'Client geändert',
  'User Updated': 'Nutzer geändert',
  'User Removed': 'Nutzer entfernt',
  'Control Passed': 'Führung übergeben',
  'Control Not Passed': 'Führung nicht übergeben',
  'Control Offered': 'Führung angeboten',
  'Control Not Offered': 'Führung nicht angeboten',
  'Control Accepted': 'Führung angenommen',
  'Control Not Accepted': 'Führung nicht angenommen',
  'Control Released': 'Führung abgegeben',
  'Passed Through From Channel': 'Vom Kanal durchgereicht',
  'Include Full Source': 'Ganze Herkunft mitliefern',
  'Whether deliveries describe the client and device the event came from':
    'Ob Zustellungen Client und Gerät beschreiben, von denen das Ereignis kam',
  'List the webhooks of an integration, with their secrets': 'Listet die Webhooks einer Integration mit ihren Geheimnissen auf',
  'Delete every webhook of an integration, and tell which could not be deleted':
    'Löscht jeden Webhook einer Integration und sagt, welche sich nicht löschen ließen',
};
