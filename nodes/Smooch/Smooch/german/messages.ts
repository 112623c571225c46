/** Texts of messages, conversations, attachments and notifications. */
export const messageTexts: Readonly<Record<string, string>> = {
  Recipient: 'Empfänger',
  'Send a message to a user, or in the name of one': 'Sendet eine Nachricht an einen Nutzer oder in dessen Namen',
  'List the messages with a user, the latest first': 'Listet die Nachrichten mit einem Nutzer auf, die jüngste zuerst',
  'Get New': 'Neue abrufen',
  'Get new messages': 'Neue Nachrichten abrufen',
  'List the messages with a user since a moment, the earliest first':
    'Listet die Nachrichten mit einem Nutzer seit einem Zeitpunkt auf, die früheste zuerst',
  'Delete one message; what a channel has shown already stays there': 'Löscht eine Nachricht; was ein Kanal schon gezeigt hat, bleibt dort',
  'Delete all messages with a user; the user stays': 'Löscht alle Nachrichten mit einem Nutzer; der Nutzer bleibt',
  'Send Media': 'Datei senden',
  'Send media': 'Datei senden',
  'Upload a file and send it in one step: images are shown, all else is offered as a file':
    'Lädt eine Datei hoch und sendet sie in einem Schritt: Bilder werden gezeigt, alles andere als Datei angeboten',
  'Send Image (Deprecated)': 'Bild senden (veraltet)',
  'Send image in one request': 'Bild in einer Anfrage senden',
  'Send an image with the call the service keeps for old programs; Send Media does the same and more':
    'Sendet ein Bild mit dem Aufruf, den der Dienst für alte Programme behält; „Datei senden“ kann dasselbe und mehr',
  'Get how many messages of a conversation are unread, and when each side read it last':
    'Ruft ab, wie viele Nachrichten einer Unterhaltung ungelesen sind und wann jede Seite zuletzt las',
  'Post Activity': 'Aktivität melden',
  'Post activity to conversation': 'Aktivität in einer Unterhaltung melden',
  'Show the user that the business is typing, has stopped, or has read the conversation':
    'Zeigt dem Nutzer, dass das Unternehmen schreibt, aufgehört oder die Unterhaltung gelesen hat',
  'Reset Unread': 'Ungelesene zurücksetzen',
  'Reset unread count of conversation': 'Zahl der ungelesenen Nachrichten zurücksetzen',
  'Set the number of messages the user has not read to zero': 'Setzt die Zahl der Nachrichten, die der Nutzer nicht gelesen hat, auf null',
  'Upload a file and get its address, which messages then show. Message › Send Media does both at once':
    'Lädt eine Datei hoch und ruft ihre Adresse ab, die Nachrichten dann zeigen. „Nachricht › Datei senden“ tut beides zugleich',
  'Delete a file that was uploaded; messages show it no longer': 'Löscht eine hochgeladene Datei; Nachrichten zeigen sie nicht mehr',
  'Create Token': 'Token anlegen',
  'Create token for private attachments': 'Token für private Anhänge anlegen',
  'Get a token with which a browser may show private attachments, where the account has these':
    'Ruft ein Token ab, mit dem ein Browser private Anhänge zeigen darf, wenn das Konto solche hat',
  'Get Cookie': 'Cookie abrufen',
  'Get cookie for private attachments': 'Cookie für private Anhänge abrufen',
  'Get what makes a browser show private attachments, where the account has these':
    'Ruft ab, womit ein Browser private Anhänge zeigt, wenn das Konto solche hat',
  'Send notification': 'Benachrichtigung senden',
  'Write to somebody by phone number or the like, whether or not they are a user yet. Webhooks tell what became of it':
    'Schreibt jemandem über Telefonnummer oder Ähnliches, ob schon Nutzer oder nicht. Webhooks sagen, was daraus wurde',
  'Your own ID of the user (userId), or the one the service gave (_id)':
    'Deine eigene ID des Nutzers (userId) oder die vom Dienst vergebene (_id)',
  From: 'Von',
  'Who the message is from: the business, or the user on whose behalf it is sent':
    'Von wem die Nachricht ist: vom Unternehmen oder vom Nutzer, in dessen Namen sie gesendet wird',
  'WhatsApp Message': 'WhatsApp-Nachricht',
  "In WhatsApp's own form, such as a template it has approved": 'In der Form von WhatsApp selbst, etwa eine genehmigte Vorlage',
  'Media Type': 'Medientyp',
  'Kind of file behind the address, where that does not tell it itself':
    'Art der Datei hinter der Adresse, wenn diese es nicht selbst sagt',
  Share: 'Teilen',
  'Passes the item on to somebody else, in Messenger': 'Gibt den Eintrag an jemand anderen weiter, im Messenger',
  'Whether the user has to fill in the form before writing anything else':
    'Ob der Nutzer das Formular ausfüllen muss, bevor er anderes schreibt',
  'The message as WhatsApp writes it, as a JSON object: a template, say':
    'Die Nachricht, wie WhatsApp sie schreibt, als JSON-Objekt: eine Vorlage etwa',
  'Author Name': 'Name des Verfassers',
  'Name shown beside the message': 'Name, der neben der Nachricht steht',
  'Author Email': 'E-Mail des Verfassers',
  'Email address of the author; a picture may be found by it': 'E-Mail-Adresse des Verfassers; vielleicht findet sich damit ein Bild',
  'Author Picture URL': 'Bild-URL des Verfassers',
  'Address of the picture shown beside the message': 'Adresse des Bildes, das neben der Nachricht steht',
  'Reply Payload': 'Payload der Antwort',
  'Payload of the reply that the user is said to have chosen; for texts from a user':
    'Payload der Antwort, die der Nutzer gewählt haben soll; für Texte eines Nutzers',
  'The channel the message goes to; left empty, the one the user wrote through last':
    'Der Kanal, an den die Nachricht geht; leer gelassen der, über den der Nutzer zuletzt schrieb',
  'One Integration': 'Eine Integration',
  'A Type of Channel': 'Eine Art von Kanal',
  'The _id of the integration, that is of the channel as it is connected with the app':
    'Die _id der Integration, also des Kanals, wie er mit der App verbunden ist',
  'Apple Devices': 'Apple-Geräte',
  API: 'API',
  'Apple Push Notifications': 'Apple-Push-Nachrichten',
  'Firebase Cloud Messaging': 'Firebase Cloud Messaging',
  'Facebook Messenger': 'Facebook Messenger',
  WeChat: 'WeChat',
  "A message in the channel's own form, which only that channel gets":
    'Eine Nachricht in der Form des Kanals, die nur dieser Kanal bekommt',
  'The channel that is given something else': 'Der Kanal, der etwas anderes bekommt',
  'What the channel is given, as a JSON object in its own form': 'Was der Kanal bekommt, als JSON-Objekt in seiner eigenen Form',
  Before: 'Vor',
  'Only messages before this moment: a date, or the seconds a message has in received':
    'Nur Nachrichten vor diesem Zeitpunkt: ein Datum oder die Sekunden, die eine Nachricht in received hat',
  After: 'Nach',
  'Only messages after this moment: a date, or the seconds a message has in received':
    'Nur Nachrichten nach diesem Zeitpunkt: ein Datum oder die Sekunden, die eine Nachricht in received hat',
  'The _id of the message': 'Die _id der Nachricht',
  'The file to send': 'Die Datei, die gesendet wird',
  'What stands beside the file': 'Was neben der Datei steht',
  'The image to send': 'Das Bild, das gesendet wird',
  'What the business does': 'Was das Unternehmen tut',
  'Typing Started': 'Schreibt',
  'Typing Stopped': 'Schreibt nicht mehr',
  'Name of the person who does it': 'Name der Person, die es tut',
  'Address of a picture of the person who does it': 'Adresse eines Bildes der Person, die es tut',
  'For User (_id)': 'Für Nutzer (_id)',
  'The user whose messages will show the file, by the ID the service gave: it is deleted together with them':
    'Der Nutzer, dessen Nachrichten die Datei zeigen, mit der ID des Dienstes: Sie wird zusammen mit ihnen gelöscht',
  'For User (Your Own ID)': 'Für Nutzer (eigene ID)',
  'The user whose messages will show the file, by your own ID: it is deleted together with them':
    'Der Nutzer, dessen Nachrichten die Datei zeigen, mit deiner eigenen ID: Sie wird zusammen mit ihnen gelöscht',
  Paths: 'Pfade',
  'What the token opens, as paths of the media server': 'Was das Token öffnet, als Pfade des Medienservers',
  'The integration to send through': 'Die Integration, über die gesendet wird',
  'Who it is for, as the channel knows them: a phone number with + and country code, say':
    'Für wen es ist, wie der Kanal ihn kennt: etwa eine Telefonnummer mit + und Landesvorwahl',
};
