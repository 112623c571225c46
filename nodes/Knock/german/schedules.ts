/** Texts of schedules. */
export const scheduleTexts: Readonly<Record<string, string>> = {
  Create: 'Anlegen',
  'Create schedules': 'Zeitpläne anlegen',
  'Run a workflow later or again and again, one schedule for each recipient. More than 100 recipients are sent in several requests':
    'Lässt einen Workflow später oder immer wieder laufen, ein Zeitplan je Empfänger. Mehr als 100 Empfänger werden in mehreren Anfragen gesendet',
  'Get many schedules': 'Mehrere Zeitpläne abrufen',
  'List the schedules of a workflow': 'Listet die Zeitpläne eines Workflows auf',
  Update: 'Ändern',
  'Update schedules': 'Zeitpläne ändern',
  'Change when schedules run and with what; whatever is filled in is changed in all of them':
    'Ändert, wann Zeitpläne laufen und womit; was ausgefüllt ist, ändert sich bei allen',
  'Delete schedules': 'Zeitpläne löschen',
  'Delete schedules for good; runs that have begun go on': 'Löscht Zeitpläne endgültig; begonnene Läufe gehen weiter',
  'Create Many': 'Viele anlegen',
  'Create many schedules': 'Viele Zeitpläne anlegen',
  'Create one schedule per input, up to 1,000 of them in one request; the service does it in the background':
    'Legt je Eingang einen Zeitplan an, bis zu 1.000 in einer Anfrage; der Dienst tut das im Hintergrund',
  'Who it is for: users, objects, or a list that an expression gives. Subscribers of objects are not notified':
    'Für wen: Nutzer, Objekte oder eine Liste aus einem Ausdruck. Abonnenten von Objekten werden nicht benachrichtigt',
  'User or object the schedule is for; subscribers of an object are not notified':
    'Nutzer oder Objekt, für den oder das der Zeitplan gilt; Abonnenten eines Objekts werden nicht benachrichtigt',
  Repeats: 'Wiederholungen',
  "When it happens again and again, in the recipient's time zone; leave it out for a single time":
    'Wann es immer wieder geschieht, in der Zeitzone des Empfängers; für ein einziges Mal weglassen',
  Daily: 'Täglich',
  'Each day, or on certain days of the week': 'Jeden Tag oder an bestimmten Wochentagen',
  Weekly: 'Wöchentlich',
  'Each week on certain days': 'Jede Woche an bestimmten Tagen',
  Monthly: 'Monatlich',
  'Each month on one day': 'Jeden Monat an einem Tag',
  Hourly: 'Stündlich',
  'Each hour': 'Jede Stunde',
  Interval: 'Abstand',
  'Every how many days it happens; 2 means every other day': 'Alle wie viele Tage es geschieht; 2 heißt jeden zweiten Tag',
  'Every how many weeks it happens; 2 means every other week': 'Alle wie viele Wochen es geschieht; 2 heißt jede zweite Woche',
  'Every how many months it happens; 2 means every other month': 'Alle wie viele Monate es geschieht; 2 heißt jeden zweiten Monat',
  'Every how many hours it happens; 2 means every other hour': 'Alle wie viele Stunden es geschieht; 2 heißt jede zweite Stunde',
  Days: 'Tage',
  'Days of the week on which it happens': 'Wochentage, an denen es geschieht',
  Monday: 'Montag',
  Tuesday: 'Dienstag',
  Wednesday: 'Mittwoch',
  Thursday: 'Donnerstag',
  Friday: 'Freitag',
  Saturday: 'Samstag',
  Sunday: 'Sonntag',
  Hour: 'Stunde',
  'Hour of the day where the recipient is, from 0, which is midnight, to 23':
    'Stunde des Tages, dort, wo der Empfänger ist, von 0, also Mitternacht, bis 23',
  Minute: 'Minute',
  'Minute of the hour, a multiple of 5; 0 is the full hour': 'Minute der Stunde, ein Vielfaches von 5; 0 ist die volle Stunde',
  'Day of Month': 'Tag des Monats',
  'Day of the month on which it happens': 'Tag des Monats, an dem es geschieht',
  'Scheduled At': 'Beginn',
  'When it happens for the first time, or the only time where nothing repeats':
    'Wann es zum ersten Mal geschieht, oder zum einzigen Mal, wenn sich nichts wiederholt',
  'Ending At': 'Ende',
  'When it stops repeating': 'Wann die Wiederholungen enden',
  'Only schedules for these users and objects': 'Nur Zeitpläne für diese Nutzer und Objekte',
  'Key of the workflow whose schedules are offered below by their next time; it is not sent':
    'Schlüssel des Workflows, dessen Zeitpläne unten mit ihrem nächsten Zeitpunkt zur Wahl stehen; er wird nicht gesendet',
  'Schedule IDs': 'Zeitplan-IDs',
  'Schedule ID': 'Zeitplan-ID',
  'Which schedules, by what creating them answered; more than 100 are sent in several requests':
    'Welche Zeitpläne, nach der Antwort auf ihr Anlegen; mehr als 100 werden in mehreren Anfragen gesendet',
};
