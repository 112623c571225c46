/** Texts of apps, their keys and OAuth. */
export const appTexts: Readonly<Record<string, string>> = {
  'Only apps that this service account may work with': 'Nur Apps, mit denen dieses Dienstkonto arbeiten darf',
  Settings: 'Einstellungen',
  'How the app treats conversations': 'Wie die App mit Unterhaltungen umgeht',
  'Conversation Retention (Seconds)': 'Aufbewahrung von Unterhaltungen (Sekunden)',
  'How long a conversation may rest before its messages are deleted':
    'Wie lange eine Unterhaltung ruhen darf, bevor ihre Nachrichten gelöscht werden',
  'Whether digits of credit cards are hidden in messages': 'Ob Ziffern von Kreditkarten in Nachrichten verdeckt werden',
  'Animal Names': 'Tiernamen',
  'Whether users without a name are called after animals': 'Ob Nutzer ohne Namen nach Tieren benannt werden',
  'Whether pressing a button adds a message to the conversation': 'Ob ein Druck auf einen Knopf als Nachricht in die Unterhaltung kommt',
  'Ignore Automatic Start': 'Selbsttätigen Beginn übergehen',
  'Whether a conversation begins with a message alone, not with what channels report on their own':
    'Ob eine Unterhaltung erst mit einer Nachricht beginnt statt mit dem, was Kanäle von sich aus melden',
  'Several Conversations per User': 'Mehrere Unterhaltungen je Nutzer',
  'Whether users may have more than one conversation. Once switched on, it stays on for good':
    'Ob Nutzer mehr als eine Unterhaltung haben dürfen. Einmal eingeschaltet, bleibt es für immer so',
  Localization: 'Übersetzung',
  "Whether texts of the service itself come in the user's language": 'Ob Texte des Dienstes selbst in der Sprache des Nutzers erscheinen',
  'End Session Button': 'Knopf zum Beenden',
  'Whether users may end a conversation themselves; it takes Several Conversations per User':
    'Ob Nutzer eine Unterhaltung selbst beenden dürfen; verlangt „Mehrere Unterhaltungen je Nutzer“',
  'Keep Ended Conversations Closed': 'Beendete Unterhaltungen geschlossen halten',
  'Whether a conversation that was ended stays closed; it takes Several Conversations per User':
    'Ob eine beendete Unterhaltung geschlossen bleibt; verlangt „Mehrere Unterhaltungen je Nutzer“',
  'Get an app with its settings and its Zendesk subdomain': 'Ruft eine App mit ihren Einstellungen und ihrer Zendesk-Subdomain ab',
  'The app that is deleted': 'Die App, die gelöscht wird',
  'e.g. Production': 'z. B. Betrieb',
};

/** Texts of OAuth. */
export const oauthTexts: Readonly<Record<string, string>> = {
  'Get Authorize URL': 'Adresse zum Verbinden abrufen',
  'Get authorize URL': 'Adresse zum Verbinden abrufen',
  'Make the address to which a customer is sent to give access to an app. Nothing is sent':
    'Bildet die Adresse, auf der ein Kunde Zugang zu einer App gewährt. Es wird nichts gesendet',
  'OAuth client ID that the service gave you as a partner': 'OAuth-Client-ID, die der Dienst dir als Partner gegeben hat',
  State: 'State',
  'A value of your own that comes back with the code: compare it, so that nobody can slip in a code of theirs':
    'Ein eigener Wert, der mit dem Code zurückkommt: Vergleiche ihn, damit niemand einen fremden Code unterschiebt',
  'Redirect URI': 'Rückkehr-Adresse',
  'Where the customer is sent with the code: one of your registered addresses, the first of them where this is empty':
    'Wohin der Kunde mit dem Code geschickt wird: eine deiner angemeldeten Adressen, die erste davon, wenn hier nichts steht',
  'Get access token': 'Zugangstoken abrufen',
  'Exchange the code that a customer came back with for an access token':
    'Tauscht den Code, mit dem ein Kunde zurückkam, gegen ein Zugangstoken',
  'The code in the address the customer was sent back to; it works once':
    'Der Code in der Adresse, an die der Kunde zurückgeschickt wurde; er gilt einmal',
  'Client Secret': 'Client-Geheimnis',
  'OAuth client secret that the service gave you as a partner': 'OAuth-Client-Geheimnis, das der Dienst dir als Partner gegeben hat',
  'Get Token Info': 'Token-Auskunft abrufen',
  'Get info about access token': 'Auskunft über Zugangstoken abrufen',
  'Get the app and the subdomain that the access token of the credential is for, or see whether it still works':
    'Ruft App und Subdomain ab, für die das Zugangstoken der Zugangsdaten gilt, oder zeigt, ob es noch gilt',
  'Revoke Access': 'Zugang aufgeben',
  'Revoke access': 'Zugang aufgeben',
  'Give up the access that the token of the credential stands for; webhooks made with it are removed':
    'Gibt den Zugang auf, für den das Token der Zugangsdaten steht; damit angelegte Webhooks werden entfernt',
};
