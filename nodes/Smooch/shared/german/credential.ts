/** Texts of the credential fields of both generations. */
export const accountTexts: Readonly<Record<string, string>> = {
  'App ID': 'App-ID',
  Authentication: 'Anmeldung',
  'How the service is told who asks. The signed token works everywhere; an access token is what OAuth gives a partner':
    'Wie der Dienst erfährt, wer fragt. Das signierte Token geht überall; ein Zugriffstoken bekommen Partner über OAuth',
  'API Key, as Signed Token': 'API-Schlüssel, als signiertes Token',
  'API Key, as Password': 'API-Schlüssel, als Passwort',
  'Access Token': 'Zugriffstoken',
  'Key ID': 'Schlüssel-ID',
  'ID of the API key. It signs the tokens of users as well': 'ID des API-Schlüssels. Er signiert auch die Token der Nutzer',
  'Key Secret': 'Geheimnis des Schlüssels',
  'Secret of the API key, shown once when the key is created':
    'Geheimnis des API-Schlüssels; es wird einmal gezeigt, wenn der Schlüssel angelegt wird',
  'What OAuth answered with when the app was connected': 'Was OAuth antwortete, als die App verbunden wurde',
  'Scope of the Key': 'Geltung des Schlüssels',
  App: 'App',
  Account: 'Konto',
  Region: 'Region',
  'Where the account lives. Accounts that were made in Zendesk are reached by its subdomain, whichever region they are in':
    'Wo das Konto liegt. In Zendesk angelegte Konten sind über dessen Subdomain erreichbar, gleich in welcher Region',
  'United States': 'USA',
  Europe: 'Europa',
  'Zendesk Subdomain': 'Zendesk-Subdomain',
  'The first part of the Zendesk address: acme of acme.zendesk.com': 'Der erste Teil der Zendesk-Adresse: acme von acme.zendesk.com',
  'Webhook Secret': 'Webhook-Geheimnis',
  'Needed to receive webhooks that were created by hand alone: the secret the service shows with the webhook. Several are separated by blanks':
    'Nur nötig, um von Hand angelegte Webhooks zu empfangen: das Geheimnis, das der Dienst beim Webhook zeigt. Mehrere werden durch Leerzeichen getrennt',
  'Base URL': 'Basis-URL',
  'Address of the API where it is none of the regions, such as a gateway of your own':
    'Adresse der API, wenn es keine der Regionen ist, etwa ein eigenes Gateway',
};
