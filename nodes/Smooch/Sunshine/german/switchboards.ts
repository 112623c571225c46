/** Texts of switchboards and their places. */
export const switchboardTexts: Readonly<Record<string, string>> = {
  'Get many switchboards': 'Mehrere Switchboards abrufen',
  'List the switchboards of the app, of which there is one at most':
    'Listet die Switchboards der App auf, von denen es höchstens eines gibt',
  'Create switchboard': 'Switchboard anlegen',
  'Create the switchboard of the app, which has one at most': 'Legt das Switchboard der App an, die höchstens eines hat',
  'Update switchboard': 'Switchboard ändern',
  'Switch a switchboard on or off, or choose who gets new conversations':
    'Schaltet ein Switchboard ein oder aus oder legt fest, wer neue Unterhaltungen bekommt',
  Enabled: 'Eingeschaltet',
  'Whether the switchboard decides who gets events; while it is off, all of its integrations get them':
    'Ob das Switchboard entscheidet, wer Ereignisse bekommt; ist es aus, bekommen alle seine Integrationen sie',
  'Default Switchboard Integration ID': 'ID des Vorgabeplatzes',
  'ID of the place in the switchboard that gets control of new conversations':
    'ID des Platzes im Switchboard, der die Führung neuer Unterhaltungen bekommt',
  'Delete switchboard': 'Switchboard löschen',
  'Delete a switchboard with all of its places; every integration gets all events from then on':
    'Löscht ein Switchboard mit allen Plätzen; von da an bekommt jede Integration alle Ereignisse',
  'Get many switchboard integrations': 'Mehrere Switchboard-Plätze abrufen',
  'List the places of a switchboard, of which there are 10 at most':
    'Listet die Plätze eines Switchboards auf, von denen es höchstens 10 gibt',
  'Create switchboard integration': 'Switchboard-Platz anlegen',
  'Give an integration a place in the switchboard, so that it can get control of conversations':
    'Gibt einer Integration einen Platz im Switchboard, damit sie die Führung von Unterhaltungen bekommen kann',
  'Name of the place, by which control is passed to it': 'Name des Platzes, unter dem ihm die Führung übergeben wird',
  'must be 1 to 128 letters, digits, hyphens or underscores': 'muss aus 1 bis 128 Buchstaben, Ziffern, Binde- oder Unterstrichen bestehen',
  'Integration Type': 'Art der Integration',
  'For the agents of Zendesk zd:agentWorkspace, for software of a partner its OAuth client ID':
    'Für die Mitarbeiter in Zendesk zd:agentWorkspace, für Programme eines Partners deren OAuth-Client-ID',
  'Software of your own, by the ID of its integration': 'Ein eigenes Programm, über die ID seiner Integration',
  'By Type': 'Nach Art',
  'What is known by its type: the agents of Zendesk, or software of a partner':
    'Was an seiner Art erkannt wird: die Mitarbeiter in Zendesk oder Programme eines Partners',
  'Who gets events and control at this place': 'Wer an diesem Platz Ereignisse und Führung bekommt',
  'Next Switchboard Integration ID': 'ID des nächsten Platzes',
  'ID of the place that gets control when it is passed on to next': 'ID des Platzes, der die Führung bekommt, wenn sie an „next“ geht',
  'Deliver Standby Events': 'Ereignisse auch in Bereitschaft',
  'Whether the integration gets events while another one has control; a new place does, unless told otherwise':
    'Ob die Integration Ereignisse bekommt, während eine andere die Führung hat; ein neuer Platz tut es, wenn nichts anderes gesagt ist',
  'Message History': 'Nachrichtenverlauf',
  'How many of the latest messages are handed over with control': 'Wie viele der letzten Nachrichten mit der Führung übergeben werden',
  'Update switchboard integration': 'Switchboard-Platz ändern',
  'Change a place of a switchboard; what is left empty stays as it is':
    'Ändert einen Platz eines Switchboards; was leer ist, bleibt, wie es ist',
  'What is taken away from the place': 'Was dem Platz genommen wird',
  'Delete switchboard integration': 'Switchboard-Platz löschen',
  'Take a place out of a switchboard; refused while it is the default or the next of another':
    'Nimmt einen Platz aus einem Switchboard; abgelehnt, solange er die Vorgabe oder der nächste eines anderen ist',
};
