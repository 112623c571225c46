/** Texts of integrations and their keys; those of single channels are in channels.ts. */
export const integrationTexts: Readonly<Record<string, string>> = {
  'List the integrations of the app: channels and software of your own':
    'Listet die Integrationen der App auf: Kanäle und eigene Programme',
  Custom: 'Eigene',
  'Instagram Direct': 'Instagram Direct',
  iOS: 'iOS',
  Mailgun: 'Mailgun',
  MessageBird: 'MessageBird',
  Messenger: 'Messenger',
  Twilio: 'Twilio',
  Unity: 'Unity',
  'Connect a channel, or software of your own, with the app': 'Verbindet einen Kanal oder ein eigenes Programm mit der App',
  'What is connected with the app, and what the service needs to know of it':
    'Was mit der App verbunden wird und was der Dienst darüber wissen muss',
  'Software of your own, called by a webhook': 'Ein eigenes Programm, über einen Webhook aufgerufen',
  'An Android app, with push notifications by Firebase': 'Eine Android-App, mit Push-Nachrichten über Firebase',
  'Chats from Messages on Apple devices': 'Chats aus „Nachrichten“ auf Apple-Geräten',
  'Direct messages to an Instagram account': 'Direktnachrichten an ein Instagram-Konto',
  'An app for Apple devices': 'Eine App für Apple-Geräte',
  'A LINE channel': 'Ein LINE-Kanal',
  'Emails through Mailgun': 'E-Mails über Mailgun',
  'SMS through MessageBird': 'SMS über MessageBird',
  'Messages to a Facebook page': 'Nachrichten an eine Facebook-Seite',
  'A Telegram bot': 'Ein Telegram-Bot',
  'SMS through Twilio': 'SMS über Twilio',
  'Direct messages to a Twitter account, enterprise tier alone': 'Direktnachrichten an ein Twitter-Konto, nur mit der Stufe Enterprise',
  'A game or app made with Unity': 'Ein Spiel oder eine App mit Unity',
  'A Viber bot': 'Ein Viber-Bot',
  'A chat on the pages of a website': 'Ein Chat auf den Seiten einer Website',
  'A WhatsApp business account': 'Ein WhatsApp-Geschäftskonto',
  'Name of the integration, for people': 'Name der Integration, für Menschen',
  'e.g. Website chat': 'z. B. Website-Chat',
  'Default Responder ID': 'ID des Vorgabe-Beantworters',
  'ID of the place in the switchboard that gets new conversations of this channel, in place of the default of the switchboard':
    'ID des Platzes im Switchboard, der neue Unterhaltungen dieses Kanals bekommt, statt der Vorgabe des Switchboards',
  'AI Disclaimer': 'KI-Hinweis',
  'Whether users are told when an answer was written by an AI, as is the case unless told otherwise. Without it, following the law is up to you':
    'Ob Nutzer erfahren, dass eine Antwort von einer KI stammt; so ist es, wenn nichts anderes gesagt ist. Ohne den Hinweis bist du selbst für die Rechtslage verantwortlich',
  'Get one integration; the service keeps the secrets of channels to itself':
    'Ruft eine Integration ab; Geheimnisse von Kanälen gibt der Dienst nicht heraus',
  'Change an integration; what is left empty stays as it is. What is not offered here cannot be changed later':
    'Ändert eine Integration; was leer ist, bleibt, wie es ist. Was hier fehlt, lässt sich später nicht ändern',
  'What is changed of the channel itself, by the type of the integration': 'Was am Kanal selbst geändert wird, je nach Art der Integration',
  'What is taken away from the integration': 'Was der Integration genommen wird',
  'Disconnect a channel from the app, or delete a custom integration with its webhooks and keys':
    'Trennt einen Kanal von der App oder löscht eine eigene Integration mit Webhooks und Schlüsseln',
  'Get many integration keys': 'Mehrere Integrations-Schlüssel abrufen',
  'List the keys of a custom integration, with their secrets': 'Listet die Schlüssel einer eigenen Integration mit ihren Geheimnissen auf',
  'Create integration key': 'Integrations-Schlüssel anlegen',
  'Create a key with which a custom integration signs in, with a secret; an integration has 10 keys at most':
    'Legt einen Schlüssel samt Geheimnis an, mit dem sich eine eigene Integration anmeldet; eine Integration hat höchstens 10',
  'Get integration key': 'Integrations-Schlüssel abrufen',
  'Get one key of a custom integration, with its secret': 'Ruft einen Schlüssel einer eigenen Integration mit seinem Geheimnis ab',
  'Delete integration key': 'Integrations-Schlüssel löschen',
  'Delete a key of a custom integration: everything signed with it stops working':
    'Löscht einen Schlüssel einer eigenen Integration: Was mit ihm unterschrieben ist, gilt nicht mehr',
};
