/** Texts of the Web Messenger. */
export const webMessengerTexts: Readonly<Record<string, string>> = {
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
