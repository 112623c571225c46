/** Texts of what comes in: steps, and the live chat. */
export const inboundTexts: Readonly<Record<string, string>> = {
  'On Step Reached': 'Schritt erreicht',
  'Starts when a conversation reaches a step of the bot that uses the webhook. The bot waits for the answer of the flow':
    'Startet, wenn ein Gespräch einen Schritt des Bots erreicht, der den Webhook nutzt. Der Bot wartet auf die Antwort des Ablaufs',
  'Paste this address into the webhook settings of the bot, with the private key, the user name and the password of the credential, and switch the webhook on at each step. It must be reachable from the internet, with https':
    'Füge diese Adresse in die Webhook-Einstellungen des Bots ein, mit dem privaten Schlüssel, dem Benutzernamen und dem Passwort der Zugangsdaten, und schalte den Webhook an jedem Schritt ein. Sie muss aus dem Internet erreichbar sein, mit https',
  Routes: 'Routen',
  'One output for each. The first that matches takes the request, and what none takes is answered with 404. Without routes there is one output for every step that is reached':
    'Für jede ein Ausgang. Die erste, die passt, nimmt die Anfrage, und was keine nimmt, wird mit 404 beantwortet. Ohne Routen gibt es einen Ausgang für jeden erreichten Schritt',
  'Output Name': 'Name des Ausgangs',
  'What the output is called': 'Wie der Ausgang heißt',
  'e.g. City': 'z. B. Stadt',
  Event: 'Ereignis',
  'Topic of the request. The one that Clustaar sends is conversation.step_reached':
    'Thema der Anfrage. Clustaar sendet nur conversation.step_reached',
  Filters: 'Filter',
  'All of them must hold; none lets every request with this event through':
    'Alle müssen gelten; ohne Filter kommt jede Anfrage mit diesem Ereignis durch',
  'Step Is': 'Schritt ist',
  'The conversation has reached one of these steps': 'Das Gespräch hat einen dieser Schritte erreicht',
  'Value Equals': 'Wert ist gleich',
  'What the path finds is equal to a value': 'Was der Pfad findet, gleicht einem Wert',
  'Value Is One Of': 'Wert ist einer von',
  'What the path finds is equal to one of several values': 'Was der Pfad findet, gleicht einem von mehreren Werten',
  'Value Exists': 'Wert ist vorhanden',
  'The path finds something, even null, 0 or an empty text': 'Der Pfad findet etwas, und sei es null, 0 oder ein leerer Text',
  'Step IDs': 'Schritt-IDs',
  'One or several. The ID of a step stands in its address; capitals count':
    'Eine oder mehrere. Die ID eines Schritts steht in seiner Adresse; Großbuchstaben zählen',
  'Step ID': 'Schritt-ID',
  Path: 'Pfad',
  'Where to look in the request, as a JMESPath expression without functions. Names with other characters than letters, digits and _ stand in double quotes':
    'Wo in der Anfrage nachgesehen wird, als JMESPath-Ausdruck ohne Funktionen. Namen mit anderen Zeichen als Buchstaben, Ziffern und _ stehen in doppelten Anführungszeichen',
  Value: 'Wert',
  'As JSON: text stands in double quotes. 1 is not the text "1", and true is not 1':
    'Als JSON: Text steht in doppelten Anführungszeichen. 1 ist nicht der Text "1", und true ist nicht 1',
  Values: 'Werte',
  'A JSON list, one of which it has to be': 'Eine JSON-Liste, aus der es einer sein muss',
  'Without an Answer': 'Ohne Antwort',
  'What the bot does when the flow gives no answer in time': 'Was der Bot tut, wenn der Ablauf nicht rechtzeitig antwortet',
  "Run the Step's Own Actions": 'Eigene Aktionen des Schritts ausführen',
  'Do Nothing': 'Nichts tun',
  'Run Other Actions': 'Andere Aktionen ausführen',
  'Other Actions': 'Andere Aktionen',
  'What the bot does then, as a JSON list of actions': 'Was der Bot dann tut, als JSON-Liste von Aktionen',
  'e.g. [{ "type": "send_text_action", "alternatives": ["One moment, please"] }]':
    'z. B. [{ "type": "send_text_action", "alternatives": ["Einen Moment bitte"] }]',
  'Answer Within (Seconds)': 'Antworten binnen (Sekunden)',
  'Time the flow has. How long the bot waits is not documented: below 5 seconds is safe':
    'Zeit, die der Ablauf hat. Wie lange der Bot wartet, ist nicht dokumentiert: unter 5 Sekunden ist sicher',
  Signature: 'Signatur',
  'Whether requests must be signed with the private key. Without the check anybody who knows the address, and the password where there is one, can call it':
    'Ob Anfragen mit dem privaten Schlüssel signiert sein müssen. Ohne die Prüfung kann jeder rufen, der die Adresse kennt und, falls es eines gibt, das Passwort',
  Checked: 'Geprüft',
  'No Signature Check': 'Keine Signaturprüfung',
  'Maximum Age (Seconds)': 'Höchstalter (Sekunden)',
  'How far the Date of a request may be from the clock of this machine, before or after; 0 takes any. It protects nothing without the signature, which covers the Date':
    'Wie weit „Date“ einer Anfrage von der Uhr dieser Maschine abweichen darf, nach vorn und nach hinten; 0 nimmt jedes. Ohne die Signatur, die „Date“ einschließt, schützt es nichts',
  'Ignore Repeats': 'Wiederholungen übergehen',
  'Whether a request with a signature that was seen lately starts nothing and is answered with no actions. It keeps others from sending a captured request again':
    'Ob eine Anfrage, deren Signatur kürzlich schon da war, nichts startet und ohne Aktionen beantwortet wird. So kann niemand eine mitgeschnittene Anfrage noch einmal senden',
  'On Chat Message (Experimental)': 'Chat live (Beta)',
  'Starts on what the bot, an agent or the person says in one web chat, live over a WebSocket. Clustaar does not document this socket: its address has to be in the credential':
    'Startet, wenn in einem Webchat der Bot, ein Mitarbeiter oder der Mensch etwas sagt, live über einen WebSocket. Clustaar dokumentiert diesen Socket nicht: Seine Adresse muss in den Zugangsdaten stehen',
  'The person whose chat it is: the ID that creating an interlocutor gave':
    'Der Mensch, dessen Chat es ist: die ID, die das Anlegen des Gesprächspartners ergab',
  "The token that creating the interlocutor with 'Ask for Socket Token' gave. Clustaar gives it only the first time":
    'Das Token, das das Anlegen des Gesprächspartners mit „Socket-Token anfordern“ ergab. Clustaar gibt es nur beim ersten Mal',
  'Trigger On': 'Auslösen bei',
  'What starts the flow': 'Was den Ablauf startet',
  'Bot Replies': 'Bot antwortet',
  'Agent Replies': 'Mitarbeiter antwortet',
  'Person Writes': 'Mensch schreibt',
  'Agent Takes or Gives Back Control': 'Mitarbeiter übernimmt oder gibt zurück',
  Origin: 'Herkunft',
  'Website that the chat is said to be on, where Clustaar asks for one':
    'Website, auf der der Chat angeblich läuft, falls Clustaar danach fragt',
  'Logged In': 'Angemeldet',
  'Whether the person counts as logged in on that website': 'Ob der Mensch auf dieser Website als angemeldet gilt',
};
