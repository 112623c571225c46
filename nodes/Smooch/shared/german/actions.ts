import { placeholders } from './placeholders';

/** Texts of buttons. */
export const actionTexts: Readonly<Record<string, string>> = {
  Actions: 'Aktionen',
  'Buttons under the message. Replies and location requests stand by themselves, without other kinds':
    'Knöpfe unter der Nachricht. Antworten und Standortanfragen stehen für sich, ohne andere Arten',
  'List Actions': 'Aktionen der Liste',
  'Buttons for the whole list': 'Knöpfe für die ganze Liste',
  'One to three buttons': 'Ein bis drei Knöpfe',
  'What the button says': 'Was auf dem Knopf steht',
  Reply: 'Antwort',
  'Answers with its text; only beside other replies and location requests':
    'Antwortet mit seinem Text; nur neben anderen Antworten und Standortanfragen',
  Postback: 'Postback',
  'Tells your flow that it was chosen, without a message': 'Sagt dem Ablauf, dass er gewählt wurde, ohne eine Nachricht',
  Link: 'Link',
  'Opens a page': 'Öffnet eine Seite',
  Webview: 'Webview',
  'Opens a page inside the messenger': 'Öffnet eine Seite im Messenger',
  'Location Request': 'Standortanfrage',
  'Asks where the user is; only beside replies': 'Fragt, wo der Nutzer ist; nur neben Antworten',
  Buy: 'Kauf',
  'Asks for a payment through Stripe': 'Bittet um eine Zahlung über Stripe',
  Payload: 'Nutzdaten',
  'What your flow gets when it is chosen': 'Was der Ablauf bekommt, wenn er gewählt wird',
  'Icon URL': 'Symbol-URL',
  'A picture beside the text': 'Ein Bild neben dem Text',
  URL: 'URL',
  'The page it opens': 'Die Seite, die er öffnet',
  'The page it opens inside the messenger': 'Die Seite, die er im Messenger öffnet',
  'Fallback URL': 'Ersatz-URL',
  'The page for channels that cannot show one inside': 'Die Seite für Kanäle, die keine darin zeigen können',
  'Default Action': 'Vorgabe-Aktion',
  'Whether a click on the whole item does the same, in Messenger': 'Ob ein Klick auf den ganzen Eintrag dasselbe tut, in Messenger',
  'Channel Options': 'Optionen des Kanals',
  'Options of the channel itself, as a JSON object': 'Optionen des Kanals selbst, als JSON-Objekt',
  Size: 'Größe',
  'Height of the page': 'Höhe der Seite',
  Compact: 'Klein',
  Tall: 'Hoch',
  Full: 'Ganz',
  'Open on Receive': 'Beim Empfang öffnen',
  'Whether the page opens by itself, in the web messenger; one of a message alone':
    'Ob sich die Seite von selbst öffnet, im Web-Messenger; nur eine je Nachricht',
  'Amount in Cents': 'Betrag in Cent',
  'What is to be paid': 'Was zu zahlen ist',
  Currency: 'Währung',
  'Currency in three small letters': 'Währung in drei Kleinbuchstaben',
  'must be a currency in three small letters': 'muss eine Währung in drei Kleinbuchstaben sein',
  ...placeholders(['Yes', 'YES', 'eur', 'https://example.com', '{ "messenger": { "webview_share_button": "hide" } }']),
};

/** Texts of the button that v1 and v1.1 alone have. */
export const shareTexts: Readonly<Record<string, string>> = {
  Share: 'Teilen',
  'Passes the item on to somebody else, in Messenger': 'Gibt den Eintrag an jemand anderen weiter, in Messenger',
};
