/** Texts of the credential and of its set-up. */
export const credentialTexts: Readonly<Record<string, string>> = {
  'Pushover Open Client API': 'Pushover-Open-Client-API',
  'To send, fill in the application token; to receive, log in and register a device. An unofficial client, not released or supported by Pushover, LLC: every user needs an account and a license of their own':
    'Zum Senden das Anwendungs-Token eintragen; zum Empfangen anmelden und ein Gerät registrieren. Ein inoffizieller Client, von Pushover, LLC weder veröffentlicht noch unterstützt: Wer ihn nutzt, braucht ein eigenes Konto und eine eigene Lizenz',
  'Log In and Register Device': 'Anmelden und Gerät registrieren',
  'Application Token': 'Anwendungs-Token',
  'To send: the API Token/Key of an application of yours, made at pushover.net/apps/build. Empty where messages are only received':
    'Zum Senden: das „API Token/Key“ einer eigenen Anwendung, angelegt unter pushover.net/apps/build. Leer, wenn nur empfangen wird',
  'must be 30 letters and digits': 'muss aus 30 Buchstaben und Ziffern bestehen',
  'Default User Key': 'Standard-Nutzerschlüssel',
  'To send: who receives messages that name no recipient. Your own user key stands on the first page of pushover.net':
    'Zum Senden: wer Nachrichten erhält, die keinen Empfänger nennen. Dein eigener Nutzerschlüssel steht auf der Startseite von pushover.net',
  'Session Secret': 'Sitzungsgeheimnis',
  'To receive: what logging in gave. Every log-in gives another one, and each belongs to one device':
    'Zum Empfangen: was die Anmeldung ergab. Jede Anmeldung ergibt ein anderes, und jedes gehört zu einem Gerät',
  'may hold no blanks and no colon': 'darf weder Leerzeichen noch Doppelpunkt enthalten',
  'Device ID': 'Geräte-ID',
  'To receive: what registering a device gave. It counts as a desktop device, which needs the Pushover for Desktop license within 30 days':
    'Zum Empfangen: was das Registrieren eines Geräts ergab. Es zählt als Desktop-Gerät und braucht binnen 30 Tagen die Lizenz „Pushover for Desktop“',
  'Team Token': 'Team-Token',
  'For teams: the API token of the team, from its administration page. No application token works there':
    'Für Teams: das API-Token des Teams von dessen Verwaltungsseite. Ein Anwendungs-Token gilt dort nicht',
  'Encryption Key': 'Verschlüsselungsschlüssel',
  'For end-to-end encryption: 64 hexadecimal digits that only you and the receiving devices know':
    'Für Ende-zu-Ende-Verschlüsselung: 64 Hexadezimalziffern, die nur du und die empfangenden Geräte kennen',
  'must be 64 digits from 0 to 9 and a to f': 'muss aus 64 Ziffern von 0 bis 9 und a bis f bestehen',
  'API Address': 'API-Adresse',
  'Address of the HTTP API, where a gateway of your own stands before it. Empty means https://api.pushover.net':
    'Adresse der HTTP-API, wenn ein eigenes Gateway davorsteht. Leer bedeutet https://api.pushover.net',
  'WebSocket Address': 'WebSocket-Adresse',
  'Address of the socket that tells of new messages. Empty means wss://client.pushover.net/push':
    'Adresse des Sockets, der neue Nachrichten meldet. Leer bedeutet wss://client.pushover.net/push',
  Email: 'E-Mail',
  'Email address of your Pushover account': 'E-Mail-Adresse deines Pushover-Kontos',
  Password: 'Passwort',
  'Password of your Pushover account. It is sent once and not kept':
    'Passwort deines Pushover-Kontos. Es wird einmal gesendet und nicht behalten',
  'Two-Factor Code': 'Zwei-Faktor-Code',
  'The code that your authenticator app shows at this moment': 'Der Code, den deine Authenticator-App gerade anzeigt',
  'Device Name': 'Gerätename',
  'A new name for this receiver, not yet taken in your account. It counts as a desktop device, which needs the Pushover for Desktop license within 30 days. A device the credential holds already is kept where it still works':
    'Ein neuer Name für diesen Empfänger, der in deinem Konto noch frei ist. Er zählt als Desktop-Gerät und braucht binnen 30 Tagen die Lizenz „Pushover for Desktop“. Ein Gerät, das schon in den Zugangsdaten steht, bleibt, wenn es noch gilt',
  'may hold 1 to 25 letters, digits, _ and -': 'darf 1 bis 25 Buchstaben, Ziffern, _ und - enthalten',
};
