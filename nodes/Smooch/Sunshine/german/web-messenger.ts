/** Texts of the Web Messenger. */
export const webMessengerTexts: Readonly<Record<string, string>> = {
  'Business Name': 'Name des Unternehmens',
  'Name at the top of the messenger': 'Name oben im Messenger',
  'e.g. Dovecote Ltd.': 'z. B. Taubenschlag GmbH',
  'Business Icon URL': 'URL des Firmensymbols',
  'Picture at the top of the messenger: JPG, PNG or GIF with at least 200 × 200 pixels':
    'Bild oben im Messenger: JPG, PNG oder GIF mit mindestens 200 × 200 Pixeln',
  'Brand Color': 'Markenfarbe',
  'Color of the header and of the idle button or tab, 65758e where none is given':
    'Farbe der Kopfzeile und des ruhenden Knopfs oder Reiters, 65758e, wenn nichts angegeben ist',
  'must be three or six hex digits without #, such as 0099ff': 'muss aus drei oder sechs Hex-Ziffern ohne # bestehen, etwa 0099ff',
  'Conversation Color': 'Unterhaltungsfarbe',
  "Color of the user's messages and of quick replies, 0099ff where none is given":
    'Farbe der Nachrichten des Nutzers und der Schnellantworten, 0099ff, wenn nichts angegeben ist',
  'Action Color': 'Knopffarbe',
  'Color of buttons inside messages, 0099ff where none is given': 'Farbe von Knöpfen in Nachrichten, 0099ff, wenn nichts angegeben ist',
  'Display Style': 'Erscheinung',
  'What the closed messenger looks like on the page': 'Wie der geschlossene Messenger auf der Seite aussieht',
  Button: 'Knopf',
  Tab: 'Reiter',
  'Button Icon URL': 'URL des Knopfsymbols',
  'Icon of the button: JPG, PNG or GIF with at least 200 × 200 pixels':
    'Symbol des Knopfs: JPG, PNG oder GIF mit mindestens 200 × 200 Pixeln',
  'Button Width': 'Knopfbreite',
  'Width of the button in pixels, 58 where none is given': 'Breite des Knopfs in Pixeln, 58, wenn nichts angegeben ist',
  'must be a whole number of pixels': 'muss eine ganze Zahl von Pixeln sein',
  'Button Height': 'Knopfhöhe',
  'Height of the button in pixels, 58 where none is given': 'Höhe des Knopfs in Pixeln, 58, wenn nichts angegeben ist',
  'Background Image URL': 'URL des Hintergrundbilds',
  'Picture behind the conversation, repeated until it fills the window':
    'Bild hinter der Unterhaltung, wiederholt, bis es das Fenster füllt',
  'Fixed Introduction': 'Feste Einleitung',
  'Whether the introduction stays on top while the conversation scrolls':
    'Ob die Einleitung oben stehen bleibt, während die Unterhaltung rollt',
  'Integration Order': 'Reihenfolge der Integrationen',
  'IDs of the channels the messenger offers, in this order; all of them where there are none':
    'IDs der Kanäle, die der Messenger anbietet, in dieser Reihenfolge; alle, wenn keine genannt sind',
  'ID of an integration': 'ID einer Integration',
  'Allowed Origins': 'Erlaubte Herkunft',
  'Websites that may open the messenger, as scheme, host and port; every website where there are none':
    'Websites, die den Messenger öffnen dürfen, als Schema, Host und Port; jede, wenn keine genannt ist',
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
