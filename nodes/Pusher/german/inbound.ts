/** Texts of the webhooks and the stream. */
export const inboundTexts: Readonly<Record<string, string>> = {
  'On Webhook': 'Webhook',
  'Starts when Pusher reports what happens on channels: occupied, vacated, members, client events, counts':
    'Startet, wenn Pusher meldet, was auf Kanälen geschieht: belegt, verlassen, Mitglieder, Client-Ereignisse, Zahlen',
  'In the Pusher dashboard open your app, then Webhooks, and add this address once for each kind of event':
    'Öffne im Pusher-Dashboard deine App, dann „Webhooks“, und trage diese Adresse einmal je Ereignisart ein',
  'Trigger On': 'Auslösen bei',
  'Kinds of events to let through; all of them where none is chosen': 'Ereignisarten, die durchkommen; alle, wenn keine gewählt ist',
  'Cache Missed': 'Cache leer',
  'Channel Occupied': 'Kanal belegt',
  'Channel Vacated': 'Kanal verlassen',
  'Member Added': 'Mitglied gekommen',
  'Member Removed': 'Mitglied gegangen',
  'Anything Else': 'Alles andere',
  'Only events of these channels; * stands for any text. All of them where none is given':
    'Nur Ereignisse dieser Kanäle; * steht für beliebigen Text. Alle, wenn keiner angegeben ist',
  'Older webhooks are refused, against replays. Pusher repeats for 5 minutes what was not answered in time. 0 takes any age':
    'Ältere Webhooks werden abgelehnt, gegen Wiederholungsangriffe. Pusher wiederholt 5 Minuten lang, was nicht rechtzeitig beantwortet wurde. 0 nimmt jedes Alter',
  'On Authorization Request': 'Bitte um Freigabe',
  'Starts when a browser or app asks to join a private or presence channel or to sign in. The flow decides and answers':
    'Startet, wenn ein Browser oder eine App einem privaten oder Presence-Kanal beitreten oder sich anmelden will. Der Ablauf entscheidet und antwortet',
  'Give this address to your clients as the endpoint of channelAuthorization or userAuthentication, and list your website under Allowed Origins':
    'Gib diese Adresse deinen Clients als endpoint von channelAuthorization oder userAuthentication und trage deine Website unter „Erlaubte Herkunft“ ein',
  'Allowed Origins': 'Erlaubte Herkunft',
  'Websites whose pages may ask, such as https://www.example.com; * stands for any text. Apps that are no browsers need none':
    'Websites, deren Seiten fragen dürfen, etwa https://www.example.com; * steht für beliebigen Text. Apps, die keine Browser sind, brauchen keine',
  Origin: 'Herkunft',
  'Answer Within (Seconds)': 'Antworten binnen (Sekunden)',
  'Time the flow has to answer; after it the request is refused':
    'Zeit, die der Ablauf zum Antworten hat; danach wird die Anfrage abgelehnt',
  'Allow JSONP': 'JSONP erlauben',
  'Whether to take GET requests with a callback, as very old browsers need. They come from any website':
    'Ob GET-Anfragen mit Callback angenommen werden, wie sie sehr alte Browser brauchen. Sie kommen von jeder Website',
  'On Channel Event': 'Ereignis im Kanal',
  'Starts on each event of a channel, live over a WebSocket: no address of your own is needed':
    'Startet bei jedem Ereignis eines Kanals, live über einen WebSocket: Eine eigene Adresse ist nicht nötig',
  'Channels to listen to: public, private-, private-encrypted-, presence- or cache- ones. None is needed when signing in':
    'Kanäle, auf die gehört wird: öffentliche, private-, private-encrypted-, presence- oder cache-. Beim Anmelden ist keiner nötig',
  'Event Names': 'Ereignisnamen',
  'Only these events; * stands for any text. All of them where none is given':
    'Nur diese Ereignisse; * steht für beliebigen Text. Alle, wenn keines angegeben ist',
  'What starts the flow': 'Was den Ablauf startet',
  Events: 'Ereignisse',
  'Members Coming and Going': 'Kommende und gehende Mitglieder',
  'Subscription Counts': 'Abonnentenzahlen',
  'Cache Misses': 'Leere Caches',
  'Subscriptions Confirmed': 'Bestätigte Abonnements',
  'Watchlist Changes': 'Änderungen der Beobachtungsliste',
  'Whether data becomes JSON where its text holds JSON': 'Ob Daten zu JSON werden, wenn ihr Text JSON enthält',
  'Unwrap Payload': 'Payload auspacken',
  'Whether data that is an object with nothing but a payload becomes that payload, as node-red-node-pusher sends it':
    'Ob ein Objekt, das nur payload enthält, zu dessen Inhalt wird, wie es node-red-node-pusher sendet',
  'Who joins presence channels and signs in': 'Wer Presence-Kanälen beitritt und sich anmeldet',
  'Whether to sign in as the user, to receive what is sent to that user and the watchlist':
    'Ob die Verbindung als der Nutzer angemeldet wird, um zu erhalten, was an ihn gesendet wird, und die Beobachtungsliste',
  'Authorization Endpoint': 'Freigabe-Endpunkt',
  "Address that signs for private and presence channels, where the credential has no secret: your own app's /pusher/auth":
    'Adresse, die für private und Presence-Kanäle signiert, wenn die Zugangsdaten kein Geheimnis haben: /pusher/auth deiner eigenen App',
  'Sign-In Endpoint': 'Anmelde-Endpunkt',
  'Address that signs users in, where the credential has no secret':
    'Adresse, die Nutzer anmeldet, wenn die Zugangsdaten kein Geheimnis haben',
  'Endpoint Headers': 'Header der Endpunkte',
  'Headers the endpoints want': 'Header, die die Endpunkte verlangen',
  'Endpoint Parameters': 'Parameter der Endpunkte',
  'More form fields the endpoints want': 'Weitere Formularfelder, die die Endpunkte verlangen',
  'Confirmation Time (Seconds)': 'Bestätigungszeit (Sekunden)',
  'Reports a subscription that is not confirmed in this time, and tries again':
    'Meldet ein Abonnement, das in dieser Zeit nicht bestätigt wird, und versucht es erneut',
};
