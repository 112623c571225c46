/** Texts of Slack, Microsoft Teams and the tools that send data to Knock. */
export const workplaceTexts: Readonly<Record<string, string>> = {
  'Get Channels': 'Kanäle abrufen',
  'Get channels of Slack': 'Kanäle von Slack abrufen',
  'List the channels of a Slack workspace that messages can be sent to':
    'Listet die Kanäle eines Slack-Arbeitsbereichs auf, an die Nachrichten gehen können',
  'Check Connection': 'Verbindung prüfen',
  'Check connection to Slack': 'Verbindung zu Slack prüfen',
  'Find out whether the access token of a tenant or object works':
    'Stellt fest, ob das Zugriffstoken eines Mandanten oder Objekts funktioniert',
  'Revoke Access': 'Zugriff zurückgeben',
  'Revoke access to Slack': 'Zugriff auf Slack zurückgeben',
  'Give back the access token of a tenant or object; nothing can be sent to its workspace until it is connected again':
    'Gibt das Zugriffstoken eines Mandanten oder Objekts zurück; bis zur neuen Verbindung kann nichts mehr in seinen Arbeitsbereich gesendet werden',
  'Get Teams': 'Teams abrufen',
  'Get teams of Microsoft Teams': 'Teams von Microsoft Teams abrufen',
  'List the teams of a connected organization': 'Listet die Teams einer verbundenen Organisation auf',
  'Get channels of Microsoft Teams': 'Kanäle von Microsoft Teams abrufen',
  'List the channels of a team; archived and private ones are left out':
    'Listet die Kanäle eines Teams auf; archivierte und private bleiben aus',
  'Check connection to Microsoft Teams': 'Verbindung zu Microsoft Teams prüfen',
  'Find out whether the Microsoft Entra tenant of a tenant or object is connected':
    'Stellt fest, ob die Microsoft-Entra-Organisation eines Mandanten oder Objekts verbunden ist',
  'Revoke access to Microsoft Teams': 'Zugriff auf Microsoft Teams zurückgeben',
  'Disconnect the organization of a tenant or object; nothing can be sent to it until it is connected again':
    'Trennt die Organisation eines Mandanten oder Objekts; bis zur neuen Verbindung kann ihr nichts gesendet werden',
  'ID of the Slack channel in Knock, in the dashboard under Integrations, Channels':
    'ID des Slack-Kanals in Knock, im Dashboard unter „Integrations“, „Channels“',
  'ID of the Microsoft Teams channel in Knock, in the dashboard under Integrations, Channels':
    'ID des Microsoft-Teams-Kanals in Knock, im Dashboard unter „Integrations“, „Channels“',
  'Connected Collection': 'Verbundene Sammlung',
  'Collection of the object that holds the connection; $tenants for a tenant':
    'Sammlung des Objekts, das die Verbindung hält; $tenants bei einem Mandanten',
  'Connected Object ID': 'Verbundene Objekt-ID',
  'ID of the tenant or object whose channel data holds the connection':
    'ID des Mandanten oder Objekts, dessen Kanaldaten die Verbindung halten',
  'Exclude Archived': 'Archivierte auslassen',
  'Whether archived channels are left out, as they are unless this is switched off':
    'Ob archivierte Kanäle ausbleiben, wie es gilt, solange dies nicht ausgeschaltet ist',
  Types: 'Arten',
  'Which kinds of conversations; public and private channels if left out':
    'Welche Arten von Unterhaltungen; ohne Angabe öffentliche und private Kanäle',
  'Public Channel': 'Öffentlicher Kanal',
  'Private Channel': 'Privater Kanal',
  'Group Direct Message': 'Direktnachricht an mehrere',
  'Direct Message': 'Direktnachricht',
  'Team ID': 'Team-ID',
  'Workspace to list, needed where the token is that of a whole organization':
    'Arbeitsbereich, der aufgelistet wird; nötig, wenn das Token einer ganzen Organisation gehört',
  Filter: 'Filter',
  "Condition in Microsoft's OData language": 'Bedingung in der OData-Sprache von Microsoft',
  Properties: 'Angaben',
  Property: 'Angabe',
  'Which properties to return; all that Knock knows if left out': 'Welche Angaben zurückkommen; ohne Auswahl alle, die Knock kennt',
  'ID of the team at Microsoft': 'ID des Teams bei Microsoft',
  'Call Census Destination': 'Census-Ziel aufrufen',
  'Call destination of Census': 'Ziel von Census aufrufen',
  'Make a JSON-RPC call as the data tool Census does when it syncs into Knock':
    'Stellt einen JSON-RPC-Aufruf, wie ihn das Datenwerkzeug Census beim Abgleich mit Knock stellt',
  'Call Hightouch Destination': 'Hightouch-Ziel aufrufen',
  'Call destination of Hightouch': 'Ziel von Hightouch aufrufen',
  'Make a JSON-RPC call as the data tool Hightouch does when it syncs into Knock':
    'Stellt einen JSON-RPC-Aufruf, wie ihn das Datenwerkzeug Hightouch beim Abgleich mit Knock stellt',
  Method: 'Methode',
  'Name of the JSON-RPC method': 'Name der JSON-RPC-Methode',
  Parameters: 'Parameter',
  'JSON object with what the method takes': 'JSON-Objekt mit dem, was die Methode erwartet',
  'Call ID': 'Aufruf-ID',
  'Comes back with the answer': 'Kommt mit der Antwort zurück',
};
