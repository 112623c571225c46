/** Texts of the service itself, its credential and what its operations act on. */
export const serviceTexts: Readonly<Record<string, string>> = {
  Knock: 'Knock',
  'Notify people through email, push, SMS, chat and in-app feeds': 'Menschen über E-Mail, Push, SMS, Chat und In-App-Feeds benachrichtigen',
  'Knock API': 'Knock-API',
  'The keys are at dashboard.knock.app under Developers, API Keys. Each environment has keys, users and messages of its own':
    'Die Schlüssel stehen unter dashboard.knock.app bei „Developers“, „API Keys“. Jede Umgebung hat eigene Schlüssel, Nutzer und Nachrichten',
  'Secret Key': 'Geheimer Schlüssel',
  'The secret API key of the environment, in the dashboard under Developers, API Keys. It begins with sk_':
    'Der geheime API-Schlüssel der Umgebung, im Dashboard unter „Developers“, „API Keys“. Er beginnt mit sk_',
  'Public Key': 'Öffentlicher Schlüssel',
  'The public API key of the environment, beside the secret one. Needed for the live feed alone; it begins with pk_':
    'Der öffentliche API-Schlüssel der Umgebung, neben dem geheimen. Nur für den Live-Feed nötig; er beginnt mit pk_',
  'Signing Key': 'Signierschlüssel',
  'The private key that signs user tokens, in the dashboard under Developers, API Keys, as PEM or as one line of base64: the one line survives copying best. Needed to sign tokens alone':
    'Der private Schlüssel, der Nutzer-Token signiert, im Dashboard unter „Developers“, „API Keys“, als PEM oder als eine Zeile Base64: Die eine Zeile übersteht das Kopieren am besten. Nur zum Signieren von Token nötig',
  'Webhook Signing Secret': 'Webhook-Signiergeheimnis',
  'The signing secret of the webhook, in the dashboard under Developers, Webhooks, on the page of that webhook. Needed to receive webhooks alone':
    'Das Signiergeheimnis des Webhooks, im Dashboard unter „Developers“, „Webhooks“, auf der Seite dieses Webhooks. Nur zum Empfang von Webhooks nötig',
  Branch: 'Branch',
  'Slug of the branch to work on. Branches belong to the development environment: only its secret key reaches them':
    'Kurzname des Branches, mit dem gearbeitet wird. Branches gehören zur Entwicklungsumgebung: Nur deren geheimer Schlüssel erreicht sie',
  'Base URL': 'Basis-URL',
  'Address of the API where it is not https://api.knock.app, such as a gateway of your own':
    'Adresse der API, falls es nicht https://api.knock.app ist, etwa ein eigenes Gateway',
  Workflow: 'Workflow',
  'Notifications as they are designed in the dashboard': 'Benachrichtigungen, wie sie im Dashboard entworfen sind',
  'Workflow Run': 'Workflow-Lauf',
  'What became of a trigger, for one recipient each': 'Was aus einer Auslösung wurde, je Empfänger',
  User: 'Nutzer',
  'People who are notified, with their channels and preferences':
    'Menschen, die benachrichtigt werden, mit ihren Kanälen und Einstellungen',
  'In-App Feed': 'In-App-Feed',
  'Notifications that an app shows to a user': 'Benachrichtigungen, die eine App einem Nutzer zeigt',
  Guide: 'Guide',
  'Banners, tours and the like that an app shows to a user': 'Banner, Touren und Ähnliches, die eine App einem Nutzer zeigt',
  Object: 'Objekt',
  'Things that are notified or subscribed to, in collections': 'Dinge, die benachrichtigt oder abonniert werden, in Sammlungen',
  Tenant: 'Mandant',
  'Customers or teams with branding and preferences of their own': 'Kunden oder Teams mit eigenem Aussehen und eigenen Einstellungen',
  Message: 'Nachricht',
  'Single notifications, and what their recipients did with them': 'Einzelne Benachrichtigungen, und was ihre Empfänger damit taten',
  Channel: 'Kanal',
  'All messages that went through one channel': 'Alle Nachrichten, die über einen Kanal gingen',
  Schedule: 'Zeitplan',
  'Workflows that are triggered later or again and again': 'Workflows, die später oder immer wieder ausgelöst werden',
  Audience: 'Zielgruppe',
  'Groups of users that are kept at Knock': 'Gruppen von Nutzern, die bei Knock geführt werden',
  'Bulk Operation': 'Sammelauftrag',
  'How far a bulk call has come': 'Wie weit ein Sammelaufruf gekommen ist',
  Slack: 'Slack',
  'Slack workspaces that are connected': 'Verbundene Slack-Workspaces',
  'Microsoft Teams': 'Microsoft Teams',
  'Microsoft Teams organizations that are connected': 'Verbundene Organisationen in Microsoft Teams',
  Integration: 'Integration',
  'Data that other services send to Knock': 'Daten, die andere Dienste an Knock senden',
  'User Token': 'Nutzer-Token',
  'Proofs with which an app acts for a user': 'Nachweise, mit denen eine App für einen Nutzer handelt',
};
