/** Texts of the service, its credential and its resources. */
export const serviceTexts: Readonly<Record<string, string>> = {
  Smooch: 'Smooch',
  'Talk to customers through the first generations of Sunshine Conversations (v1.1 and v1), for apps that still rest on them':
    'Mit Kunden über die ersten Generationen von Sunshine Conversations (v1.1 und v1) sprechen, für Apps, die noch darauf beruhen',
  'Smooch API': 'Smooch-API',
  'App ID and keys are at app.smooch.io in the settings of the app. For accounts that still use v1 or v1.1 of the API; all others take Sunshine Conversations. An unofficial integration, not made by Zendesk':
    'App-ID und Schlüssel stehen bei app.smooch.io in den Einstellungen der App. Für Konten, die noch v1 oder v1.1 der API benutzen; alle anderen nehmen Sunshine Conversations. Eine inoffizielle Anbindung, nicht von Zendesk',
  'What a user and the business write to each other': 'Was ein Nutzer und das Unternehmen einander schreiben',
  'App User': 'App-Nutzer',
  'People who write to the business, with their channels': 'Menschen, die dem Unternehmen schreiben, mit ihren Kanälen',
  'The one conversation each user has with the business': 'Die eine Unterhaltung, die jeder Nutzer mit dem Unternehmen hat',
  'Files that messages show': 'Dateien, die Nachrichten zeigen',
  Notification: 'Benachrichtigung',
  'Messages to people who have not written yet, by their phone number or the like':
    'Nachrichten an Menschen, die noch nicht geschrieben haben, über ihre Telefonnummer oder Ähnliches',
  'Addresses the service calls when something happens': 'Adressen, die der Dienst aufruft, wenn etwas geschieht',
  'Messages that are kept at the service and sent by their names':
    'Nachrichten, die beim Dienst liegen und mit ihrem Namen gesendet werden',
  Menu: 'Menü',
  'The menu that channels show beside the conversation': 'Das Menü, das Kanäle neben der Unterhaltung zeigen',
  'Channels that are connected with the app': 'Kanäle, die mit der App verbunden sind',
  'Integration Menu': 'Integrationsmenü',
  'A menu for one channel alone, in place of the one of the app': 'Ein Menü für nur einen Kanal, anstelle des Menüs der App',
  'Integration Profile': 'Integrationsprofil',
  'What WhatsApp shows of the business': 'Was WhatsApp vom Unternehmen zeigt',
  'Message templates that WhatsApp has to approve': 'Nachrichtenvorlagen, die WhatsApp genehmigen muss',
  'WhatsApp Deployment': 'WhatsApp-Installation',
  'Installations of the WhatsApp client for a phone number; needs account scope':
    'Installationen des WhatsApp-Clients für eine Telefonnummer; braucht einen Schlüssel des Kontos',
  'Apps of the account; most of it needs account scope': 'Apps des Kontos; das meiste braucht einen Schlüssel des Kontos',
  'Keys with which programs sign in to an app': 'Schlüssel, mit denen sich Programme bei einer App anmelden',
  'Service Account': 'Dienstkonto',
  'Accounts for partners and programs; needs account scope': 'Konten für Partner und Programme; braucht einen Schlüssel des Kontos',
  'Service Account Key': 'Dienstkonto-Schlüssel',
  'Keys with which programs sign in as a service account': 'Schlüssel, mit denen sich Programme als Dienstkonto anmelden',
  'Proofs with which an app or website logs a user in': 'Nachweise, mit denen eine App oder Website einen Nutzer anmeldet',
  'Legacy (V1)': 'Altbestand (V1)',
  'Calls of the first generation of the API, for apps that still rest on it':
    'Aufrufe der ersten Generation der API, für Apps, die noch darauf beruhen',
  'ID of the app, beside its API keys. A signed token of an app key does without it; all else needs it':
    'ID der App, neben ihren API-Schlüsseln. Ein unterschriebenes Token eines App-Schlüssels kommt ohne aus; alles andere braucht sie',
  'What the key belongs to. Keys of an app begin with app_, those of an account with act_ or svc_':
    'Wozu der Schlüssel gehört. Schlüssel einer App beginnen mit app_, die eines Kontos mit act_ oder svc_',
};
