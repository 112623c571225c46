/** Texts of the stream. */
export const inboundStreamTexts: Readonly<Record<string, string>> = {
  'On Message': 'Nachricht',
  'Starts when a message arrives on the device, live over a WebSocket. It is deleted there once the flow has taken it: none is lost while this is not running':
    'Startet, wenn auf dem Gerät eine Nachricht eintrifft, live über einen WebSocket. Dort gelöscht wird sie erst, wenn der Ablauf sie übernommen hat: Keine geht verloren, während er nicht läuft',
  Priority: 'Priorität',
  'Messages below this priority are passed over and count as handled':
    'Nachrichten unter dieser Priorität werden übergangen und gelten als erledigt',
  'Any Priority': 'Jede Priorität',
  'Low (-1) or Above': 'Niedrig (-1) oder höher',
  'Normal (0) or Above': 'Normal (0) oder höher',
  'High (1) or Above': 'Hoch (1) oder höher',
  'Emergencies (2) Only': 'Nur Notfälle (2)',
  Applications: 'Anwendungen',
  'Only messages of these applications, by name or ID. All of them where none is given':
    'Nur Nachrichten dieser Anwendungen, nach Name oder ID. Alle, wenn keine angegeben ist',
  Application: 'Anwendung',
  'e.g. Plant watch': 'z. B. Anlagenwacht',
  'Messages That Waited': 'Nachrichten, die warteten',
  'What becomes of messages that lay on the server before this node first listened to the device. What arrives during a later pause always starts the flow':
    'Was aus Nachrichten wird, die schon auf dem Server lagen, bevor dieser Knoten zum ersten Mal auf das Gerät hörte. Was in einer späteren Pause eintrifft, startet den Ablauf immer',
  'Start the Flow with Them': 'Den Ablauf damit starten',
  'Delete Them': 'Löschen',
  'Acknowledge Emergencies': 'Notfälle bestätigen',
  'Whether to acknowledge an emergency as soon as the flow has taken it. That ends its repetition for everyone who received it and tells its sender':
    'Ob ein Notfall bestätigt wird, sobald der Ablauf ihn übernommen hat. Das beendet die Wiederholung für alle, die ihn erhalten haben, und teilt es dem Absender mit',
  'Suppress Repeats': 'Wiederholungen unterdrücken',
  'Whether an emergency that Pushover sends again until it is acknowledged starts the flow only once':
    'Ob ein Notfall, den Pushover bis zur Bestätigung immer wieder sendet, den Ablauf nur einmal startet',
  'Include Quiet Hours': 'Ruhezeit angeben',
  'Whether to add quietHours, which says if the user has quiet hours at the moment':
    'Ob quietHours hinzukommt: ob der Nutzer gerade Ruhezeit hat',
  'Include Raw Message': 'Rohe Nachricht angeben',
  'Whether to add the message as Pushover sent it, with fields that are not known here':
    'Ob die Nachricht hinzukommt, wie Pushover sie gesendet hat, samt Feldern, die hier nicht bekannt sind',
  'Longest Silence (Seconds)': 'Längste Stille (Sekunden)',
  'Pushover gives a sign of life about every 30 seconds. After this time without any, the connection is opened anew':
    'Pushover gibt etwa alle 30 Sekunden ein Lebenszeichen. Nach dieser Zeit ohne eines wird die Verbindung neu geöffnet',
};
