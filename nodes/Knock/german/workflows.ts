/** Texts of workflows, their runs and of who they are for. */
export const workflowTexts: Readonly<Record<string, string>> = {
  Trigger: 'Auslösen',
  'Trigger workflow': 'Workflow auslösen',
  'Notify users, objects and their subscribers. More than 1,000 recipients are sent in several requests':
    'Benachrichtigt Nutzer, Objekte und deren Abonnenten. Mehr als 1.000 Empfänger werden in mehreren Anfragen gesendet',
  Cancel: 'Abbrechen',
  'Cancel workflow': 'Workflow abbrechen',
  'End the runs that wait in a delay, batch or wait step. Leave out recipients to cancel for all; give a trigger 5 seconds before you cancel it':
    'Beendet Läufe, die in einem Verzögerungs-, Sammel- oder Warteschritt stehen. Ohne Empfänger gilt es für alle; zwischen Auslösen und Abbrechen sollten 5 Sekunden liegen',
  'Get many workflow runs': 'Mehrere Workflow-Läufe abrufen',
  'List the runs of workflows, one for each recipient, newest first; kept for 30 days':
    'Listet Workflow-Läufe auf, einen je Empfänger, die neuesten zuerst; sie bleiben 30 Tage',
  'Get workflow run': 'Workflow-Lauf abrufen',
  'Get the run of a workflow for one recipient, with what each step did':
    'Ruft den Lauf eines Workflows für einen Empfänger ab, mit dem, was jeder Schritt tat',
  Recipients: 'Empfänger',
  'Who is notified: users, objects with their subscribers, or a list that an expression gives':
    'Wer benachrichtigt wird: Nutzer, Objekte mit ihren Abonnenten oder eine Liste aus einem Ausdruck',
  'Who it is for: users, objects, or a list that an expression gives': 'Für wen: Nutzer, Objekte oder eine Liste aus einem Ausdruck',
  'Which users or objects, or a list of them that an expression gives':
    'Welche Nutzer oder Objekte, oder eine Liste von ihnen aus einem Ausdruck',
  'A user that Knock knows already, by ID': 'Ein Nutzer, den Knock schon kennt, mit seiner ID',
  'An object, by collection and ID: whoever subscribes to it is notified':
    'Ein Objekt, mit Sammlung und ID: Wer es abonniert hat, wird benachrichtigt',
  'User, Created or Updated First': 'Nutzer, vorher angelegt oder geändert',
  'A user, identified in the same call': 'Ein Nutzer, im selben Aufruf angelegt oder geändert',
  'Object, Created or Updated First': 'Objekt, vorher angelegt oder geändert',
  'An object, set in the same call': 'Ein Objekt, im selben Aufruf gesetzt',
  'List From an Expression': 'Liste aus einem Ausdruck',
  'As many as an expression gives': 'So viele, wie ein Ausdruck ergibt',
  'Trigger Data': 'Auslösedaten',
  'JSON object that is merged over the data of the trigger for this recipient alone':
    'JSON-Objekt, das nur für diesen Empfänger über die Daten der Auslösung gelegt wird',
  'What an expression gives: one ID, IDs with commas between them, objects with an ID, or a list that mixes them. Users and objects that Knock answered may be passed on as they are':
    'Was ein Ausdruck ergibt: eine ID, IDs mit Kommas dazwischen, Objekte mit einer ID oder eine gemischte Liste. Nutzer und Objekte aus Antworten von Knock können unverändert weitergereicht werden',
  'JSON object for the templates and conditions of the workflow, 10 MB at most':
    'JSON-Objekt für Vorlagen und Bedingungen des Workflows, höchstens 10 MB',
  Actor: 'Urheber',
  'Who caused it. Templates can use the actor, who is not notified as a subscriber of an object':
    'Wer es verursacht hat. Vorlagen können den Urheber verwenden; als Abonnent eines Objekts wird er nicht benachrichtigt',
  'Who caused it, known to Knock already': 'Wer es verursacht hat; muss Knock schon bekannt sein',
  'Tenant whose branding and preferences hold, and that the messages belong to':
    'Mandant, dessen Erscheinungsbild und Einstellungen gelten und zu dem die Nachrichten gehören',
  'A tenant, by ID': 'Ein Mandant, mit seiner ID',
  'Tenant, Created or Updated First': 'Mandant, vorher angelegt oder geändert',
  'A tenant, set in the same call; settings such as branding go into its properties':
    'Ein Mandant, im selben Aufruf gesetzt; was ihn ausmacht, etwa das Erscheinungsbild, kommt in seine Angaben',
  'Cancellation Key': 'Abbruchschlüssel',
  'Name of your own under which the trigger can be cancelled; unique, or one cancellation ends several':
    'Selbst gewählter Name, unter dem die Auslösung abgebrochen werden kann; eindeutig, sonst beendet ein Abbruch mehrere',
  'The key that the workflow was triggered with': 'Der Schlüssel, mit dem der Workflow ausgelöst wurde',
  'For whom to cancel: users, objects, or a list that an expression gives; everybody if left out':
    'Für wen abgebrochen wird: Nutzer, Objekte oder eine Liste aus einem Ausdruck; ohne Angabe für alle',
  'Sandbox Mode': 'Probebetrieb',
  'Whether nothing is delivered: messages are made, but not handed to the providers':
    'Ob nichts zugestellt wird: Nachrichten entstehen, werden aber nicht an die Zusteller übergeben',
  'Skip Delays': 'Verzögerungen überspringen',
  'Whether the delay steps of the workflow are passed over': 'Ob die Verzögerungsschritte des Workflows übersprungen werden',
  'Idempotency Key': 'Idempotenzschlüssel',
  'For 24 hours a trigger with the same key starts nothing and gets the first answer again. Left empty, every run of the node triggers anew, yet its repeats after network trouble do not':
    'Eine Auslösung mit demselben Schlüssel startet 24 Stunden lang nichts und bekommt wieder die erste Antwort. Ohne Angabe löst jeder Lauf des Knotens neu aus, seine Wiederholungen nach Netzproblemen aber nicht',
  'may hold only letters without accents, digits and signs, without blanks around them':
    'darf nur Buchstaben ohne Akzente, Ziffern und Zeichen enthalten, ohne Leerzeichen davor oder dahinter',
  'Only runs of the workflow with this key': 'Nur Läufe des Workflows mit diesem Schlüssel',
  Status: 'Status',
  'Only runs in one of these states': 'Nur Läufe in einem dieser Zustände',
  Queued: 'In der Warteschlange',
  Processing: 'In Arbeit',
  Paused: 'Angehalten',
  Completed: 'Abgeschlossen',
  Cancelled: 'Abgebrochen',
  'Only runs for this user or object': 'Nur Läufe für diesen Nutzer oder dieses Objekt',
  'Only runs of this tenant': 'Nur Läufe dieses Mandanten',
  'Has Errors': 'Mit Fehlern',
  'Whether to list only runs with errors, or only those without': 'Ob nur Läufe mit Fehlern aufgelistet werden oder nur solche ohne',
  'Started After': 'Begonnen nach',
  'Only runs that began after this moment': 'Nur Läufe, die nach diesem Zeitpunkt begannen',
  'Started Before': 'Begonnen vor',
  'Only runs that began before this moment': 'Nur Läufe, die vor diesem Zeitpunkt begannen',
  'Workflow Recipient Run ID': 'ID des Workflow-Laufs je Empfänger',
  'ID of the run for one recipient, found in lists of runs and in the source of messages':
    'ID des Laufs für einen Empfänger; steht in Listen von Läufen und in der Herkunft von Nachrichten',
};
