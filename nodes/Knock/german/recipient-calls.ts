/** Texts of the calls that users and objects have alike. */
export const recipientTexts: Readonly<Record<string, string>> = {
  'Set Preferences': 'Einstellungen setzen',
  'Get Preferences': 'Einstellungen abrufen',
  'Get Many Preferences': 'Alle Einstellungen abrufen',
  'Unset Preferences': 'Einstellungen entfernen',
  'Set Channel Data': 'Kanaldaten setzen',
  'Get Channel Data': 'Kanaldaten abrufen',
  'Unset Channel Data': 'Kanaldaten entfernen',
  'Get Messages': 'Nachrichten abrufen',
  'Get Schedules': 'Zeitpläne abrufen',
  'Set preferences of user': 'Einstellungen eines Nutzers setzen',
  'Say what the user is notified of, and through which channels':
    'Legt fest, worüber der Nutzer benachrichtigt wird, und über welche Kanäle',
  'Get preferences of user': 'Einstellungen eines Nutzers abrufen',
  'Get one preference set of the user: what is on and off by channel type, workflow and category':
    'Ruft Einstellungen des Nutzers ab: was an und aus ist, nach Kanalart, Workflow und Kategorie',
  'Get many preference sets of user': 'Alle Einstellungen eines Nutzers abrufen',
  'List all preference sets of the user: the default one and those of tenants':
    'Listet alle Einstellungen des Nutzers auf: die allgemeinen und die für Mandanten',
  'Unset preferences of user': 'Einstellungen eines Nutzers entfernen',
  'Remove one preference set of the user, so that the defaults hold again':
    'Entfernt Einstellungen des Nutzers, sodass wieder die Vorgaben gelten',
  'Set channel data of user': 'Kanaldaten eines Nutzers setzen',
  'Replace how one channel reaches the user. To add a single device, use Add Devices':
    'Ersetzt, wie ein Kanal den Nutzer erreicht. Für ein einzelnes Gerät gibt es „Geräte hinzufügen“',
  'Get channel data of user': 'Kanaldaten eines Nutzers abrufen',
  'Get how one channel reaches the user: push tokens, chat connections':
    'Ruft ab, wie ein Kanal den Nutzer erreicht: Push-Token, Chat-Verbindungen',
  'Unset channel data of user': 'Kanaldaten eines Nutzers entfernen',
  'Remove all that one channel knows of the user; nothing is sent through it any more':
    'Entfernt alles, was ein Kanal vom Nutzer weiß; über ihn wird nichts mehr gesendet',
  'Get messages of user': 'Nachrichten eines Nutzers abrufen',
  'List messages to the user, newest first; those outside in-app feeds are kept for 30 days':
    'Listet Nachrichten an den Nutzer auf, die neuesten zuerst; außerhalb von In-App-Feeds bleiben sie 30 Tage',
  'Get schedules of user': 'Zeitpläne eines Nutzers abrufen',
  'List the schedules that trigger workflows for the user': 'Listet die Zeitpläne auf, die Workflows für den Nutzer auslösen',
  'Set preferences of object': 'Einstellungen eines Objekts setzen',
  'Say what the object is notified of, and through which channels':
    'Legt fest, worüber das Objekt benachrichtigt wird, und über welche Kanäle',
  'Get preferences of object': 'Einstellungen eines Objekts abrufen',
  'Get one preference set of the object: what is on and off by channel type, workflow and category':
    'Ruft Einstellungen des Objekts ab: was an und aus ist, nach Kanalart, Workflow und Kategorie',
  'Get many preference sets of object': 'Alle Einstellungen eines Objekts abrufen',
  'List all preference sets of the object: the default one and those of tenants':
    'Listet alle Einstellungen des Objekts auf: die allgemeinen und die für Mandanten',
  'Unset preferences of object': 'Einstellungen eines Objekts entfernen',
  'Remove one preference set of the object, so that the defaults hold again':
    'Entfernt Einstellungen des Objekts, sodass wieder die Vorgaben gelten',
  'Set channel data of object': 'Kanaldaten eines Objekts setzen',
  'Replace how one channel reaches the object. To add a single device, use Add Devices':
    'Ersetzt, wie ein Kanal das Objekt erreicht. Für ein einzelnes Gerät gibt es „Geräte hinzufügen“',
  'Get channel data of object': 'Kanaldaten eines Objekts abrufen',
  'Get how one channel reaches the object: push tokens, chat connections':
    'Ruft ab, wie ein Kanal das Objekt erreicht: Push-Token, Chat-Verbindungen',
  'Unset channel data of object': 'Kanaldaten eines Objekts entfernen',
  'Remove all that one channel knows of the object; nothing is sent through it any more':
    'Entfernt alles, was ein Kanal vom Objekt weiß; über ihn wird nichts mehr gesendet',
  'Get messages of object': 'Nachrichten eines Objekts abrufen',
  'List messages to the object, newest first; those outside in-app feeds are kept for 30 days':
    'Listet Nachrichten an das Objekt auf, die neuesten zuerst; außerhalb von In-App-Feeds bleiben sie 30 Tage',
  'Get schedules of object': 'Zeitpläne eines Objekts abrufen',
  'List the schedules that trigger workflows for the object': 'Listet die Zeitpläne auf, die Workflows für das Objekt auslösen',
};
