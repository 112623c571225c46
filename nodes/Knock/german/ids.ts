/** Texts of ids and of what several operations ask for. */
export const idTexts: Readonly<Record<string, string>> = {
  'may not be a single or a double dot': 'darf kein einzelner oder doppelter Punkt sein',
  'must be 32 letters a to f or digits in five groups with hyphens between them':
    'muss aus 32 Buchstaben von a bis f oder Ziffern in fünf Gruppen mit Bindestrichen dazwischen bestehen',
  'User ID': 'Nutzer-ID',
  'ID of the user in your own system': 'ID des Nutzers im eigenen System',
  Collection: 'Sammlung',
  'Collection the object is in; tenants are objects of the collection $tenants':
    'Sammlung, in der das Objekt ist; Mandanten sind Objekte der Sammlung $tenants',
  'Object ID': 'Objekt-ID',
  'ID of the object inside its collection': 'ID des Objekts in seiner Sammlung',
  'Tenant ID': 'Mandanten-ID',
  'ID of the tenant': 'ID des Mandanten',
  'Channel ID': 'Kanal-ID',
  'ID of the channel in Knock, in the dashboard under Integrations, Channels':
    'ID des Kanals in Knock, im Dashboard unter „Integrations“, „Channels“',
  'Workflow Key': 'Workflow-Schlüssel',
  'Key of the workflow, in the dashboard below its name': 'Schlüssel des Workflows, im Dashboard unter seinem Namen',
  'Message ID': 'Nachrichten-ID',
  'ID of the message; items of an in-app feed have the same': 'ID der Nachricht; Einträge eines In-App-Feeds haben dieselbe',
  'Audience Key': 'Zielgruppen-Schlüssel',
  'Key of the audience, in the dashboard below its name': 'Schlüssel der Zielgruppe, im Dashboard unter ihrem Namen',
  'Preference Set ID': 'ID der Einstellungen',
  'The word default, or the id of a tenant for preferences that hold for that tenant alone':
    'Das Wort default, oder die ID eines Mandanten für Einstellungen, die nur für ihn gelten',
  'Wait Until Done': 'Bis zum Ende warten',
  'Whether to wait until the service has done the work, so that entries that fail are known. Otherwise Bulk Operation › Get tells later':
    'Ob gewartet wird, bis der Dienst fertig ist, damit misslungene Einträge bekannt sind. Sonst gibt „Sammelauftrag › Abrufen“ später Auskunft',
  'Include Preferences': 'Einstellungen mitliefern',
  'Whether to return the preference sets of each user as well': 'Ob auch die Einstellungen jedes Nutzers geliefert werden',
  'Whether to return the preference sets of each object as well': 'Ob auch die Einstellungen jedes Objekts geliefert werden',
  'Whether to return the preference sets of each recipient as well': 'Ob auch die Einstellungen jedes Empfängers geliefert werden',
  'Only schedules of the workflow with this key': 'Nur Zeitpläne des Workflows mit diesem Schlüssel',
  'Only schedules of this tenant': 'Nur Zeitpläne dieses Mandanten',
  Objects: 'Objekte',
  'Only subscriptions to these objects': 'Nur Abonnements dieser Objekte',
  Get: 'Abrufen',
  'Get Many': 'Mehrere abrufen',
  Delete: 'Löschen',
  'Delete Many': 'Viele löschen',
  Set: 'Setzen',
  'Set Many': 'Viele setzen',
};
