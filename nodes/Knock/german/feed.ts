/** Texts of in-app feeds: their filters, one page of them, the live trigger. */
export const feedTexts: Readonly<Record<string, string>> = {
  'Get Page': 'Seite abrufen',
  'Get page of feed': 'Seite des Feeds abrufen',
  'Get one page of the in-app feed of a user, the newest items first, with the counts of all, unread and unseen items':
    'Ruft eine Seite des In-App-Feeds eines Nutzers ab, die neuesten Einträge zuerst, mit der Zahl aller, der ungelesenen und der ungesehenen',
  'Feed Channel ID': 'Feed-Kanal-ID',
  'ID of the in-app feed channel in Knock, in the dashboard under Integrations, Channels':
    'ID des In-App-Feed-Kanals in Knock, im Dashboard unter „Integrations“, „Channels“',
  All: 'Alle',
  'Only items of this status': 'Nur Einträge mit diesem Status',
  'Only items made by the workflow with this key': 'Nur Einträge des Workflows mit diesem Schlüssel',
  'Only items of this tenant, and items without a tenant': 'Nur Einträge dieses Mandanten und Einträge ohne Mandanten',
  'Has Tenant': 'Hat Mandanten',
  'Whether the items must have a tenant, or must not; with Tenant, true leaves out the items without one':
    'Ob die Einträge einen Mandanten haben müssen oder keinen haben dürfen; zusammen mit „Mandant“ lässt „ja“ die Einträge ohne Mandanten weg',
  'Archived Items': 'Archivierte Einträge',
  'What becomes of archived items; left out unless told': 'Was mit archivierten Einträgen geschieht; ohne Angabe bleiben sie weg',
  'Leave Out': 'Weglassen',
  Include: 'Einschließen',
  'Only Archived Ones': 'Nur archivierte',
  'Only items of workflows in any of these categories': 'Nur Einträge von Workflows in einer dieser Kategorien',
  Detail: 'Umfang',
  'How much of each item to get; compact leaves out activities, nested data and all actors but one':
    'Wie viel von jedem Eintrag kommt; „knapp“ lässt Aktivitäten, verschachtelte Daten und alle Handelnden bis auf einen weg',
  Everything: 'Alles',
  Compact: 'Knapp',
  'Page Size': 'Seitengröße',
  'How many items at most': 'Wie viele Einträge höchstens',
  'Newer Than': 'Neuer als',
  'Only items newer than the one with this cursor: the __cursor of an item':
    'Nur Einträge, die neuer sind als der mit diesem Cursor: __cursor eines Eintrags',
  'Older Than': 'Älter als',
  'Only items older than this cursor: after in the page_info of the page before':
    'Nur Einträge, die älter sind als dieser Cursor: after in page_info der Seite davor',
  'On Feed Item': 'Eintrag im Feed',
  'Starts on each new item of the in-app feed of a user, live over a WebSocket: no address of your own is needed':
    'Startet bei jedem neuen Eintrag im In-App-Feed eines Nutzers, live über einen WebSocket: Eine eigene Adresse ist nicht nötig',
  'The user whose in-app feed it is': 'Der Nutzer, um dessen In-App-Feed es geht',
  'New items start the flow once each; changed counts tell how many items there are, unread and unseen, whenever something is new':
    'Jeder neue Eintrag startet den Ablauf einmal; geänderte Zahlen sagen, wie viele Einträge es gibt, ungelesen und ungesehen, wann immer etwas neu ist',
  'New Items': 'Neue Einträge',
  'Changed Counts': 'Geänderte Zahlen',
  'At the First Start': 'Beim ersten Start',
  'What happens with items that are in the feed already; 1,000 at most. Later starts go on where the last one ended':
    'Was mit Einträgen geschieht, die schon im Feed sind; höchstens 1000. Spätere Starts machen weiter, wo der letzte aufhörte',
  'Begin With What Comes Next': 'Mit dem beginnen, was als Nächstes kommt',
  'Emit What Is There Already': 'Ausgeben, was schon da ist',
  'User Token Lifetime (Seconds)': 'Gültigkeit des Nutzer-Tokens (Sekunden)',
  'How long a user token is good where the credential has a signing key; shortly before its end the connection is made anew':
    'Wie lange ein Nutzer-Token gilt, wenn die Zugangsdaten einen Signierschlüssel haben; kurz vor dem Ende wird die Verbindung erneuert',
};
