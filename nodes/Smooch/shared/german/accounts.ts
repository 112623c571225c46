/** Apps and their keys, of both generations. */
export const accountAppTexts: Readonly<Record<string, string>> = {
  'Get many apps': 'Mehrere Apps abrufen',
  'List the apps of the account; needs account scope': 'Listet die Apps des Kontos auf; braucht einen Schlüssel des Kontos',
  'Create app': 'App anlegen',
  'Create an app in the account; needs account scope': 'Legt eine App im Konto an; braucht einen Schlüssel des Kontos',
  'Get app': 'App abrufen',
  'Update app': 'App ändern',
  'Change name, settings or metadata of an app; what is left empty stays as it is':
    'Ändert Namen, Einstellungen oder Metadaten einer App; was leer bleibt, bleibt wie es ist',
  'Delete app': 'App löschen',
  'Delete an app with all its users, conversations and integrations. It cannot be undone; needs account scope':
    'Löscht eine App mit allen Nutzern, Unterhaltungen und Integrationen. Das lässt sich nicht rückgängig machen; braucht einen Schlüssel des Kontos',
  'Get many app keys': 'Mehrere App-Schlüssel abrufen',
  'List the keys of an app, with their secrets; needs account scope':
    'Listet die Schlüssel einer App mit ihren Geheimnissen auf; braucht einen Schlüssel des Kontos',
  'Create app key': 'App-Schlüssel anlegen',
  'Create a key for an app, with a secret; an app has 10 keys at most. Needs account scope':
    'Legt einen Schlüssel samt Geheimnis für eine App an; eine App hat höchstens 10. Braucht einen Schlüssel des Kontos',
  'Get app key': 'App-Schlüssel abrufen',
  'Get one key of an app, with its secret; needs account scope':
    'Ruft einen Schlüssel einer App mit seinem Geheimnis ab; braucht einen Schlüssel des Kontos',
  'Delete app key': 'App-Schlüssel löschen',
  'Delete a key of an app: everything signed with it stops working, tokens of users included. Needs account scope':
    'Löscht einen Schlüssel einer App: Was mit ihm unterschrieben ist, gilt nicht mehr, auch Tokens von Nutzern. Braucht einen Schlüssel des Kontos',
  'Get Token': 'Token abrufen',
  'Service Account ID': 'Dienstkonto-ID',
  'Name of the app': 'Name der App',
  'Echo Postbacks': 'Knopfdrücke mitschreiben',
  'Mask Credit Card Numbers': 'Kreditkartennummern verdecken',
  'The app it is about; left empty, the one of the credential': 'Die App, um die es geht; leer gelassen die der Zugangsdaten',
  'Name of the key': 'Name des Schlüssels',
};
