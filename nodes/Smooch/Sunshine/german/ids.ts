/** Texts of ids and of what several operations ask for. */
export const idTexts: Readonly<Record<string, string>> = {
  'ID the service gave the user, or your own ID of the user (external ID)':
    'ID, die der Dienst dem Nutzer gab, oder die eigene ID des Nutzers (externe ID)',
  'ID the service gave the user. Fill in this or External ID': 'ID, die der Dienst dem Nutzer gab. Diese oder die externe ID ausfüllen',
  'ID the service gave the user': 'ID, die der Dienst dem Nutzer gab',
  'External ID': 'Externe ID',
  'Your own ID of the user. Fill in this or User ID': 'Eigene ID des Nutzers. Diese oder die Nutzer-ID ausfüllen',
  'Your own ID of the user, such as the one in your shop': 'Eigene ID des Nutzers, etwa die im eigenen Shop',
  'Brand ID': 'Marken-ID',
  'Brand of the user; needed with an external ID where users of each brand are kept apart':
    'Marke des Nutzers; mit externer ID nötig, wenn die Nutzer jeder Marke getrennt geführt werden',
  'Conversation ID': 'Unterhaltungs-ID',
  'ID of the conversation; each event holds it': 'ID der Unterhaltung; jedes Ereignis enthält sie',
  'ID of the message': 'ID der Nachricht',
  'Participant ID': 'Teilnehmer-ID',
  'Client ID': 'Client-ID',
  'ID of the channel as it is linked to the user': 'ID des Kanals, wie er mit dem Nutzer verbunden ist',
  'ID of the phone or browser of the user': 'ID des Telefons oder Browsers des Nutzers',
  'ID of the integration: a channel as it is connected with the app': 'ID der Integration: ein Kanal, wie er mit der App verbunden ist',
  'ID of a custom integration': 'ID einer eigenen Integration',
  'ID of the key': 'ID des Schlüssels',
  'ID of the webhook': 'ID des Webhooks',
  'Switchboard ID': 'Switchboard-ID',
  'ID of the switchboard; an app has one at most': 'ID des Switchboards; eine App hat höchstens eines',
  'Switchboard Integration ID': 'ID des Switchboard-Platzes',
  'ID of the place in the switchboard, not of the integration itself': 'ID des Platzes im Switchboard, nicht der Integration selbst',
  'ID of the key; the choices are those of the app in the credential': 'ID des Schlüssels; zur Wahl stehen die der App in den Zugangsdaten',
};
