/** Texts of the operations that call the API. */
export const operationTexts: Readonly<Record<string, string>> = {
  Interlocutor: 'Gesprächspartner',
  'People who talk to the bot, and what they say': 'Menschen, die mit dem Bot sprechen, und was sie sagen',
  Conversation: 'Gespräch',
  'What the bot does at a step that was reached': 'Was der Bot an einem erreichten Schritt tut',
  Account: 'Konto',
  'The tokens of the credential': 'Die Tokens der Zugangsdaten',
  'Talk to Bot': 'Mit dem Bot sprechen',
  'Talk to bot as interlocutor': 'Als Gesprächspartner mit dem Bot sprechen',
  'Tell the bot something on behalf of a person, and get what it answers. It is never sent twice':
    'Sagt dem Bot etwas im Namen eines Menschen und ergibt, was er antwortet. Es wird nie zweimal gesendet',
  Create: 'Anlegen',
  'Create interlocutor': 'Gesprächspartner anlegen',
  'Make a person known to the bot by your own ID. One that exists already is given back unchanged':
    'Macht dem Bot einen Menschen unter deiner eigenen ID bekannt. Wen es schon gibt, der kommt unverändert zurück',
  Get: 'Abrufen',
  'Get interlocutor': 'Gesprächspartner abrufen',
  'Get what is known of a person: names, addresses, custom attributes, and when the last reply was':
    'Ruft ab, was über einen Menschen bekannt ist: Namen, Adressen, eigene Attribute und wann die letzte Antwort war',
  Update: 'Ändern',
  'Update interlocutor': 'Gesprächspartner ändern',
  'Change what is known of a person. The user ID is needed and cannot be changed':
    'Ändert, was über einen Menschen bekannt ist. Die Nutzer-ID wird gebraucht und lässt sich nicht ändern',
  'Get Conversation': 'Gespräch abrufen',
  'Get conversation of interlocutor': 'Gespräch eines Gesprächspartners abrufen',
  'Get what a person and the bot told each other lately': 'Ruft ab, was ein Mensch und der Bot einander zuletzt gesagt haben',
  'Get History (Experimental)': 'Verlauf abrufen (experimentell)',
  'Get history of interlocutor': 'Verlauf eines Gesprächspartners abrufen',
  'List the actions that the web chat of a person shows, one page at a time. Clustaar does not document the address of this call':
    'Listet die Aktionen auf, die der Webchat eines Menschen zeigt, Seite für Seite. Clustaar dokumentiert die Adresse dieses Aufrufs nicht',
  'Check Tokens': 'Tokens prüfen',
  'Check tokens of credential': 'Tokens der Zugangsdaten prüfen',
  'Ask for a person who does not exist, with each token that the credential holds: only a wrong one is refused. Nothing is changed':
    'Fragt mit jedem Token der Zugangsdaten nach einem Menschen, den es nicht gibt: Nur ein falsches wird abgelehnt. Geändert wird nichts',
  'Interlocutor ID': 'Gesprächspartner-ID',
  "Clustaar's ID of the person, as creating one gave or as a step names it":
    'ID des Menschen bei Clustaar, wie sie das Anlegen ergab oder ein Schritt sie nennt',
  'may hold only letters, digits, _ and -': 'darf nur Buchstaben, Ziffern, _ und - enthalten',
  Content: 'Inhalt',
  'What the bot is told on behalf of the person': 'Was dem Bot im Namen des Menschen gesagt wird',
  Text: 'Text',
  'The person writes something': 'Der Mensch schreibt etwas',
  'Go To': 'Gehe zu',
  'The person clicks a button that leads to a step or a story':
    'Der Mensch klickt auf eine Schaltfläche, die zu einem Schritt oder einer Geschichte führt',
  'Custom Event': 'Eigenes Ereignis',
  'Something happens on the page of the person': 'Auf der Seite des Menschen geschieht etwas',
  Message: 'Nachricht',
  'What the person writes, at most 499 characters': 'Was der Mensch schreibt, höchstens 499 Zeichen',
  'e.g. hello': 'z. B. hallo',
  Target: 'Ziel',
  'Where it leads': 'Wohin es führt',
  'Whether the conversation goes to a step or to the beginning of a story':
    'Ob das Gespräch zu einem Schritt oder an den Anfang einer Geschichte geht',
  Step: 'Schritt',
  Story: 'Geschichte',
  'Target ID': 'Ziel-ID',
  'ID of the step or story, which stands in its address': 'ID des Schritts oder der Geschichte; sie steht in deren Adresse',
  'must be 24 letters and digits': 'muss aus 24 Buchstaben und Ziffern bestehen',
  'Event Name': 'Name des Ereignisses',
  'Name of the event, as a story of the bot waits for it': 'Name des Ereignisses, wie eine Geschichte des Bots darauf wartet',
  'Include Debug': 'Diagnose mitgeben',
  'Whether to add how the bot came to its answer: intents, calls of webhooks and log':
    'Ob dabeisteht, wie der Bot zu seiner Antwort kam: Absichten, Webhook-Aufrufe und Protokoll',
  'User ID': 'Nutzer-ID',
  'Your own ID of the person, 1 to 99 characters': 'Deine eigene ID des Menschen, 1 bis 99 Zeichen',
  'First Name': 'Vorname',
  'First name of the person': 'Vorname des Menschen',
  'Last Name': 'Nachname',
  'Last name of the person': 'Nachname des Menschen',
  Email: 'E-Mail',
  'Email address of the person': 'E-Mail-Adresse des Menschen',
  'Phone Number': 'Telefonnummer',
  'Telephone number of the person': 'Telefonnummer des Menschen',
  'Custom Attributes': 'Eigene Attribute',
  'Texts of your own, kept with the person. Their names hold only letters, digits and _':
    'Eigene Texte, die beim Menschen aufbewahrt werden. Ihre Namen bestehen nur aus Buchstaben, Ziffern und _',
  'Ask for Socket Token': 'Socket-Token anfordern',
  'Whether to ask for a token with which the chat of the person can be listened to. Clustaar gives it only the first time: keep it (experimental)':
    'Ob ein Token angefordert wird, mit dem sich der Chat des Menschen mithören lässt. Clustaar gibt es nur beim ersten Mal: Bewahre es auf (experimentell)',
  'Socket Token': 'Socket-Token',
  'A token of your own choice with which the chat of the person can be listened to':
    'Ein selbst gewähltes Token, mit dem sich der Chat des Menschen mithören lässt',
  'Your own ID of the person, as it is: it cannot be changed': 'Deine eigene ID des Menschen, wie sie ist: Sie lässt sich nicht ändern',
  'Elements at Most': 'Elemente höchstens',
  'How many elements of the conversation to get; empty leaves it to Clustaar':
    'Wie viele Elemente des Gesprächs abgerufen werden; leer überlässt es Clustaar',
  Page: 'Seite',
  'The first page is the newest; inside a page the oldest action comes first':
    'Die erste Seite ist die neueste; innerhalb einer Seite kommt die älteste Aktion zuerst',
  'Socket token of the person, to ask in their name. Empty means the private API key of the credential':
    'Socket-Token des Menschen, um in dessen Namen zu fragen. Leer bedeutet der private API-Schlüssel der Zugangsdaten',
};
