/** Texts of users and of the page on which they set preferences. */
export const userTexts: Readonly<Record<string, string>> = {
  Identify: 'Anlegen oder ändern',
  'Identify user': 'Nutzer anlegen oder ändern',
  'Create a user or update one: what is given is laid over what the service knows':
    'Legt einen Nutzer an oder ändert ihn: Angegebenes wird über das gelegt, was der Dienst weiß',
  'Get user': 'Nutzer abrufen',
  'Get what the service knows of one user, custom properties included':
    'Ruft ab, was der Dienst über einen Nutzer weiß, samt eigenen Angaben',
  'Get many users': 'Mehrere Nutzer abrufen',
  'List the users of the environment': 'Listet die Nutzer der Umgebung auf',
  'Delete user': 'Nutzer löschen',
  'Delete a user with all data; it takes up to 10 minutes until everything is erased':
    'Löscht einen Nutzer mit allen Daten; bis alles entfernt ist, vergehen bis zu 10 Minuten',
  Merge: 'Zusammenführen',
  'Merge users': 'Nutzer zusammenführen',
  'Merge one user into another, with the history of the last 30 days. It cannot be undone':
    'Führt einen Nutzer mit einem anderen zusammen, mit dem Verlauf der letzten 30 Tage. Das lässt sich nicht rückgängig machen',
  'ID of the user who stays': 'ID des Nutzers, der bleibt',
  'Merged User ID': 'ID des aufgehenden Nutzers',
  'ID of the user who is merged into the other and deleted': 'ID des Nutzers, der im anderen aufgeht und gelöscht wird',
  'Identify Many': 'Viele anlegen oder ändern',
  'Identify many users': 'Viele Nutzer anlegen oder ändern',
  'Create or update one user per input, up to 1,000 of them in one request. The service works them off one after the other':
    'Legt je Eingang einen Nutzer an oder ändert ihn, bis zu 1.000 in einer Anfrage. Der Dienst arbeitet sie nacheinander ab',
  'Delete many users': 'Viele Nutzer löschen',
  'Delete one user per input, up to 1,000 of them in one request': 'Löscht je Eingang einen Nutzer, bis zu 1.000 in einer Anfrage',
  'Set Preferences of Many': 'Einstellungen vieler setzen',
  'Set preferences of many users': 'Einstellungen vieler Nutzer setzen',
  'Replace a preference set of one user per input; up to 1,000 users with the same preferences share one request':
    'Ersetzt je Eingang Einstellungen eines Nutzers; bis zu 1.000 Nutzer mit gleichen Einstellungen teilen sich eine Anfrage',
  "ID of the tenant whose defaults the user's own preferences are laid over":
    'ID des Mandanten, über dessen Vorgaben die Einstellungen des Nutzers gelegt werden',
  'Add Devices': 'Geräte hinzufügen',
  'Add devices of user': 'Geräte eines Nutzers hinzufügen',
  'Add push tokens to those the user has: read, completed and set in one step. Tokens that are there already stay once':
    'Fügt den Push-Token des Nutzers weitere hinzu: gelesen, ergänzt und gesetzt in einem Schritt. Vorhandene bleiben einmal',
  'ID of the push channel in Knock, in the dashboard under Integrations, Channels':
    'ID des Push-Kanals in Knock, im Dashboard unter „Integrations“, „Channels“',
  'What APNs, FCM or Expo gave the app on the device': 'Was APNs, FCM oder Expo der App auf dem Gerät gab',
  'Remove Devices': 'Geräte entfernen',
  'Remove devices of user': 'Geräte eines Nutzers entfernen',
  'Take push tokens away from those the user has, as when the app is uninstalled. The others stay':
    'Nimmt dem Nutzer Push-Token weg, etwa wenn die App entfernt wird. Die anderen bleiben',
  'Get Subscriptions': 'Abonnements abrufen',
  'Get subscriptions of user': 'Abonnements eines Nutzers abrufen',
  'List the objects the user subscribes to': 'Listet die Objekte auf, die der Nutzer abonniert',
  'Get Preference Center': 'Einstellungsseite abrufen',
  'Get preference center of user': 'Einstellungsseite eines Nutzers abrufen',
  'Get what the hosted page shows on which the user sets preferences: branding, texts and rows':
    'Ruft ab, was die gehostete Seite zeigt, auf der der Nutzer Einstellungen wählt: Aussehen, Texte und Zeilen',
  'Create Preference Center Link': 'Link zur Einstellungsseite erstellen',
  'Create preference center link for user': 'Link zur Einstellungsseite für einen Nutzer erstellen',
  'Make a signed address of the hosted page on which the user sets preferences, without logging in':
    'Erstellt eine signierte Adresse der gehosteten Seite, auf der der Nutzer ohne Anmeldung Einstellungen wählt',
};
