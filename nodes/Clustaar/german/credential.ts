/** Texts of the credential and of the service itself. */
export const credentialTexts: Readonly<Record<string, string>> = {
  Clustaar: 'Clustaar',
  'Unofficial integration of Clustaar: answer the steps of a bot, talk to it, and look after the people it talks to':
    'Inoffizielle Anbindung von Clustaar: Schritte eines Bots beantworten, mit ihm sprechen und die Menschen pflegen, mit denen er spricht',
  'Clustaar API': 'Clustaar-API',
  'To answer steps, fill in what the webhook settings of the bot hold; to call the API, the tokens of the bot. An unofficial integration, not made by Clustaar':
    'Um Schritte zu beantworten, fülle aus, was in den Webhook-Einstellungen des Bots steht; um die API zu rufen, die Tokens des Bots. Eine inoffizielle Anbindung, nicht von Clustaar',
  'Private Key': 'Privater Schlüssel',
  'To answer steps: the private key in the webhook settings of the bot, with which Clustaar signs its requests':
    'Um Schritte zu beantworten: der private Schlüssel aus den Webhook-Einstellungen des Bots, mit dem Clustaar seine Anfragen signiert',
  'User Name': 'Benutzername',
  'To answer steps: the user name in the webhook settings of the bot, where one is set there':
    'Um Schritte zu beantworten: der Benutzername aus den Webhook-Einstellungen des Bots, falls dort einer steht',
  Password: 'Passwort',
  'To answer steps: the password that belongs to the user name': 'Um Schritte zu beantworten: das Passwort zum Benutzernamen',
  'Bot ID': 'Bot-ID',
  'To create interlocutors, get conversations and listen to chats: the ID of the bot, 24 letters and digits in its address':
    'Um Gesprächspartner anzulegen, Gespräche abzurufen und Chats mitzuhören: die ID des Bots, 24 Buchstaben und Ziffern in seiner Adresse',
  'Bot Token': 'Bot-Token',
  'To create interlocutors and talk to the bot: the access token on the settings page of the bot':
    'Um Gesprächspartner anzulegen und mit dem Bot zu sprechen: das Zugriffstoken auf der Einstellungsseite des Bots',
  'Private API Key': 'Privater API-Schlüssel',
  'To get and update interlocutors and to get conversations: the private key on the API tab of the bot settings':
    'Um Gesprächspartner abzurufen und zu ändern und Gespräche abzurufen: der private Schlüssel im Reiter „API“ der Bot-Einstellungen',
  'API Address': 'API-Adresse',
  'Address of the API where it is another than https://api.clustaar.io':
    'Adresse der API, wenn es eine andere ist als https://api.clustaar.io',
  'Chat Socket Address': 'Adresse des Chat-Sockets',
  'To listen to chats (experimental): address of the socket of the web chat, which ends with /socket. Clustaar does not document it; presumably it is wss://sockets.clustaar.io/socket':
    'Um Chats mitzuhören (experimentell): Adresse des Sockets des Webchats, die auf /socket endet. Clustaar dokumentiert sie nicht; vermutlich ist es wss://sockets.clustaar.io/socket',
};
