/** Texts of the webhook-in that both generations share. */
export const inboundTexts: Readonly<Record<string, string>> = {
  'On Event': 'Ereignis',
  'Trigger On': 'Auslösen bei',
  'What to be told of': 'Wovon erzählt werden soll',
  'Messages From': 'Nachrichten von',
  'Whose messages, typing and reading are let through; all where none is chosen. A flow that answers must not hear the business, or it answers itself':
    'Wessen Nachrichten, Tippen und Lesen durchkommen; alle, wenn nichts gewählt ist. Ein Ablauf, der antwortet, darf das Unternehmen nicht hören, sonst antwortet er sich selbst',
  'Users, Through Their Channels': 'Nutzern, über ihre Kanäle',
  'Users, Sent Through the API': 'Nutzern, über die API gesendet',
  'The Business: Agents and Bots': 'Dem Unternehmen: Mitarbeitern und Bots',
  Channels: 'Kanäle',
  'Only events of these channels, as the service names them. All of them where none is given':
    'Nur Ereignisse dieser Kanäle, wie der Dienst sie nennt. Alle, wenn keiner angegeben ist',
  'Register Automatically': 'Automatisch anmelden',
  'Whether the service is told this address, and told again when it is no longer needed. Otherwise create the webhook by hand and put its secret into the credential':
    'Ob dem Dienst diese Adresse mitgeteilt wird, und auch, wenn sie nicht mehr gebraucht wird. Sonst lege den Webhook von Hand an und trage sein Geheimnis in die Zugangsdaten ein',
};
