/** Texts of webhooks that both generations share. */
export const webhookTexts: Readonly<Record<string, string>> = {
  'Get many webhooks': 'Mehrere Webhooks abrufen',
  'Create webhook': 'Webhook anlegen',
  'Have an address called when something happens. An app has 10 webhooks at most':
    'Lässt eine Adresse aufrufen, wenn etwas geschieht. Eine App hat höchstens 10 Webhooks',
  'Get webhook': 'Webhook abrufen',
  'Get one webhook, with its secret': 'Ruft einen Webhook mit seinem Geheimnis ab',
  'Update webhook': 'Webhook ändern',
  'Change the address of a webhook or what it is called for; the secret stays. What is left empty stays as it is':
    'Ändert die Adresse eines Webhooks oder wofür er aufgerufen wird; das Geheimnis bleibt. Was leer ist, bleibt, wie es ist',
  'Delete webhook': 'Webhook löschen',
  'Delete one webhook': 'Löscht einen Webhook',
  Ensure: 'Sicherstellen',
  'Ensure webhook': 'Webhook sicherstellen',
  'Make sure that an address is called for some events, and get the ID and secret: a webhook that fits is kept, mended or created':
    'Stellt sicher, dass eine Adresse für Ereignisse aufgerufen wird, und liefert ID und Geheimnis: Ein passender Webhook bleibt, wird berichtigt oder angelegt',
  'Delete all webhooks': 'Alle Webhooks löschen',
  Target: 'Ziel',
  'Address the service calls, reachable from the internet': 'Adresse, die der Dienst aufruft, aus dem Internet erreichbar',
  Triggers: 'Auslöser',
  'What the address is called for': 'Wofür die Adresse aufgerufen wird',
  'Button Pressed (Postback)': 'Knopf gedrückt (Postback)',
  'Conversation Referral': 'Empfehlung in Unterhaltung',
  'Message Delivered to Channel': 'Nachricht an den Kanal zugestellt',
  'Message Delivered to User': 'Nachricht an den Nutzer zugestellt',
  'Message Not Delivered': 'Nachricht nicht zugestellt',
  'Client Added': 'Client hinzugefügt',
  'Client Removed': 'Client entfernt',
  'Users Merged': 'Nutzer zusammengeführt',
  'Include Full User': 'Ganzen Nutzer mitliefern',
  'Whether deliveries hold all of the user in place of the IDs alone': 'Ob Zustellungen den ganzen Nutzer statt nur seiner IDs enthalten',
  'What the address is called for; replaces the whole list': 'Wofür die Adresse aufgerufen wird; ersetzt die ganze Liste',
  'If Another Address Has the Triggers': 'Wenn eine andere Adresse die Auslöser hat',
  'What becomes of a webhook with these triggers that calls another address':
    'Was aus einem Webhook mit diesen Auslösern wird, der eine andere Adresse aufruft',
  'Point It to the Target': 'Auf das Ziel richten',
  'Leave It and Create Another': 'Lassen und einen weiteren anlegen',
};
