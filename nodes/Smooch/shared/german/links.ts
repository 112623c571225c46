/** Texts of linking channels to users. */
export const linkTexts: Readonly<Record<string, string>> = {
  'Channel the user is to be reached through, and by what': 'Kanal, über den der Nutzer erreicht werden soll, und womit',
  'Twilio SMS': 'SMS über Twilio',
  'MessageBird SMS': 'SMS über MessageBird',
  'Mailgun Email': 'E-Mail über Mailgun',
  'Phone Number': 'Telefonnummer',
  'Phone number with + and country code': 'Telefonnummer mit + und Landesvorwahl',
  'must begin with + and the country code, and go on with digits': 'muss mit + und der Landesvorwahl beginnen und mit Ziffern weitergehen',
  Subject: 'Betreff',
  'Subject of the email; New message from and the name of the app where left empty':
    'Betreff der E-Mail; leer gelassen „New message from“ und der Name der App',
  Confirmation: 'Bestätigung',
  'How the user agrees to be reached there': 'Wie der Nutzer zustimmt, dort erreicht zu werden',
  'Ask First': 'Erst fragen',
  'By SMS alone: the service asks whether the user agrees': 'Nur per SMS: Der Dienst fragt, ob der Nutzer zustimmt',
  'Wait for an Answer': 'Auf Antwort warten',
  'Sends the message and links as soon as the user answers it': 'Sendet die Nachricht und verbindet, sobald der Nutzer darauf antwortet',
  'Skip Confirmation': 'Ohne Bestätigung',
  'Links at once: the user has agreed already. A message may be sent along':
    'Verbindet sofort: Der Nutzer hat schon zugestimmt. Eine Nachricht kann mitgehen',
  'What the message says; needed where there is no image': 'Was die Nachricht sagt; nötig, wenn es kein Bild gibt',
  'Address of a picture to send, with the text beside it': 'Adresse eines Bildes, das gesendet wird, mit dem Text daneben',
  'must be an address that begins with http:// or https://': 'muss eine Adresse sein, die mit http:// oder https:// beginnt',
  Links: 'Links',
  'Buttons under the message that open a page': 'Knöpfe unter der Nachricht, die eine Seite öffnen',
};
