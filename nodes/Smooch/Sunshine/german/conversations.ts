/** Texts of conversations, participants and control. */
export const conversationTexts: Readonly<Record<string, string>> = {
  'Get or Create': 'Abrufen oder anlegen',
  'Get or create conversation': 'Unterhaltung abrufen oder anlegen',
  'Get the conversation to write to a user in: the default one, else the latest personal one, else a new one':
    'Gibt die Unterhaltung, in der man einem Nutzer schreibt: die Vorgabe, sonst die neueste persönliche, sonst eine neue',
  'Create conversation': 'Unterhaltung anlegen',
  'Create a conversation for one user, or for a group in your own apps':
    'Legt eine Unterhaltung für einen Nutzer an oder für eine Gruppe in den eigenen Apps',
  'Get a conversation, with the integration that has control of it':
    'Gibt eine Unterhaltung, mit der Integration, die darin die Führung hat',
  'Get many conversations': 'Mehrere Unterhaltungen abrufen',
  'List the conversations of a user': 'Listet die Unterhaltungen eines Nutzers auf',
  'Update conversation': 'Unterhaltung ändern',
  'Change name, picture or data of a conversation; what is left empty stays as it is':
    'Ändert Name, Bild oder Daten einer Unterhaltung; was leer bleibt, bleibt wie es ist',
  'Delete conversation': 'Unterhaltung löschen',
  'Delete a conversation with its messages for good. The default conversation of a user cannot be deleted, only emptied':
    'Löscht eine Unterhaltung mit ihren Nachrichten endgültig. Die Vorgabe eines Nutzers kann nicht gelöscht, nur geleert werden',
  'Personal for one user on any channel; a group for up to 10 users of the web messenger and apps':
    'Persönlich für einen Nutzer in jedem Kanal; eine Gruppe für bis zu 10 Nutzer des Web-Messengers und der Apps',
  Personal: 'Persönlich',
  Group: 'Gruppe',
  Participants: 'Teilnehmer',
  'The user of a personal conversation, or up to 10 users of a group':
    'Der Nutzer einer persönlichen Unterhaltung oder bis zu 10 Nutzer einer Gruppe',
  'Subscribe SDK Client': 'Apps benachrichtigen',
  'Whether the apps of the user are told of new messages at once, before the conversation was opened there':
    'Ob die Apps des Nutzers sofort von neuen Nachrichten erfahren, bevor die Unterhaltung dort geöffnet wurde',
  'Name of the conversation': 'Name der Unterhaltung',
  'What the conversation is about': 'Worum es in der Unterhaltung geht',
  'Picture of the conversation: JPG, PNG or GIF': 'Bild der Unterhaltung: JPG, PNG oder GIF',
  Clear: 'Leeren',
  'What is taken away from the conversation': 'Was der Unterhaltung genommen wird',
  'Pass Control': 'Führung übergeben',
  'Pass control of conversation': 'Führung der Unterhaltung übergeben',
  'Make another integration answer from now on, whether it agrees or not':
    'Lässt von nun an eine andere Integration antworten, ob sie zustimmt oder nicht',
  'Offer Control': 'Führung anbieten',
  'Offer control of conversation': 'Führung der Unterhaltung anbieten',
  'Invite another integration to take over, by accepting control or by writing; earlier offers end':
    'Lädt eine andere Integration ein zu übernehmen, indem sie annimmt oder schreibt; frühere Angebote enden',
  'Accept Control': 'Führung annehmen',
  'Accept control of conversation': 'Führung der Unterhaltung annehmen',
  'Take over after an offer; with a key of an integration, only where the offer went to it':
    'Übernimmt nach einem Angebot; mit dem Schlüssel einer Integration nur, wenn das Angebot an sie ging',
  'Release Control': 'Führung abgeben',
  'Release control of conversation': 'Führung der Unterhaltung abgeben',
  'Give control back: the default integration of the switchboard answers to the next message of the user':
    'Gibt die Führung zurück: Auf die nächste Nachricht des Nutzers antwortet die Vorgabe des Switchboards',
  'Who gets control: ID, name or type of the place in the switchboard, or the word next':
    'Wer die Führung bekommt: ID, Name oder Art des Platzes im Switchboard, oder das Wort next',
  'Who is invited: ID, name or type of the place in the switchboard, or the word next':
    'Wer eingeladen wird: ID, Name oder Art des Platzes im Switchboard, oder das Wort next',
  'Data for the event that tells of it, as a JSON object of texts, numbers and booleans, at most 4 kB':
    'Daten für das Ereignis, das davon berichtet, als JSON-Objekt aus Texten, Zahlen und Wahrheitswerten, höchstens 4 kB',
  'Get many participants': 'Mehrere Teilnehmer abrufen',
  'List the users of a conversation, with what each has read': 'Listet die Nutzer einer Unterhaltung auf, mit dem, was jeder gelesen hat',
  Join: 'Beitreten',
  'Join conversation': 'Unterhaltung beitreten',
  'Add a user to a group conversation; personal ones have one user for good':
    'Fügt einer Gruppenunterhaltung einen Nutzer hinzu; persönliche haben auf Dauer einen',
  Leave: 'Verlassen',
  'Leave conversation': 'Unterhaltung verlassen',
  'Take a user out of a group conversation': 'Nimmt einen Nutzer aus einer Gruppenunterhaltung',
  'ID of the user as a participant of this conversation, in place of the other IDs':
    'ID des Nutzers als Teilnehmer dieser Unterhaltung, anstelle der anderen IDs',
};

/** Texts of calls that only some channels know. */
export const channelCallTexts: Readonly<Record<string, string>> = {
  'Send Conversion Events': 'Conversion-Ereignisse senden',
  'Send conversion events of conversation': 'Conversion-Ereignisse der Unterhaltung senden',
  'Tell Meta what became of an ad that led to the conversation, such as a purchase':
    'Sagt Meta, was aus einer Anzeige wurde, die zur Unterhaltung führte, etwa ein Kauf',
  'Where the user came from': 'Woher der Nutzer kam',
  Events: 'Ereignisse',
  "JSON list of events as Meta's Conversions API has them; user data and channel are added by the service":
    'JSON-Liste von Ereignissen, wie die Conversions API von Meta sie hat; Nutzerdaten und Kanal fügt der Dienst hinzu',
  'Download Message Reference': 'Nachrichtenverweis herunterladen',
  'Download message reference of conversation': 'Nachrichtenverweis der Unterhaltung herunterladen',
  'Get the data behind a reference that Apple Messages sent, from the event passthrough:messaging':
    'Gibt die Daten hinter einem Verweis, den Apple Nachrichten sandte, aus dem Ereignis passthrough:messaging',
  'The url of the reference': 'Das Feld url des Verweises',
  BID: 'BID',
  'The bid of the reference': 'Das Feld bid des Verweises',
  Key: 'Schlüssel',
  'The key of the reference': 'Das Feld key des Verweises',
  Signature: 'Signatur',
  'The signature of the reference': 'Das Feld signature des Verweises',
  Owner: 'Eigentümer',
  'The owner of the reference': 'Das Feld owner des Verweises',
};
