/** Texts of the provider, what it acts on, and the operations but for those on groups, teams and licenses. */
export const operationTexts: Readonly<Record<string, string>> = {
  Pushover: 'Pushover',
  'Unofficial client of Pushover: send push notifications, and receive them as a device of your own':
    'Inoffizieller Client für Pushover: Push-Nachrichten senden und mit einem eigenen Gerät empfangen',
  Message: 'Nachricht',
  'Push notifications to users and groups': 'Push-Nachrichten an Nutzer und Gruppen',
  Receipt: 'Quittung',
  'What became of emergency messages': 'Was aus Notfallmeldungen wurde',
  'Open Client': 'Open Client',
  'The messages that a device of your own receives': 'Die Nachrichten, die ein eigenes Gerät empfängt',
  User: 'Nutzer',
  'People and groups that can be sent to': 'Menschen und Gruppen, an die gesendet werden kann',
  Group: 'Gruppe',
  'Delivery groups of the account': 'Zustellgruppen des Kontos',
  Sound: 'Ton',
  'What devices play when a message arrives': 'Was Geräte abspielen, wenn eine Nachricht eintrifft',
  Glance: 'Glance',
  'Data on watch faces and widgets': 'Daten auf Zifferblättern und Widgets',
  Application: 'Anwendung',
  'The application whose token the credential holds': 'Die Anwendung, deren Token in den Zugangsdaten steht',
  Subscription: 'Abonnement',
  'Keys that their owners can take back': 'Schlüssel, die ihre Besitzer zurücknehmen können',
  License: 'Lizenz',
  'Prepaid licenses to give away': 'Vorausbezahlte Lizenzen zum Vergeben',
  Team: 'Team',
  'Members of a Pushover for Teams organization': 'Mitglieder einer Organisation mit Pushover for Teams',
  Send: 'Senden',
  'Send message': 'Nachricht senden',
  'Send a push notification to users and groups. An emergency gives a receipt, by which it is followed and cancelled':
    'Sendet eine Push-Nachricht an Nutzer und Gruppen. Ein Notfall ergibt eine Quittung, mit der er verfolgt und abgebrochen wird',
  Decrypt: 'Entschlüsseln',
  'Decrypt message': 'Nachricht entschlüsseln',
  'Open the texts of an end-to-end encrypted message with the encryption key of the credential; nothing is sent':
    'Öffnet die Texte einer Ende-zu-Ende-verschlüsselten Nachricht mit dem Schlüssel der Zugangsdaten; gesendet wird nichts',
  Get: 'Abrufen',
  'Get receipt': 'Quittung abrufen',
  'Get whether, when and by whom an emergency message was acknowledged. Pushover wants 5 seconds between two looks':
    'Ruft ab, ob, wann und von wem eine Notfallmeldung bestätigt wurde. Pushover verlangt 5 Sekunden zwischen zwei Abfragen',
  'Wait for Acknowledgement': 'Auf Bestätigung warten',
  'Wait for acknowledgement': 'Auf Bestätigung warten',
  'Look again and again until an emergency message is acknowledged or expired, or the time is up':
    'Fragt immer wieder nach, bis eine Notfallmeldung bestätigt oder abgelaufen oder die Zeit um ist',
  Cancel: 'Abbrechen',
  'Cancel emergency message': 'Notfallmeldung abbrechen',
  'Stop repeating an emergency message, though nobody has acknowledged it':
    'Beendet die Wiederholung einer Notfallmeldung, obwohl sie niemand bestätigt hat',
  'Cancel by Tag': 'Nach Stichwort abbrechen',
  'Cancel emergency messages by tag': 'Notfallmeldungen nach Stichwort abbrechen',
  'Stop repeating every emergency message that was sent with a tag':
    'Beendet die Wiederholung aller Notfallmeldungen, die mit einem Stichwort gesendet wurden',
  'Download Messages': 'Nachrichten herunterladen',
  'Download messages': 'Nachrichten herunterladen',
  'Get the messages that wait on the device, oldest first; they stay there until they are deleted. To be told of new ones use the trigger, Pushover does not want to be polled':
    'Holt die Nachrichten, die auf dem Gerät warten, die älteste zuerst; sie bleiben dort, bis sie gelöscht werden. Neue meldet der Trigger: Pushover möchte nicht regelmäßig abgefragt werden',
  'Download and Delete Messages': 'Nachrichten herunterladen und löschen',
  'Download and delete messages': 'Nachrichten herunterladen und löschen',
  'Get the messages that wait on the device, oldest first, and delete them there: what fails afterwards has lost them':
    'Holt die Nachrichten, die auf dem Gerät warten, die älteste zuerst, und löscht sie dort: Was danach fehlschlägt, hat sie verloren',
  'Delete Messages': 'Nachrichten löschen',
  'Delete messages up to ID': 'Nachrichten bis zu einer ID löschen',
  'Delete a message and all before it from this device; other devices keep theirs, and nothing brings them back':
    'Löscht eine Nachricht und alle davor von diesem Gerät; andere Geräte behalten ihre, und nichts bringt sie zurück',
  'Acknowledge Emergency': 'Notfall bestätigen',
  'Acknowledge emergency message': 'Notfallmeldung bestätigen',
  'Stop an emergency message for everyone who got it, as somebody who has seen it would; its sender is told':
    'Beendet eine Notfallmeldung für alle, die sie erhalten haben, wie jemand, der sie gesehen hat; der Absender erfährt es',
  'Check Device': 'Gerät prüfen',
  'Check device': 'Gerät prüfen',
  'Prove that a session secret and a device ID work together, and count what waits there; nothing is changed':
    'Prüft, ob ein Sitzungsgeheimnis und eine Geräte-ID zusammen gelten, und zählt, was dort wartet; geändert wird nichts',
  'Log In': 'Anmelden',
  'Log in to Pushover': 'Bei Pushover anmelden',
  'Get the session secret with which a device is registered. It ends up in the data of the run: do this once, by hand, and keep no record of it':
    'Ergibt das Sitzungsgeheimnis, mit dem ein Gerät registriert wird. Es landet in den Daten der Ausführung: einmal von Hand ausführen und nichts davon aufheben',
  'Register Device': 'Gerät registrieren',
  'Register device': 'Gerät registrieren',
  'Add a receiver to the account of a session. It counts as a desktop device, which needs the Pushover for Desktop license within 30 days':
    'Fügt dem Konto einer Sitzung einen Empfänger hinzu. Er zählt als Desktop-Gerät und braucht binnen 30 Tagen die Lizenz „Pushover for Desktop“',
  Validate: 'Prüfen',
  'Validate user or group key': 'Nutzer- oder Gruppenschlüssel prüfen',
  'Check that a key can receive messages, and get its devices; fails where it is unknown or has no active device':
    'Prüft, ob ein Schlüssel Nachrichten empfangen kann, und nennt seine Geräte; scheitert, wenn er unbekannt ist oder kein aktives Gerät hat',
  'Get Many': 'Mehrere abrufen',
  'Get many sounds': 'Mehrere Töne abrufen',
  'List the built-in sounds and those that the account has uploaded':
    'Listet die eingebauten Töne auf und die, die das Konto hochgeladen hat',
  Update: 'Aktualisieren',
  'Update glance': 'Glance aktualisieren',
  'Show texts and numbers on watch faces and widgets, without a notification. What is left out stays; it may take 10 minutes, and watches want 20 minutes between updates':
    'Zeigt Texte und Zahlen auf Zifferblättern und Widgets, ohne Benachrichtigung. Was fehlt, bleibt stehen; es kann 10 Minuten dauern, und Uhren wollen 20 Minuten Abstand',
  'Get Limits': 'Grenzen abrufen',
  'Get message limits': 'Nachrichtengrenzen abrufen',
  'Get how many messages the applications of the account may send this month, how many are left, and when it starts anew':
    'Ruft ab, wie viele Nachrichten die Anwendungen des Kontos diesen Monat senden dürfen, wie viele übrig sind und wann es neu beginnt',
  Migrate: 'Umstellen',
  'Migrate user to subscription': 'Nutzer auf Abonnement umstellen',
  'Turn the user key of somebody you send to already into a subscriber key, which can be given up at any time':
    'Macht aus dem Nutzerschlüssel von jemandem, an den du schon sendest, einen Abonnentenschlüssel, der jederzeit gekündigt werden kann',
};
