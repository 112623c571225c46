/** Texts of the service itself, its credential and what its operations act on. */
export const serviceTexts: Readonly<Record<string, string>> = {
  'Sunshine Conversations': 'Sunshine Conversations',
  'Talk to customers on the web, in apps and through WhatsApp, Messenger, SMS and other channels':
    'Mit Kunden im Web, in Apps und über WhatsApp, Messenger, SMS und andere Kanäle sprechen',
  'Sunshine Conversations API': 'Sunshine-Conversations-API',
  "App ID and key are in Zendesk's Admin Center under Apps and integrations, Conversations API; older accounts find them at app.smooch.io in the settings of the app. An unofficial integration, not made by Zendesk":
    'App-ID und Schlüssel stehen im Admin Center von Zendesk unter „Apps and integrations“, „Conversations API“; ältere Konten finden sie unter app.smooch.io in den Einstellungen der App. Eine inoffizielle Integration, nicht von Zendesk',
  'ID of the app, beside its API keys. All calls but those that make or list apps need it':
    'ID der App, neben ihren API-Schlüsseln. Alle Aufrufe brauchen sie, nur nicht die, die Apps anlegen oder auflisten',
  'What the key belongs to. Keys of an app begin with app_, those of an account with act_ or svc_, those of a custom integration with int_':
    'Wozu der Schlüssel gehört. Schlüssel einer App beginnen mit app_, die eines Kontos mit act_ oder svc_, die einer eigenen Integration mit int_',
  'OAuth Base URL': 'OAuth-Basis-URL',
  'For OAuth alone: its address where it is neither https://oauth-bridge.zendesk.com/sc nor, in older accounts, https://app.smooch.io':
    'Nur für OAuth: seine Adresse, wenn sie weder https://oauth-bridge.zendesk.com/sc noch, bei älteren Konten, https://app.smooch.io ist',
  'What is said in a conversation': 'Was in einer Unterhaltung gesagt wird',
  'Where users and the business talk, and who has control of it': 'Wo Nutzer und Unternehmen sprechen, und wer darin die Führung hat',
  Participant: 'Teilnehmer',
  'Users in a conversation': 'Nutzer in einer Unterhaltung',
  'Typing and reading': 'Tippen und Lesen',
  'People the business talks to': 'Menschen, mit denen das Unternehmen spricht',
  Client: 'Client',
  'Channels through which a user is reached': 'Kanäle, über die ein Nutzer erreicht wird',
  Device: 'Gerät',
  'Phones and browsers of a user': 'Telefone und Browser eines Nutzers',
  'Files for messages': 'Dateien für Nachrichten',
  'Proofs with which a messenger in an app or page signs a user in':
    'Nachweise, mit denen ein Messenger in einer App oder Seite einen Nutzer anmeldet',
  Switchboard: 'Switchboard',
  'Passes control of conversations between integrations': 'Gibt die Führung von Unterhaltungen zwischen Integrationen weiter',
  'Switchboard Integration': 'Switchboard-Platz',
  'Places of a switchboard, one for each integration': 'Plätze eines Switchboards, einer je Integration',
  'Channels and custom integrations of the app': 'Kanäle und eigene Integrationen der App',
  'Integration Key': 'Integrationsschlüssel',
  'API keys of a custom integration': 'API-Schlüssel einer eigenen Integration',
  'Addresses the service sends events to': 'Adressen, an die der Dienst Ereignisse sendet',
  'Apps of the account': 'Apps des Kontos',
  'API keys of an app': 'API-Schlüssel einer App',
  OAuth: 'OAuth',
  'Access to the apps of customers, for partners': 'Zugriff auf die Apps von Kunden, für Partner',
};
