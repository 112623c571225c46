/** Texts of messages, attachments and activities. */
export const messageTexts: Readonly<Record<string, string>> = {
  Format: 'Format',
  'Takes numbers alone': 'Nimmt nur Zahlen',
  'Whole Number': 'Ganze Zahl',
  Number: 'Zahl',
  'Write into a conversation, as the business or as a user. Conversation › Get or Create finds the conversation of a user':
    'Schreibt in eine Unterhaltung, als Unternehmen oder als Nutzer. „Unterhaltung › Abrufen oder anlegen“ findet die Unterhaltung eines Nutzers',
  'List the messages of a conversation, the latest first': 'Listet die Nachrichten einer Unterhaltung auf, die neueste zuerst',
  'Delete one message for good; channels outside may show it on':
    'Löscht eine Nachricht endgültig; fremde Kanäle zeigen sie vielleicht weiter',
  'Empty a conversation for good; it and its participants stay': 'Leert eine Unterhaltung endgültig; sie und ihre Teilnehmer bleiben',
  HTML: 'HTML',
  'The text as HTML, for channels that show it; the others show the text':
    'Der Text als HTML, für Kanäle, die es zeigen; die anderen zeigen den Text',
  Markdown: 'Markdown',
  'The text as Markdown, in place of HTML': 'Der Text als Markdown, anstelle von HTML',
  'Whether the user cannot write while this is the last message, where the messenger can do that':
    'Ob der Nutzer nicht schreiben kann, solange dies die letzte Nachricht ist, wenn der Messenger das kann',
  'Stands above the link to the form, on channels that show a link in its place':
    'Steht über dem Link zum Formular, in Kanälen, die an seiner Stelle einen Link zeigen',
  'A message that WhatsApp has approved before': 'Eine Nachricht, die WhatsApp vorab genehmigt hat',
  'The template and its values as WhatsApp writes them, as a JSON object':
    'Die Vorlage und ihre Werte, wie WhatsApp sie schreibt, als JSON-Objekt',
  Author: 'Absender',
  'Who writes the message': 'Wer die Nachricht schreibt',
  'The business itself, its people and bots': 'Das Unternehmen selbst, seine Leute und Bots',
  'A user of the conversation, as if it came from the messenger': 'Ein Nutzer der Unterhaltung, als käme es aus dem Messenger',
  'Name that is shown beside the message': 'Name, der neben der Nachricht steht',
  'Avatar URL': 'Avatar-URL',
  'Picture that is shown beside the message: JPG, PNG or GIF': 'Bild, das neben der Nachricht steht: JPG, PNG oder GIF',
  'Written by AI': 'Von KI geschrieben',
  'Whether the message was made by an AI, so that a notice of it is shown with it':
    'Ob die Nachricht von einer KI stammt, sodass ein Hinweis darauf dabeisteht',
  'The channel it is delivered to, for messages of the business in personal conversations':
    'Der Kanal, in den sie geht, für Nachrichten des Unternehmens in persönlichen Unterhaltungen',
  'One channel of the app': 'Ein Kanal der App',
  'Type of Channel': 'Art des Kanals',
  'The channel of this type the user has': 'Der Kanal dieser Art, den der Nutzer hat',
  Nowhere: 'Nirgendwohin',
  'Only noted in the conversation, nobody is told': 'Nur in der Unterhaltung vermerkt, niemand erfährt davon',
  'What one channel is sent in place of the content, in its own form': 'Was ein Kanal anstelle des Inhalts bekommt, in seiner eigenen Form',
  'Apple Messages': 'Apple Nachrichten',
  'The message as the channel writes it, as a JSON object': 'Die Nachricht, wie der Kanal sie schreibt, als JSON-Objekt',
  Capabilities: 'Fähigkeiten',
  'What the device must know of to be shown the message': 'Was das Gerät können muss, um die Nachricht zu zeigen',
  'List Picker': 'Listenauswahl',
  'Time Picker': 'Zeitauswahl',
  'Quick Reply': 'Schnellantwort',
  'WhatsApp Schema': 'WhatsApp-Schema',
  "Whether content given as JSON is in WhatsApp's own form; templates are so by themselves":
    'Ob Inhalt, der als JSON gegeben ist, in der Form von WhatsApp ist; Vorlagen sind es von selbst',
  'Upload a file and get its address, which messages then show': 'Lädt eine Datei hoch und gibt ihre Adresse, die Nachrichten dann zeigen',
  'The conversation whose messages will show the file': 'Die Unterhaltung, deren Nachrichten die Datei zeigen werden',
  'Deleted With Message': 'Mit der Nachricht gelöscht',
  'Whether the file is deleted together with the message, the conversation or the user':
    'Ob die Datei zusammen mit der Nachricht, der Unterhaltung oder dem Nutzer gelöscht wird',
  'Delete a file that was uploaded; copies may be shown for 15 minutes more':
    'Löscht eine hochgeladene Datei; Kopien sind vielleicht noch 15 Minuten zu sehen',
  'Send activity': 'Aktivität senden',
  'Show that somebody types or stopped typing, or mark the conversation as read':
    'Zeigt, dass jemand tippt oder aufgehört hat, oder markiert die Unterhaltung als gelesen',
  'What is done; users can only have read': 'Was getan wird; Nutzer können nur gelesen haben',
  'Started Typing': 'Tippt',
  'Stopped Typing': 'Tippt nicht mehr',
  'Read the Conversation': 'Hat die Unterhaltung gelesen',
  'Who does it': 'Wer es tut',
};
