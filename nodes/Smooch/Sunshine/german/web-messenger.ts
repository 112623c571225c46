/** Texts of the Web Messenger. */
export const webMessengerTexts: Readonly<Record<string, string>> = {
  'e.g. Dovecote Ltd.': 'z. B. Taubenschlag GmbH',
  'Picture at the top of the messenger: JPG, PNG or GIF with at least 200 × 200 pixels':
    'Bild oben im Messenger: JPG, PNG oder GIF mit mindestens 200 × 200 Pixeln',
  'Color of the header and of the idle button or tab, 65758e where none is given':
    'Farbe der Kopfzeile und des ruhenden Knopfs oder Reiters, 65758e, wenn nichts angegeben ist',
  "Color of the user's messages and of quick replies, 0099ff where none is given":
    'Farbe der Nachrichten des Nutzers und der Schnellantworten, 0099ff, wenn nichts angegeben ist',
  'Color of buttons inside messages, 0099ff where none is given': 'Farbe von Knöpfen in Nachrichten, 0099ff, wenn nichts angegeben ist',
  'Icon of the button: JPG, PNG or GIF with at least 200 × 200 pixels':
    'Symbol des Knopfs: JPG, PNG oder GIF mit mindestens 200 × 200 Pixeln',
  'Width of the button in pixels, 58 where none is given': 'Breite des Knopfs in Pixeln, 58, wenn nichts angegeben ist',
  'Height of the button in pixels, 58 where none is given': 'Höhe des Knopfs in Pixeln, 58, wenn nichts angegeben ist',
  'Picture behind the conversation, repeated until it fills the window':
    'Bild hinter der Unterhaltung, wiederholt, bis es das Fenster füllt',
  'ID of an integration': 'ID einer Integration',
  Origin: 'Herkunft',
  'Scheme, host and port': 'Schema, Host und Port',
  'Form Before Chat': 'Formular vor dem Chat',
  'Asks users who they are before their first message': 'Fragt Nutzer vor ihrer ersten Nachricht, wer sie sind',
  'Whether the form is shown before the first message': 'Ob das Formular vor der ersten Nachricht erscheint',
  'Link Email': 'E-Mail verknüpfen',
  'Whether users are reached by the email address they gave; it takes a Mailgun integration':
    'Ob Nutzer unter der angegebenen E-Mail-Adresse erreicht werden; verlangt eine Mailgun-Integration',
  'Picture beside the automatic reply': 'Bild neben der automatischen Antwort',
  'What is asked for; name and email address where nothing is given':
    'Was gefragt wird; Name und E-Mail-Adresse, wenn nichts angegeben ist',
};
