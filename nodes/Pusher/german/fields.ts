/** Texts of the operations' fields. */
export const fieldTexts: Readonly<Record<string, string>> = {
  'may hold only letters, digits and _ - = @ , . ;': 'darf nur Buchstaben, Ziffern und _ - = @ , . ; enthalten',
  'must be two numbers with a dot between them': 'muss aus zwei Zahlen mit einem Punkt dazwischen bestehen',
  'is not a path of the HTTP API': 'ist kein Pfad der HTTP-API',
  'is not an http:// or https:// URL': 'ist keine Adresse mit http:// oder https://',
  'Socket ID': 'Socket-ID',
  'ID that the connection got from Pusher, pusher.connection.socket_id in a browser':
    'ID, die die Verbindung von Pusher bekam, im Browser pusher.connection.socket_id',
  'The private, encrypted or presence channel to join': 'Der private, verschlüsselte oder Presence-Kanal, dem beigetreten wird',
  'User ID': 'Nutzer-ID',
  'Who joins; needed for presence channels': 'Wer beitritt; nötig für Presence-Kanäle',
  'Who it is; needed for presence channels and for signing in': 'Wer es ist; nötig für Presence-Kanäle und zum Anmelden',
  'ID under which the user signs in': 'ID, unter der sich der Nutzer anmeldet',
  'User Info': 'Nutzerangaben',
  'JSON object that the other members of presence channels see': 'JSON-Objekt, das die anderen Mitglieder von Presence-Kanälen sehen',
  'Channel Data': 'Kanaldaten',
  'Whole channel data in place of User ID and User Info, as an object or as JSON text that is signed to the letter':
    'Vollständige Kanaldaten anstelle von Nutzer-ID und Nutzerangaben, als Objekt oder als JSON-Text, der Zeichen für Zeichen signiert wird',
  'Signed In': 'Angemeldet',
  'Whether the connection has signed in, so that a presence channel needs no user id':
    'Ob die Verbindung angemeldet ist und ein Presence-Kanal darum keine Nutzer-ID braucht',
  Watchlist: 'Beobachtungsliste',
  'IDs of at most 100 users whose coming and going the connection is told':
    'IDs von höchstens 100 Nutzern, deren Kommen und Gehen der Verbindung gemeldet wird',
  'User Data': 'Nutzerdaten',
  'Whole user data in place of User ID, User Info and Watchlist, as an object or as JSON text that is signed to the letter':
    'Vollständige Nutzerdaten anstelle von Nutzer-ID, Nutzerangaben und Beobachtungsliste, als Objekt oder als JSON-Text, der Zeichen für Zeichen signiert wird',
  Decision: 'Entscheidung',
  'Whether the client may do what it asks for': 'Ob der Client tun darf, worum er bittet',
  Allow: 'Erlauben',
  Deny: 'Ablehnen',
  'What the client asks for': 'Worum der Client bittet',
  'Join a Channel': 'Einem Kanal beitreten',
  'Sign In': 'Anmelden',
  Reason: 'Grund',
  'What the client is told when it is refused': 'Was dem Client bei einer Ablehnung gesagt wird',
  'JSONP Callback': 'JSONP-Callback',
  'Function the answer is wrapped in, for clients that asked with JSONP':
    'Funktion, in die die Antwort gehüllt wird, für Clients, die per JSONP gefragt haben',
  Prefix: 'Präfix',
  'Only channels whose name begins with this': 'Nur Kanäle, deren Name so beginnt',
  Attributes: 'Attribute',
  'What to return of each channel. User counts exist for presence channels, subscription counts where they are switched on. The request counts as two messages':
    'Was von jedem Kanal zurückkommt. Nutzerzahlen gibt es für Presence-Kanäle, Abonnentenzahlen, wo sie eingeschaltet sind. Die Anfrage zählt als zwei Nachrichten',
  'What to return: user counts of presence channels, cached events of cache channels, subscription counts where they are switched on':
    'Was zurückkommt: Nutzerzahlen von Presence-Kanälen, gespeicherte Ereignisse von Cache-Kanälen, Abonnentenzahlen, wo sie eingeschaltet sind',
  'Subscription Count': 'Abonnentenzahl',
  'User Count': 'Nutzerzahl',
  'Cached Event': 'Gespeichertes Ereignis',
  'Name of the channel, prefix included: private-, private-encrypted-, presence-, cache- or none':
    'Name des Kanals samt Präfix: private-, private-encrypted-, presence-, cache- oder keines',
  'Private or presence channel; encrypted channels take no client events':
    'Privater oder Presence-Kanal; verschlüsselte Kanäle nehmen keine Client-Ereignisse an',
  'Event Name': 'Ereignisname',
  'Name of the event; begins with client-': 'Name des Ereignisses; beginnt mit client-',
  'What subscribers listen for': 'Worauf Abonnenten hören',
  Data: 'Daten',
  'JSON, or text; 10 KiB at most unless the credential says otherwise':
    'JSON oder Text; höchstens 10 KiB, sofern die Zugangsdaten nichts anderes sagen',
  'JSON, or text that is sent as it is; 10 KiB at most unless the credential says otherwise':
    'JSON oder Text, der unverändert gesendet wird; höchstens 10 KiB, sofern die Zugangsdaten nichts anderes sagen',
  Channels: 'Kanäle',
  'Names of the channels, at most 100. An end-to-end encrypted channel must be the only one':
    'Namen der Kanäle, höchstens 100. Ein Ende-zu-Ende-verschlüsselter Kanal muss der einzige sein',
  'Data Encoding': 'Kodierung der Daten',
  'How the data is written on the wire': 'Wie die Daten übertragen werden',
  'Text as It Is, Other Values as JSON': 'Text unverändert, andere Werte als JSON',
  'Everything as JSON, Text in Quotes': 'Alles als JSON, Text in Anführungszeichen',
  'Already Encoded and Encrypted': 'Schon kodiert und verschlüsselt',
  'Exclude Socket ID': 'Socket-ID ausschließen',
  'The connection that does not receive the event, mostly the one that caused it':
    'Die Verbindung, die das Ereignis nicht erhält, meist die, die es verursacht hat',
  Method: 'Methode',
  'Method of the request': 'Methode der Anfrage',
  GET: 'GET',
  POST: 'POST',
  Path: 'Pfad',
  'Path of the HTTP API below /apps/APP_ID, without query': 'Pfad der HTTP-API unterhalb von /apps/APP_ID, ohne Query',
  Query: 'Query',
  'Query parameters; the signature and what belongs to it are added': 'Query-Parameter; die Signatur und was zu ihr gehört kommen hinzu',
  Body: 'Body',
  'JSON of the request': 'JSON der Anfrage',
  'Key Header': 'Schlüssel-Header',
  'Value of the X-Pusher-Key header': 'Wert des Headers X-Pusher-Key',
  'Signature Header': 'Signatur-Header',
  'Value of the X-Pusher-Signature header': 'Wert des Headers X-Pusher-Signature',
  'Raw Body': 'Roher Body',
  'Body of the request as text, exactly as it came: JSON that was parsed and written again is never valid':
    'Body der Anfrage als Text, genau wie er kam: Gelesenes und neu geschriebenes JSON ist nie gültig',
  'Maximum Age (Seconds)': 'Höchstalter (Sekunden)',
  'Older webhooks are invalid; 0 takes any age': 'Ältere Webhooks sind ungültig; 0 nimmt jedes Alter',
  'Parse Data': 'Daten lesen',
  'Whether the data of client events becomes JSON where its text holds JSON':
    'Ob die Daten von Client-Ereignissen zu JSON werden, wenn ihr Text JSON enthält',
};
