/** The editor's own words, English beside German. `__name__` is filled in by the editor. Labels stay within the label column. */
const words = {
  account: ['Account', 'Konto'],
  addEntry: ['add entry', 'Eintrag hinzufügen'],
  acknowledge: ['Confirm', 'Bestätigen'],
  acknowledgeHint: [
    'When the service is told that an event has arrived. Until then it keeps the event',
    'Wann der Dienst erfährt, dass ein Ereignis angekommen ist. Bis dahin behält er es',
  ],
  acknowledgeCompleted: ['once the flow has completed', 'sobald der Flow fertig ist'],
  acknowledgeExplicit: ['when the flow says so', 'wenn der Flow es verlangt'],
  acknowledgeExplicitHint: [
    'An event is confirmed when its message reaches a node “__node__”. Put one where the event counts as dealt with',
    'Ein Ereignis ist bestätigt, wenn seine Nachricht einen Knoten „__node__“ erreicht. Setze einen dorthin, wo es als erledigt gilt',
  ],
  acknowledgeNever: ['never', 'nie'],
  acknowledgeNode: ['Acknowledge', 'Bestätigen'],
  acknowledgeReceived: ['as soon as it is received', 'gleich beim Empfang'],
  address: ['Address', 'Adresse'],
  allItems: ['0 returns all', '0 liefert alle'],
  answered: [
    'The reply is what the flow answers: end it with the operation “__operation__” of the node “__node__”',
    'Die Antwort gibt der Flow: beende ihn mit der Operation „__operation__“ des Knotens „__node__“',
  ],
  automatic: [
    'Fill in Public URL, and the address is registered with the service when the flow is deployed',
    'Trage die öffentliche URL ein: dann wird die Adresse beim Deployen beim Dienst eingetragen',
  ],
  batch: ['Many inputs', 'Sammeleingabe'],
  batchHint: [
    'An array of objects: each is one input and is laid over the fields above. Leave it empty to take one input per message',
    'Ein Array von Objekten: jedes ist eine Eingabe und wird über die Felder oben gelegt. Leer: eine Eingabe je Nachricht',
  ],
  concurrency: ['Messages at once', 'Nachrichten zugleich'],
  concurrencyHint: [
    'Messages worked on at the same time; the others wait in order',
    'Nachrichten, die zugleich bearbeitet werden; die übrigen warten der Reihe nach',
  ],
  copied: ['Copied', 'Kopiert'],
  copy: ['Copy', 'Kopieren'],
  defaultIs: ['default: __value__', 'Standard: __value__'],
  empty: ['not set', 'nicht gesetzt'],
  entry: ['Entry __number__', 'Eintrag __number__'],
  fields: ['fields', 'Felder'],
  filePath: ['file path', 'Dateipfad'],
  key: ['Key', 'Schlüssel'],
  limit: ['Limit', 'Höchstens'],
  list: ['list', 'Liste'],
  listLoading: ['Loading …', 'Wird geladen …'],
  listLoaded: ['__number__ found', '__number__ gefunden'],
  lookupNeeds: ['Fill in “__title__” first', 'Fülle zuerst „__title__“ aus'],
  lookupNeedsLiteral: [
    'The choices depend on “__title__”, which is only known when a message arrives. Enter the value by hand',
    'Die Auswahl hängt von „__title__“ ab, das erst feststeht, wenn eine Nachricht ankommt. Gib den Wert von Hand ein',
  ],
  lookupWithoutAccount: ['Choose an account first', 'Wähle zuerst ein Konto'],
  fromService: ['from the service', 'vom Dienst'],
  name: ['Name', 'Name'],
  no: ['No', 'Nein'],
  noReach: ['Node-RED did not answer', 'Node-RED hat nicht geantwortet'],
  operation: ['Operation', 'Operation'],
  optional: ['Optional fields', 'Weitere Felder'],
  optionalSet: ['Optional fields (__number__ set)', 'Weitere Felder (__number__ gesetzt)'],
  output: ['Result', 'Ergebnis'],
  outputHint: ['Where the result is put', 'Wohin das Ergebnis kommt'],
  path: ['Path', 'Pfad'],
  pathHint: [
    'Path below the httpNodeRoot of this Node-RED, which is put in front: __root__',
    'Pfad unterhalb der httpNodeRoot dieses Node-RED, die vorangestellt wird: __root__',
  ],
  privateAddress: [
    'The service cannot reach this address: it is known on your own machine or network only. Put a tunnel or a reverse proxy in front of Node-RED and fill in its address as Public URL',
    'Der Dienst erreicht diese Adresse nicht: Sie gilt nur auf deinem Rechner oder in deinem Netz. Stelle einen Tunnel oder Reverse Proxy vor Node-RED und trage dessen Adresse als öffentliche URL ein',
  ],
  publicUrl: ['Public URL', 'Öffentliche URL'],
  publicUrlHint: [
    'What the service can reach, where it differs from the address you see in the browser: of a proxy or a tunnel',
    'Was der Dienst erreicht, falls es nicht die Adresse im Browser ist: die eines Proxys oder Tunnels',
  ],
  remove: ['Remove', 'Entfernen'],
  refresh: ['Load choices', 'Auswahl laden'],
  resource: ['Resource', 'Ressource'],
  selection: ['selection', 'Auswahl'],
  setUpDone: [
    'Filled in above. Close this dialog with Add or Update to keep it',
    'Oben eingetragen. Schließe diesen Dialog mit Hinzufügen oder Aktualisieren, damit es bleibt',
  ],
  setUpRun: ['Continue', 'Weiter'],
  split: ['Split', 'Aufteilen'],
  splitHint: ['One message per item', 'Eine Nachricht je Element'],
  storedEntries: ['Stored, and not shown again', 'Gespeichert, wird nicht mehr gezeigt'],
  test: ['Test connection', 'Verbindung testen'],
  testing: ['Testing …', 'Wird getestet …'],
  works: ['The connection works', 'Die Verbindung steht'],
  typeOf: ['Where the value of __title__ comes from', 'Woher der Wert von __title__ kommt'],
  value: ['Value', 'Wert'],
  waiting: ['Please wait …', 'Bitte warten …'],
  yes: ['Yes', 'Ja'],
  // Sentences of the check: they follow the field's title and a colon.
  isMissing: ['is required', 'wird benötigt'],
  isNoNumber: ['is not a number', 'ist keine Zahl'],
  isNoInteger: ['is not a whole number', 'ist keine ganze Zahl'],
  isNoJson: ['is not valid JSON', 'ist kein gültiges JSON'],
  isNoChoice: ['“__value__” is not one of the choices', '„__value__“ steht nicht zur Auswahl'],
  isTooSmall: ['must be at least __limit__', 'muss mindestens __limit__ sein'],
  isTooLarge: ['must be at most __limit__', 'darf höchstens __limit__ sein'],
  isTooShort: ['has __size__ characters; at least __limit__ are needed', 'hat __size__ Zeichen; mindestens __limit__ sind nötig'],
  isTooLong: ['has __size__ characters; at most __limit__ are allowed', 'hat __size__ Zeichen; höchstens __limit__ sind erlaubt'],
  isTooManyBytes: ['has __size__ bytes; at most __limit__ are allowed', 'hat __size__ Bytes; höchstens __limit__ sind erlaubt'],
  isMisshapen: ['“__value__” does not have the expected form', '„__value__“ hat nicht die erwartete Form'],
  hasMistake: ['mistake at character __position__: __problem__', 'Fehler bei Zeichen __position__: __problem__'],
  hasTooFew: ['has __size__ entries; at least __limit__ are needed', 'hat __size__ Einträge; mindestens __limit__ sind nötig'],
  hasTooMany: ['has __size__ entries; at most __limit__ are allowed', 'hat __size__ Einträge; höchstens __limit__ sind erlaubt'],
  isNoOperation: ['“__value__” is not an operation of this node', '„__value__“ ist keine Operation dieses Knotens'],
  isNoPath: ['must begin with / and hold no spaces', 'muss mit / beginnen und darf keine Leerzeichen enthalten'],
  isNoUrl: ['must begin with http:// or https://', 'muss mit http:// oder https:// beginnen'],
} as const satisfies Readonly<Record<string, readonly [english: string, german: string]>>;

export type Word = keyof typeof words;
export type Language = 'en-US' | 'de';

export const languages: readonly Language[] = ['en-US', 'de'];

/** One of the editor's own words. */
export function wordIn(language: Language, word: Word): string {
  return words[word][language === 'de' ? 1 : 0];
}

/** The words of a generated page itself, which Node-RED fills in from the catalog; all others are part of the editor's script. */
export function pageWordsIn(language: Language): Record<string, string> {
  return { account: wordIn(language, 'account'), name: wordIn(language, 'name') };
}

/** Both languages of every word, for the test of completeness. */
export function allWords(): readonly (readonly [name: string, english: string, german: string])[] {
  return Object.entries(words).map(([name, [english, german]]) => [name, english, german]);
}
