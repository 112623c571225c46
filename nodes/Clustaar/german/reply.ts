/** Texts of the answer to a step. */
export const replyTexts: Readonly<Record<string, string>> = {
  'Answer Step': 'Schritt beantworten',
  'Answer step of conversation': 'Schritt einer Unterhaltung beantworten',
  'Tell the bot what to do at the step that was reached. Ends a flow that begins with a step':
    'Sagt dem Bot, was er am erreichten Schritt tun soll. Beendet einen Ablauf, der mit einem Schritt beginnt',
  Actions: 'Aktionen',
  "What the bot does, in this order, in place of the step's own actions":
    'Was der Bot tut, in dieser Reihenfolge, anstelle der eigenen Aktionen des Schrittes',
  'Actions as JSON': 'Aktionen als JSON',
  'A list of actions as the platform takes them, run after those above. They are checked like the others':
    'Eine Liste von Aktionen, wie die Plattform sie nimmt, ausgeführt nach den obigen. Sie werden geprüft wie die anderen',
  "The Step's Own Actions": 'Eigene Aktionen des Schrittes',
  'Whether the bot also does what the step does by itself': 'Ob der Bot auch tut, was der Schritt von sich aus tut',
  'Leave Out': 'Weglassen',
  'Before the New Ones': 'Vor den neuen',
  'After the New Ones': 'Nach den neuen',
  'Variables of the session to set': 'Variablen der Sitzung, die gesetzt werden',
  'A variable that holds text': 'Eine Variable, die Text enthält',
  JSON: 'JSON',
  'A variable that holds a number, a list, an object, true, false or null':
    'Eine Variable, die eine Zahl, eine Liste, ein Objekt, true, false oder null enthält',
  'Name of the variable': 'Name der Variablen',
  'Any JSON: a number, a list, an object': 'Beliebiges JSON: eine Zahl, eine Liste, ein Objekt',
  'Session Values as JSON': 'Sitzungswerte als JSON',
  'Variables of the session to set, as an object; those above are laid over it':
    'Variablen der Sitzung, die gesetzt werden, als Objekt; die obigen werden darübergelegt',
  'e.g. { "city": "Lyon", "visits": 3 }': 'z. B. { "stadt": "Lyon", "besuche": 3 }',
  'Other Session Values': 'Übrige Sitzungswerte',
  'What becomes of variables that are not named here': 'Was aus Variablen wird, die hier nicht genannt sind',
  Keep: 'Behalten',
  Remove: 'Entfernen',
  'What is to change of the person; everything else stays as the step told it':
    'Was sich an der Person ändern soll; alles andere bleibt, wie der Schritt es gemeldet hat',
  Location: 'Standort',
  'Where the person is': 'Wo die Person ist',
  Latitude: 'Breite',
  'Degrees north of the equator': 'Grad nördlich des Äquators',
  Longitude: 'Länge',
  'Degrees east of Greenwich': 'Grad östlich von Greenwich',
  Empty: 'Leeren',
  'What Clustaar is to forget': 'Was Clustaar vergessen soll',
  'Received Request': 'Empfangene Anfrage',
  "What Clustaar sent. Needed for the step's own actions, to keep other session values and to change the person":
    'Was Clustaar gesendet hat. Nötig für die eigenen Aktionen des Schrittes, um übrige Sitzungswerte zu behalten und um die Person zu ändern',
};
