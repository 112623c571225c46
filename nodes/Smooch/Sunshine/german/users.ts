/** Texts of users, their channels, devices and tokens. */
export const userTexts: Readonly<Record<string, string>> = {
  'Create user': 'Nutzer anlegen',
  'Create a user, with your own ID if there is one. Fails where the ID is taken: Get or Create does not':
    'Legt einen Nutzer an, mit eigener ID, wenn es eine gibt. Scheitert, wenn die ID vergeben ist: „Abrufen oder anlegen“ nicht',
  'Get or create user': 'Nutzer abrufen oder anlegen',
  'Create a user with your own ID, or get the one who has it. Who is there already stays as they are':
    'Legt einen Nutzer mit eigener ID an oder gibt den, der sie hat. Wer schon da ist, bleibt wie er ist',
  'Get user': 'Nutzer abrufen',
  'Get what is known of a user, with profile and identities': 'Gibt, was von einem Nutzer bekannt ist, mit Profil und Identitäten',
  'Get many users': 'Mehrere Nutzer abrufen',
  'List the users who were found to have an email address. Addresses that stand in the profile alone are not found':
    'Listet die Nutzer auf, die mit einer E-Mail-Adresse erkannt wurden. Adressen, die nur im Profil stehen, werden nicht gefunden',
  'Address among the identities of the user': 'Adresse unter den Identitäten des Nutzers',
  'Update user': 'Nutzer ändern',
  'Delete user': 'Nutzer löschen',
  'Delete a user with conversations and messages for good; it is done when the event user:remove arrives':
    'Löscht einen Nutzer mit Unterhaltungen und Nachrichten endgültig; es ist geschehen, wenn das Ereignis user:remove kommt',
  'Delete Personal Information': 'Persönliche Daten löschen',
  'Delete personal information of user': 'Persönliche Daten des Nutzers löschen',
  'Clear names, email, picture, metadata and what channels tell of a user; conversations stay':
    'Löscht Namen, E-Mail, Bild, Metadaten und was Kanäle von einem Nutzer wissen; Unterhaltungen bleiben',
  'Sync With Zendesk': 'Mit Zendesk abgleichen',
  'Sync user with Zendesk': 'Nutzer mit Zendesk abgleichen',
  'Take over name, email and external ID from the user in Zendesk Support, or merge after two of them were merged there':
    'Übernimmt Name, E-Mail und externe ID vom Nutzer in Zendesk Support, oder führt zusammen, was dort zusammengeführt wurde',
  'Zendesk User ID': 'Zendesk-Nutzer-ID',
  'ID of the user in Zendesk Support': 'ID des Nutzers in Zendesk Support',
  'Surviving Zendesk User ID': 'Verbliebene Zendesk-Nutzer-ID',
  'After a merge in Zendesk Support: the user who stayed': 'Nach einer Zusammenführung in Zendesk Support: der Nutzer, der blieb',
  'Last name of the user': 'Nachname des Nutzers',
  'Address of a picture of the user': 'Adresse eines Bildes des Nutzers',
  Locale: 'Sprache und Land',
  'Language and country of the user': 'Sprache und Land des Nutzers',
  'When the user signed up': 'Wann sich der Nutzer angemeldet hat',
  'To Be Retained': 'Behalten',
  'Whether the user is kept when the schedule for inactive users would delete it':
    'Ob der Nutzer bleibt, wenn der Zeitplan für inaktive Nutzer ihn löschen würde',
  'What is taken out of the profile': 'Was aus dem Profil genommen wird',
  'Get many devices': 'Mehrere Geräte abrufen',
  'List the phones and browsers of a user, the one used last first':
    'Listet die Telefone und Browser eines Nutzers auf, das zuletzt benutzte zuerst',
  'Get device': 'Gerät abrufen',
  'Get one phone or browser of a user': 'Gibt ein Telefon oder einen Browser eines Nutzers',
  'Make the token (JWT) with which the web messenger or an app signs a user in; nothing is sent. The API itself does not take it':
    'Macht das Token (JWT), mit dem der Web-Messenger oder eine App einen Nutzer anmeldet; nichts wird gesendet. Die API selbst nimmt es nicht',
  'Name of the user, shown to agents': 'Name des Nutzers, den Mitarbeiter sehen',
  'Email address of the user, shown to agents': 'E-Mail-Adresse des Nutzers, die Mitarbeiter sehen',
  'Email Verified': 'E-Mail bestätigt',
  'Whether the address is known to be that of the user, who is then recognized by it':
    'Ob die Adresse sicher die des Nutzers ist, der dann daran erkannt wird',
};

/** Texts of linking channels to users. */
export const clientTexts: Readonly<Record<string, string>> = {
  'Create client': 'Client anlegen',
  'Link a channel to a user, who is then reached there as well. The events client:add, client:update and client:remove tell how it went':
    'Verbindet einen Kanal mit einem Nutzer, der dann auch dort erreicht wird. Die Ereignisse client:add, client:update und client:remove sagen, wie es ausging',
  'Get many clients': 'Mehrere Clients abrufen',
  'List the channels through which a user is reached': 'Listet die Kanäle auf, über die ein Nutzer erreicht wird',
  'Delete client': 'Client löschen',
  'Unlink a channel from a user. Messengers in web pages and apps cannot be unlinked':
    'Trennt einen Kanal von einem Nutzer. Messenger in Webseiten und Apps lassen sich nicht trennen',
  'The conversation that goes on in this channel': 'Die Unterhaltung, die in diesem Kanal weitergeht',
  'The channel as it is connected with the app': 'Der Kanal, wie er mit der App verbunden ist',
  'Whether messages of the business go to this channel from then on': 'Ob Nachrichten des Unternehmens von da an in diesen Kanal gehen',
};
