/** Texts of the fields of sending. */
export const sendingTexts: Readonly<Record<string, string>> = {
  Recipients: 'Empfänger',
  'Keys of users, groups and subscribers, at most 50. Empty means the default user key of the credential':
    'Schlüssel von Nutzern, Gruppen und Abonnenten, höchstens 50. Leer bedeutet der Standard-Nutzerschlüssel der Zugangsdaten',
  'Text of the message, at most 1,024 characters; an emoji counts once':
    'Text der Nachricht, höchstens 1.024 Zeichen; ein Emoji zählt einmal',
  Title: 'Titel',
  'At most 250 characters. Empty means the name of the application': 'Höchstens 250 Zeichen. Leer bedeutet der Name der Anwendung',
  Priority: 'Priorität',
  'Lowest shows no alert, low makes no sound, high sounds even in quiet hours, and emergency repeats until somebody acknowledges it':
    'Niedrigste meldet nichts, niedrige macht keinen Ton, hohe tönt auch in Ruhezeiten, und ein Notfall wiederholt sich, bis ihn jemand bestätigt',
  Normal: 'Normal',
  High: 'Hoch',
  Emergency: 'Notfall',
  Lowest: 'Niedrigste',
  Low: 'Niedrig',
  'Repeat Every (Seconds)': 'Wiederholen alle (Sekunden)',
  'How often an emergency sounds again, at least 30 seconds apart and 50 times at most':
    'Wie oft ein Notfall wieder tönt, mindestens 30 Sekunden auseinander und höchstens 50-mal',
  'Repeat for (Seconds)': 'Wiederholen während (Sekunden)',
  'When an emergency stops by itself, after 10,800 seconds at the latest':
    'Wann ein Notfall von selbst aufhört, spätestens nach 10.800 Sekunden',
  'Callback URL': 'Rückruf-URL',
  'Address that is called when somebody acknowledges the emergency: that of a receipt trigger, its URL token included':
    'Adresse, die gerufen wird, wenn jemand den Notfall bestätigt: die eines Quittungs-Triggers samt seinem URL-Token',
  'must begin with http:// or https://': 'muss mit http:// oder https:// beginnen',
  Tags: 'Stichwörter',
  "Words by which 'Cancel by Tag' finds the emergency again": 'Wörter, an denen „Nach Stichwort abbrechen“ den Notfall wiederfindet',
  Tag: 'Stichwort',
  'may hold no comma': 'darf kein Komma enthalten',
  Format: 'Format',
  'HTML knows b, i, u, font with a color, and a with an address; monospace sets all characters in one width':
    'HTML kennt b, i, u, font mit Farbe und a mit Adresse; Festbreite setzt alle Zeichen gleich breit',
  'Plain Text': 'Einfacher Text',
  HTML: 'HTML',
  Monospace: 'Festbreite',
  Devices: 'Geräte',
  'Only these devices of the user; a name that no device has goes to all of them. Several recipients get it on all of theirs':
    'Nur diese Geräte des Nutzers; ein Name, den kein Gerät hat, geht an alle. Mehrere Empfänger erhalten es auf allen ihren Geräten',
  "What is played on the device. Left out or empty: the user's own default":
    'Was auf dem Gerät abgespielt wird. Weggelassen oder leer: der eigene Standard des Nutzers',
  'may hold no blanks': 'darf keine Leerzeichen enthalten',
  'Vanish After (Seconds)': 'Verschwinden nach (Sekunden)',
  'When the message is deleted from the devices. An emergency stays':
    'Wann die Nachricht von den Geräten gelöscht wird. Ein Notfall bleibt',
  Time: 'Zeit',
  'Time to show in place of the one when Pushover received the message':
    'Angezeigte Zeit anstelle derjenigen, zu der Pushover die Nachricht erhielt',
  URL: 'URL',
  'Link below the message, at most 512 characters; may open an app':
    'Link unter der Nachricht, höchstens 512 Zeichen; darf eine App öffnen',
  'URL Title': 'URL-Titel',
  'Words to show for the link, at most 100 characters': 'Wörter, die für den Link stehen, höchstens 100 Zeichen',
  Attachment: 'Anhang',
  'One image, at most 5,242,880 bytes': 'Ein Bild, höchstens 5.242.880 Byte',
  'Attachment as Base64': 'Anhang als Base64',
  'The image as base64 or as a data URL, in place of a file': 'Das Bild als Base64 oder als Data-URL, anstelle einer Datei',
  'Attachment Type': 'Art des Anhangs',
  'What kind of image the base64 is; a data URL says it itself': 'Was für ein Bild das Base64 ist; eine Data-URL sagt es selbst',
  'must begin with image/': 'muss mit image/ beginnen',
  Encrypt: 'Verschlüsseln',
  'Whether message, title, URL and URL title are end-to-end encrypted with the encryption key of the credential, which the devices must have, too':
    'Ob Nachricht, Titel, URL und URL-Titel mit dem Schlüssel der Zugangsdaten Ende-zu-Ende-verschlüsselt werden, den auch die Geräte haben müssen',
  'Retry on Network Error': 'Bei Netzfehler wiederholen',
  'Whether to send again, up to twice and not sooner than after 5 seconds, where Pushover had trouble or gave no answer. The message may then arrive twice':
    'Ob bis zu zweimal, frühestens nach 5 Sekunden, noch einmal gesendet wird, wenn Pushover Schwierigkeiten hatte oder nicht antwortete. Die Nachricht kann dann doppelt ankommen',
};
