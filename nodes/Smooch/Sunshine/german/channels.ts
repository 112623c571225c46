/** Texts of what each channel needs; those of the Web Messenger are in web-messenger.ts. */
export const channelTexts: Readonly<Record<string, string>> = {
  'Project ID': 'Projekt-ID',
  'The project_id in the private key file that the Firebase console makes':
    'Das project_id in der Datei mit dem privaten Schlüssel aus der Firebase-Konsole',
  'e.g. my-app-1234': 'z. B. meine-app-1234',
  'Client Email': 'Client-E-Mail',
  'The client_email in the private key file': 'Das client_email in der Datei mit dem privaten Schlüssel',
  'e.g. push@my-app-1234.iam.gserviceaccount.com': 'z. B. push@meine-app-1234.iam.gserviceaccount.com',
  'Private Key': 'Privater Schlüssel',
  'The private_key in the private key file, its first and last line included':
    'Das private_key in der Datei mit dem privaten Schlüssel, samt erster und letzter Zeile',
  'Server Key (Legacy)': 'Server-Schlüssel (alt)',
  'What Firebase used before private key files; Google has switched it off':
    'Was Firebase vor den Dateien mit privatem Schlüssel nutzte; Google hat es abgeschaltet',
  'Sender ID (Legacy)': 'Absender-ID (alt)',
  'What belongs to the legacy server key': 'Was zum alten Server-Schlüssel gehört',
  'Show Conversation List': 'Liste der Unterhaltungen zeigen',
  'Whether users see a list of their conversations; it takes an app with Several Conversations per User':
    'Ob Nutzer eine Liste ihrer Unterhaltungen sehen; verlangt eine App mit „Mehrere Unterhaltungen je Nutzer“',
  'Allow New Conversations': 'Neue Unterhaltungen erlauben',
  'Whether users may begin further conversations': 'Ob Nutzer weitere Unterhaltungen beginnen dürfen',
  'Authentication Message Secret': 'Geheimnis für Anmelde-Nachrichten',
  'Secret for messages that ask users to sign in, at least 88 characters':
    'Geheimnis für Nachrichten, die Nutzer um Anmeldung bitten, mindestens 88 Zeichen',
  'Access token of the Facebook page; that of the page the Instagram account is linked to':
    'Zugangstoken der Facebook-Seite; bei Instagram das der Seite, mit der das Konto verknüpft ist',
  'Story Replies': 'Antworten auf Storys',
  'Whether replies and reactions to stories of the business become messages':
    'Ob Antworten und Reaktionen auf eigene Storys Nachrichten werden',
  'Story Mentions': 'Erwähnungen in Storys',
  'Whether being mentioned in the story of a user is reported as a referral':
    'Ob Erwähnungen in der Story eines Nutzers als Empfehlung gemeldet werden',
  'ID of the channel at LINE; it and its secret may follow later': 'ID des Kanals bei LINE; sie und ihr Geheimnis dürfen später folgen',
  'e.g. help@mg.example.com': 'z. B. hilfe@mg.example.com',
  'Webhook Signing Key': 'Webhook-Signaturschlüssel',
  'Signing key for webhooks in the Mailgun account, if it is not the API key':
    'Signaturschlüssel für Webhooks im Mailgun-Konto, wenn es nicht der API-Schlüssel ist',
  'e.g. help@example.com': 'z. B. hilfe@example.com',
  'Page ID': 'Seiten-ID',
  'ID of the Facebook page': 'ID der Facebook-Seite',
  'may hold only digits': 'darf nur Ziffern enthalten',
  'Page Name': 'Seitenname',
  'Name of the Facebook page': 'Name der Facebook-Seite',
  'e.g. Dovecote': 'z. B. Taubenschlag',
  'Number to send from; it begins with PN. Either this or a messaging service is needed':
    'Nummer, von der gesendet wird; sie beginnt mit PN. Entweder sie oder ein Messaging-Dienst ist nötig',
  'Messaging Service SID': 'SID des Messaging-Dienstes',
  'Messaging service to send through; it begins with MG. Either this or a phone number is needed':
    'Messaging-Dienst, über den gesendet wird; sie beginnt mit MG. Entweder er oder eine Telefonnummer ist nötig',
  'Language of message templates that are sent by shorthand, en_US where none is given':
    'Sprache von Nachrichtenvorlagen in Kurzschreibweise, en_US, wenn nichts angegeben ist',
  'Business Account ID': 'ID des Geschäftskontos',
  'ID of the WhatsApp business account; with the access token, templates can be shown as text':
    'ID des WhatsApp-Geschäftskontos; mit dem Zugangstoken lassen sich Vorlagen als Text zeigen',
  'Account Access Token': 'Zugangstoken des Kontos',
  'Access token of the business account, to read its message templates':
    'Zugangstoken des Geschäftskontos, um seine Nachrichtenvorlagen zu lesen',
};
