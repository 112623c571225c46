import type { Language } from './words';

/** The help's own sentences, English beside German; `{name}` is filled in. */
const sentences = {
  inputs: ['Inputs', 'Eingaben'],
  outputs: ['Outputs', 'Ausgaben'],
  details: ['Details', 'Details'],
  references: ['References', 'Weiterführendes'],
  fields: ['Fields', 'Felder'],
  anyProperty: [
    'Each field of the form takes its value from here when its source is set to `msg.`; nothing in the message overrides a field that is filled in',
    'Jedes Feld des Formulars nimmt seinen Wert von hier, wenn seine Herkunft auf `msg.` steht; nichts in der Nachricht überschreibt ein ausgefülltes Feld',
  ],
  result: [
    'What the operation gave. Another property can be chosen under Result',
    'Was die Operation ergeben hat. Unter Ergebnis lässt sich eine andere Eigenschaft wählen',
  ],
  parts: [
    'Set when a list is split into one message per item, as Join expects it',
    'Gesetzt, wenn eine Liste in eine Nachricht je Element aufgeteilt wird, wie Join es erwartet',
  ],
  event: ['The event', 'Das Ereignis'],
  errors: [
    'A failure stops the message and goes to Catch nodes: `error.message` says what happened, `error.code` which kind it is and `error.cause` holds the advice and what the service answered.',
    'Ein Fehler hält die Nachricht an und geht an Catch-Knoten: `error.message` sagt, was geschah, `error.code`, welche Art von Fehler es ist, und `error.cause` enthält den Rat und die Antwort des Dienstes.',
  ],
  concurrency: [
    'One message is worked on at a time, so results keep the order of the messages; raise Messages at once where order does not matter.',
    'Es wird eine Nachricht nach der anderen bearbeitet, die Ergebnisse behalten also die Reihenfolge; wo sie nicht zählt, lässt sich Nachrichten zugleich erhöhen.',
  ],
  batch: ['Up to {max} inputs share one request.', 'Bis zu {max} Eingaben teilen sich eine Anfrage.'],
  paged: [
    'Comes in pages: Limit says how many items at most, 0 gives all.',
    'Kommt in Seiten: Höchstens sagt, wie viele Elemente es höchstens werden, 0 liefert alle.',
  ],
  optional: ['optional', 'optional'],
  example: ['An example of what arrives as `msg.payload`:', 'Ein Beispiel für das, was als `msg.payload` ankommt:'],
  acknowledged: [
    'The service keeps each event until it is confirmed. By default that happens once the flow has completed the message.',
    'Der Dienst behält jedes Ereignis, bis es bestätigt wird. Voreingestellt geschieht das, sobald der Flow die Nachricht abgeschlossen hat.',
  ],
  confirms: [
    'Confirms events of {title}, whose trigger is set to confirm “when the flow says so”: the service then forgets them. The message goes on unchanged.',
    'Bestätigt Ereignisse von {title}, deren Auslöser auf „wenn der Flow es verlangt“ steht: der Dienst vergisst sie dann. Die Nachricht läuft unverändert weiter.',
  ],
  confirmsById: [
    'Set by the trigger. Keep it on the way to this node, for example when a function node makes a new message',
    'Vom Auslöser gesetzt. Muss bis zu diesem Knoten erhalten bleiben, etwa wenn ein Function-Knoten eine neue Nachricht baut',
  ],
  confirmed: [
    'A message without it, and an event that was confirmed already, go to Catch nodes.',
    'Eine Nachricht ohne sie und ein Ereignis, das schon bestätigt ist, gehen an Catch-Knoten.',
  ],
  confirmedBy: [
    'Set to “when the flow says so”, an event is confirmed when its message reaches a node **{node}**; until then, and when the flow is deployed anew before, the service keeps it.',
    'Steht es auf „wenn der Flow es verlangt“, so ist ein Ereignis bestätigt, wenn seine Nachricht einen Knoten **{node}** erreicht; bis dahin, und wenn der Flow vorher neu deployt wird, behält der Dienst es.',
  ],
  together: [
    'Up to {max} events can arrive together. Each is a message of its own, in order, and all are confirmed at once when each of them is.',
    'Bis zu {max} Ereignisse können zusammen ankommen. Jedes ist eine eigene Nachricht, der Reihe nach, und alle werden gemeinsam bestätigt, sobald jedes es ist.',
  ],
  verified: [
    'Only requests whose signature is right are let in; others are answered with an error and emit nothing.',
    'Nur Anfragen mit richtiger Signatur werden eingelassen; andere werden mit einem Fehler beantwortet und lösen nichts aus.',
  ],
  behindProxy: [
    'Where Node-RED asks for a password on its HTTP nodes (`httpNodeAuth`), the service needs it in the address: `https://user:password@host/…`.',
    'Verlangt Node-RED für seine HTTP-Knoten ein Passwort (`httpNodeAuth`), braucht der Dienst es in der Adresse: `https://name:passwort@host/…`.',
  ],
  routes: ['One output for each entry of {title}.', 'Ein Ausgang für jeden Eintrag von {title}.'],
  secrets: [
    'Secrets are kept encrypted, apart from the flow: an exported flow never holds them. Instead of a value, `${NAME}` takes it from the environment.',
    'Geheimnisse liegen verschlüsselt neben dem Flow: ein exportierter Flow enthält sie nie. Statt eines Wertes nimmt `${NAME}` ihn aus der Umgebung.',
  ],
  testing: [
    '**Test connection** tries what is typed, before it is deployed.',
    '**Verbindung testen** prüft, was eingetippt ist, noch vor dem Deployen.',
  ],
  documentation: ['Documentation of {title}', 'Dokumentation: {title}'],
  toldUnder: ['see {place}', 'siehe {place}'],
  entries: ['{min}–{max} entries', '{min}–{max} Einträge'],
  entriesAtMost: ['at most {max} entries', 'höchstens {max} Einträge'],
  entriesAtLeast: ['at least {min} entries', 'mindestens {min} Einträge'],
  charactersAtMost: ['at most {max} characters', 'höchstens {max} Zeichen'],
  recommendedAtMost: ['better at most {max}', 'besser höchstens {max}'],
  bytesAtMost: ['at most {max} bytes', 'höchstens {max} Bytes'],
  between: ['{min} to {max}', '{min} bis {max}'],
  atLeast: ['at least {min}', 'mindestens {min}'],
  atMost: ['at most {max}', 'höchstens {max}'],
  oneOf: ['one of {choices}', 'eines von {choices}'],
  someOf: ['any of {choices}', 'beliebige von {choices}'],
  defaultIs: ['default {value}', 'Standard {value}'],
} as const satisfies Readonly<Record<string, readonly [english: string, german: string]>>;

export type Sentence = keyof typeof sentences;
export type Sentences = (name: Sentence, parts?: Readonly<Record<string, string | number>>) => string;

/** The help's sentences in one language. */
export function sentencesIn(language: Language): Sentences {
  const index = language === 'de' ? 1 : 0;
  return (name, parts = {}) =>
    sentences[name][index].replace(/\{(\w+)\}/g, (whole, part: string) => spelled(parts[part], language) ?? whole);
}

/** Both languages of every sentence, for the test of completeness. */
export function allSentences(): readonly (readonly [name: string, english: string, german: string])[] {
  return Object.entries(sentences).map(([name, [english, german]]) => [name, english, german]);
}

function spelled(part: string | number | undefined, language: Language): string | undefined {
  return typeof part === 'number' ? part.toLocaleString(language) : part;
}
