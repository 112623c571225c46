/** Texts of the operations and what they act on. */
export const operationTexts: Readonly<Record<string, string>> = {
  Authorization: 'Freigabe',
  'Permissions to join channels and to sign in': 'Erlaubnisse, Kanälen beizutreten und sich anzumelden',
  Channel: 'Kanal',
  'Channels that have subscribers, and their users': 'Kanäle, die Abonnenten haben, und deren Nutzer',
  'Client Event': 'Client-Ereignis',
  'Messages sent over a WebSocket, as a browser would': 'Nachrichten über einen WebSocket, wie sie ein Browser sendet',
  Event: 'Ereignis',
  'Messages published to channels and users': 'Nachrichten an Kanäle und Nutzer',
  Request: 'Anfrage',
  'Any request of the HTTP API': 'Jede Anfrage der HTTP-API',
  User: 'Nutzer',
  'People who are signed in on connections': 'Menschen, die auf Verbindungen angemeldet sind',
  Webhook: 'Webhook',
  'What Pusher reports to an address of yours': 'Was Pusher an eine eigene Adresse meldet',
  'Authorize Channel': 'Kanal freigeben',
  'Authorize channel': 'Kanal freigeben',
  'Sign the subscription of one connection to a private, encrypted or presence channel; nothing is sent':
    'Signiert den Beitritt einer Verbindung zu einem privaten, verschlüsselten oder Presence-Kanal; gesendet wird nichts',
  'Authorize User': 'Nutzer freigeben',
  'Authorize user': 'Nutzer freigeben',
  'Sign one connection in as a user; nothing is sent': 'Meldet eine Verbindung als Nutzer an; gesendet wird nichts',
  'Answer Request': 'Anfrage beantworten',
  'Answer authorization request': 'Freigabe-Anfrage beantworten',
  'Let the client that asked join its channel or sign in, or refuse it. Ends a flow that begins with an authorization request':
    'Lässt den anfragenden Client beitreten oder sich anmelden, oder lehnt ab. Beendet einen Ablauf, der mit einer Freigabe-Anfrage beginnt',
  'Get Many': 'Mehrere abrufen',
  'Get many channels': 'Mehrere Kanäle abrufen',
  'List the channels that have subscribers at the moment': 'Listet die Kanäle auf, die gerade Abonnenten haben',
  Get: 'Abrufen',
  'Get channel': 'Kanal abrufen',
  'Get whether a channel has subscribers, how many, and what it has cached':
    'Ruft ab, ob ein Kanal Abonnenten hat, wie viele, und was er zwischengespeichert hat',
  'Get Users': 'Nutzer abrufen',
  'Get users of presence channel': 'Nutzer eines Presence-Kanals abrufen',
  'List the ids of the users who are on a presence channel': 'Listet die IDs der Nutzer auf einem Presence-Kanal auf',
  Send: 'Senden',
  'Send client event': 'Client-Ereignis senden',
  'Connect, join a private or presence channel, send one event to its other members as a client would, and disconnect':
    'Verbindet, tritt einem privaten oder Presence-Kanal bei, sendet wie ein Client ein Ereignis an die anderen und trennt wieder',
  Trigger: 'Auslösen',
  'Trigger event': 'Ereignis auslösen',
  'Publish one event to up to 100 channels': 'Veröffentlicht ein Ereignis auf bis zu 100 Kanälen',
  'Trigger Batch': 'Stapel auslösen',
  'Trigger batch of events': 'Stapel von Ereignissen auslösen',
  'Publish one event per input, up to 10 of them in one request, each to its own channel':
    'Veröffentlicht ein Ereignis je Eingang, bis zu 10 davon in einer Anfrage, jedes auf seinem eigenen Kanal',
  'Send to User': 'An Nutzer senden',
  'Send event to user': 'Ereignis an Nutzer senden',
  'Publish one event to every connection that signed in as this user':
    'Veröffentlicht ein Ereignis an alle Verbindungen, die als dieser Nutzer angemeldet sind',
  'Sign Only': 'Nur signieren',
  'Sign request': 'Anfrage signieren',
  'Compute the signed query of a request for another program to send within 10 minutes; nothing is sent':
    'Berechnet die signierte Query einer Anfrage, die ein anderes Programm binnen 10 Minuten sendet; gesendet wird nichts',
  'Make Signed Request': 'Signierte Anfrage stellen',
  'Make signed request': 'Signierte Anfrage stellen',
  'Make any request of the HTTP API, signed: for what has no operation of its own yet':
    'Stellt eine beliebige Anfrage der HTTP-API, signiert: für alles, was noch keine eigene Operation hat',
  'Terminate Connections': 'Verbindungen beenden',
  'Terminate connections of user': 'Verbindungen eines Nutzers beenden',
  'Close every connection that signed in as this user. They may come back unless your authorization refuses them':
    'Schließt alle Verbindungen, die als dieser Nutzer angemeldet sind. Sie können wiederkommen, solange deine Freigabe sie nicht ablehnt',
  Validate: 'Prüfen',
  'Validate webhook': 'Webhook prüfen',
  'Check the signature of a webhook that arrived elsewhere and read its events; an invalid one is a result like any other':
    'Prüft die Signatur eines anderswo eingegangenen Webhooks und liest seine Ereignisse; ein ungültiger ist ein Ergebnis wie jedes andere',
};
