/** Texts of what users, objects and tenants are described by. */
export const propertyTexts: Readonly<Record<string, string>> = {
  Name: 'Name',
  'Display name of the user': 'Anzeigename des Nutzers',
  'Display name of the object': 'Anzeigename des Objekts',
  'Display name of the tenant': 'Anzeigename des Mandanten',
  Email: 'E-Mail',
  'Where email channels send to': 'Wohin E-Mail-Kanäle senden',
  'must be an email address': 'muss eine E-Mail-Adresse sein',
  'Phone Number': 'Telefonnummer',
  'Where SMS channels send to, in international form without blanks': 'Wohin SMS-Kanäle senden, in internationaler Form ohne Leerzeichen',
  'must begin with + and the country code, then hold digits alone':
    'muss mit + und der Landesvorwahl beginnen und dann nur Ziffern enthalten',
  Avatar: 'Bild',
  'Address of a picture of the user': 'Adresse eines Bildes des Nutzers',
  'Time Zone': 'Zeitzone',
  'Name in the tz database, for schedules and send windows': 'Name in der tz-Datenbank, für Zeitpläne und Sendezeiten',
  Locale: 'Sprache',
  'Language and country for translated notifications': 'Sprache und Land für übersetzte Benachrichtigungen',
  'Created At': 'Erstellt am',
  'When the user was created in your own system': 'Wann der Nutzer im eigenen System angelegt wurde',
  'When the object was created in your own system': 'Wann das Objekt im eigenen System angelegt wurde',
  'Custom Properties': 'Eigene Angaben',
  'Further properties as names and texts; templates can use all of them':
    'Weitere Angaben als Namen und Texte; Vorlagen können alle verwenden',
  'Custom Properties as JSON': 'Eigene Angaben als JSON',
  'Further properties as one JSON object, for numbers, lists and nested values; null empties a property':
    'Weitere Angaben als ein JSON-Objekt, für Zahlen, Listen und Verschachteltes; null leert eine Angabe',
  'Empty Fields': 'Felder leeren',
  'What the service forgets of the user; a field left empty above stays as it is there':
    'Was der Dienst vom Nutzer vergisst; ein oben leer gelassenes Feld bleibt dort, wie es ist',
  'What the service forgets of the object; a field left empty above stays as it is there':
    'Was der Dienst vom Objekt vergisst; ein oben leer gelassenes Feld bleibt dort, wie es ist',
  'What the service forgets of the tenant; a field left empty above stays as it is there':
    'Was der Dienst vom Mandanten vergisst; ein oben leer gelassenes Feld bleibt dort, wie es ist',
};
