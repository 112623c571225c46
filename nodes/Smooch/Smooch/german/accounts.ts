/** Texts of apps, service accounts and their keys. */
export const accountTexts: Readonly<Record<string, string>> = {
  'Get one app with its settings': 'Ruft eine App mit ihren Einstellungen ab',
  'Get SDK IDs': 'SDK-IDs abrufen',
  'Get SDK IDs of app': 'SDK-IDs einer App abrufen',
  'Get the integration IDs with which the messengers for Android, iOS and the web start':
    'Ruft die Integrations-IDs ab, mit denen die Messenger für Android, iOS und Web starten',
  'Get token of app key': 'Token eines App-Schlüssels abrufen',
  'Have the service sign a token (JWT) of app scope with a key; needs account scope':
    'Lässt den Dienst ein Token (JWT) für die App mit einem Schlüssel unterschreiben; braucht einen Schlüssel des Kontos',
  'Get many service accounts': 'Mehrere Dienstkonten abrufen',
  'List the service accounts; needs account scope': 'Listet die Dienstkonten auf; braucht einen Schlüssel des Kontos',
  'Create service account': 'Dienstkonto anlegen',
  'Create a service account; needs account scope': 'Legt ein Dienstkonto an; braucht einen Schlüssel des Kontos',
  'Get service account': 'Dienstkonto abrufen',
  'Get one service account; needs account scope': 'Ruft ein Dienstkonto ab; braucht einen Schlüssel des Kontos',
  'Update service account': 'Dienstkonto ändern',
  'Rename a service account; needs account scope': 'Benennt ein Dienstkonto um; braucht einen Schlüssel des Kontos',
  'Delete service account': 'Dienstkonto löschen',
  'Delete a service account and with it all its keys; needs account scope':
    'Löscht ein Dienstkonto und mit ihm alle seine Schlüssel; braucht einen Schlüssel des Kontos',
  'Get many service account keys': 'Mehrere Dienstkonto-Schlüssel abrufen',
  'List the keys of a service account, with their secrets; needs account scope':
    'Listet die Schlüssel eines Dienstkontos mit ihren Geheimnissen auf; braucht einen Schlüssel des Kontos',
  'Create service account key': 'Dienstkonto-Schlüssel anlegen',
  'Create a key for a service account, with a secret; needs account scope':
    'Legt einen Schlüssel samt Geheimnis für ein Dienstkonto an; braucht einen Schlüssel des Kontos',
  'Get service account key': 'Dienstkonto-Schlüssel abrufen',
  'Get one key of a service account, with its secret; needs account scope':
    'Ruft einen Schlüssel eines Dienstkontos mit seinem Geheimnis ab; braucht einen Schlüssel des Kontos',
  'Delete service account key': 'Dienstkonto-Schlüssel löschen',
  'Delete a key of a service account: everything signed with it stops working; needs account scope':
    'Löscht einen Schlüssel eines Dienstkontos: Was mit ihm unterschrieben ist, gilt nicht mehr; braucht einen Schlüssel des Kontos',
  'Get token of service account key': 'Token eines Dienstkonto-Schlüssels abrufen',
  'Have the service sign a token (JWT) of account scope with a key; needs account scope':
    'Lässt den Dienst ein Token (JWT) für das Konto mit einem Schlüssel unterschreiben; braucht einen Schlüssel des Kontos',
  'Only apps that this service account may use': 'Nur Apps, die dieses Dienstkonto benutzen darf',
  'Retention (Seconds)': 'Aufbewahrung (Sekunden)',
  'After how many seconds without a message those of a conversation are deleted; 0 keeps them for ever':
    'Nach wie vielen Sekunden ohne Nachricht die einer Unterhaltung gelöscht werden; 0 behält sie für immer',
  'Whether pressing a postback button leaves a message in the conversation':
    'Ob ein gedrückter Postback-Knopf eine Nachricht in der Unterhaltung hinterlässt',
  'Start With Messages Only': 'Nur mit Nachrichten beginnen',
  'Whether only messages start a conversation, and not what else a channel reports':
    'Ob nur Nachrichten eine Unterhaltung beginnen und nicht, was ein Kanal sonst meldet',
  'Whether credit card numbers in messages are made unreadable': 'Ob Kreditkartennummern in Nachrichten unlesbar gemacht werden',
  'Use Animal Names': 'Tiernamen benutzen',
  'Whether users without a name are called after an animal': 'Ob Nutzer ohne Namen nach einem Tier heißen',
  'The _id of the app': 'Die _id der App',
  'The _id of the key. The choices are those of the app in the credential':
    'Die _id des Schlüssels. Zur Auswahl stehen die der App in den Zugangsdaten',
  'Name of the service account': 'Name des Dienstkontos',
  'The _id of the service account': 'Die _id des Dienstkontos',
  'The _id of the key': 'Die _id des Schlüssels',
};
