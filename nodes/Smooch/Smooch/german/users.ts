/** Texts of users, their channels and tokens. */
export const userTexts: Readonly<Record<string, string>> = {
  Merge: 'Zusammenführen',
  'Get Channels': 'Kanäle abrufen',
  'Custom Properties': 'Eigene Angaben',
  'Create app user': 'App-Nutzer anlegen',
  'Create a user before the first message, with your own ID of them':
    'Legt einen Nutzer vor der ersten Nachricht an, mit deiner eigenen ID',
  'Get app user': 'App-Nutzer abrufen',
  'Get one user with the channels they write through': 'Ruft einen Nutzer mit den Kanälen ab, über die er schreibt',
  'Update app user': 'App-Nutzer ändern',
  'Delete app user': 'App-Nutzer löschen',
  'Delete a user with the conversation and all channels. It cannot be undone':
    'Löscht einen Nutzer mit Unterhaltung und allen Kanälen. Das lässt sich nicht rückgängig machen',
  'Delete Profile': 'Profil löschen',
  'Delete profile of app user': 'Profil eines App-Nutzers löschen',
  'Forget names, email and custom properties of a user; the conversation stays':
    'Vergisst Namen, E-Mail und eigene Angaben eines Nutzers; die Unterhaltung bleibt',
  'Merge app users': 'App-Nutzer zusammenführen',
  'Merge one user into another, with conversation and channels. It cannot be undone':
    'Führt einen Nutzer mit Unterhaltung und Kanälen in einen anderen über. Das lässt sich nicht rückgängig machen',
  'Get Business Systems': 'Geschäftssysteme abrufen',
  'Get business systems of app user': 'Geschäftssysteme eines App-Nutzers abrufen',
  'List where the business answers the user: tickets, rooms or channels in Zendesk, Slack and the like':
    'Listet auf, wo das Unternehmen dem Nutzer antwortet: Tickets, Räume oder Kanäle in Zendesk, Slack und Ähnlichem',
  'Get Auth Code': 'Anmeldecode abrufen',
  'Get auth code of app user': 'Anmeldecode eines App-Nutzers abrufen',
  'Get a code with which the messenger in an app or page goes on with the conversation of a user who is not logged in':
    'Ruft einen Code ab, mit dem der Messenger in einer App oder Seite die Unterhaltung eines nicht angemeldeten Nutzers fortsetzt',
  'Get channels of app user': 'Kanäle eines App-Nutzers abrufen',
  'List the channels a user is reached through, with phone number, address or the like':
    'Listet die Kanäle auf, über die ein Nutzer erreicht wird, mit Telefonnummer, Adresse oder Ähnlichem',
  'Link Channel': 'Kanal verbinden',
  'Link channel to app user': 'Kanal mit App-Nutzer verbinden',
  'Reach a user through one more channel by phone number or email address; webhooks tell whether it worked':
    'Erreicht einen Nutzer über einen weiteren Kanal, mit Telefonnummer oder E-Mail-Adresse; Webhooks sagen, ob es gelang',
  'Unlink Channel': 'Kanal trennen',
  'Unlink channel from app user': 'Kanal von App-Nutzer trennen',
  'Reach a user no longer through one of their channels': 'Erreicht einen Nutzer nicht mehr über einen seiner Kanäle',
  'Get Link Requests': 'Verbindungsanfragen abrufen',
  'Get link requests for app user': 'Verbindungsanfragen für App-Nutzer abrufen',
  'Get codes and addresses with which a user links further channels on their own':
    'Ruft Codes und Adressen ab, mit denen ein Nutzer selbst weitere Kanäle verbindet',
  'Make the token (JWT) with which the messenger in an app or page logs a user in; nothing is sent':
    'Erstellt das Token (JWT), mit dem der Messenger in einer App oder Seite einen Nutzer anmeldet; gesendet wird nichts',
  'Your own ID of the user (userId)': 'Deine eigene ID des Nutzers (userId)',
  'Family name of the user': 'Nachname des Nutzers',
  'When the user became your customer': 'Seit wann der Nutzer dein Kunde ist',
  'What else is known of the user, as a JSON object of texts, numbers and booleans; those not named here stay':
    'Was sonst vom Nutzer bekannt ist, als JSON-Objekt aus Texten, Zahlen und Wahrheitswerten; hier nicht genannte bleiben',
  'Surviving User ID': 'ID des bleibenden Nutzers',
  'The _id of the user who stays': 'Die _id des Nutzers, der bleibt',
  'Discarded User ID': 'ID des aufgehenden Nutzers',
  'The _id of the user who is merged into the other and then gone': 'Die _id des Nutzers, der im anderen aufgeht und dann fort ist',
  'First name of the user, which makes it likelier that they are found': 'Vorname des Nutzers, womit er eher gefunden wird',
  'Family name of the user, which makes it likelier that they are found': 'Nachname des Nutzers, womit er eher gefunden wird',
  'The integration to link through, of the type chosen above; needed where the app has several of them':
    'Die Integration der oben gewählten Art, über die verbunden wird; nötig, wenn die App mehrere davon hat',
  'Whether the channel becomes the one messages go to first; it does unless this is off':
    'Ob Nachrichten künftig zuerst an diesen Kanal gehen; das tun sie, wenn dies nicht aus ist',
  'Type of the channel, such as twilio, messenger, whatsapp or mailgun': 'Art des Kanals, etwa twilio, messenger, whatsapp oder mailgun',
  'Integration IDs': 'Integrations-IDs',
  'The integrations of the channels, as Integration › Get Many lists them':
    'Die Integrationen der Kanäle, wie „Integration › Mehrere abrufen“ sie auflistet',
  'Name of the user, told along with the token': 'Name des Nutzers, mit dem Token mitgeteilt',
  'Email address of the user, told along with the token': 'E-Mail-Adresse des Nutzers, mit dem Token mitgeteilt',
};
