/** Texts of user tokens. */
export const tokenTexts: Readonly<Record<string, string>> = {
  Sign: 'Signieren',
  'Sign user token': 'Nutzer-Token signieren',
  'Make the token with which a browser or app shows a user that it may act for them; nothing is sent':
    'Erstellt das Token, mit dem ein Browser oder eine App zeigt, dass sie für einen Nutzer handeln darf; gesendet wird nichts',
  'The user the token is for': 'Der Nutzer, für den das Token ist',
  'Lifetime (Seconds)': 'Gültigkeit (Sekunden)',
  'How long the token is good; 0 makes one that never ends': 'Wie lange das Token gilt; 0 macht eines, das nie endet',
  Grants: 'Berechtigungen',
  'What the token allows beyond what the user may do anyway, such as listing the Slack channels of a tenant':
    'Was das Token über das hinaus erlaubt, was der Nutzer ohnehin darf, etwa die Slack-Kanäle eines Mandanten aufzulisten',
  'One user': 'Ein Nutzer',
  'One object of a collection': 'Ein Objekt einer Sammlung',
  'One tenant; with any of these the user acts in these tenants alone':
    'Ein Mandant; sobald einer angegeben ist, handelt der Nutzer nur in diesen Mandanten',
  'Anything Else': 'Alles andere',
  'Whatever else has an address in the API': 'Was sonst eine Adresse in der API hat',
  'What the token allows to do with it': 'Was das Token damit erlaubt',
  'Read the User': 'Nutzer lesen',
  'Change the User': 'Nutzer ändern',
  'Read Feeds': 'Feeds lesen',
  'Change Feed Items': 'Feed-Einträge ändern',
  'Read Guides': 'Guides lesen',
  'Change Guides': 'Guides ändern',
  'Read Preferences': 'Einstellungen lesen',
  'Change Preferences': 'Einstellungen ändern',
  'Read Channel Data': 'Kanaldaten lesen',
  'Change Channel Data': 'Kanaldaten ändern',
  'List Slack Channels': 'Slack-Kanäle auflisten',
  'List Microsoft Teams Channels': 'Microsoft-Teams-Kanäle auflisten',
  'More Grants': 'Weitere Berechtigungen',
  'Grants that are not in the list, as Knock writes them': 'Berechtigungen, die nicht in der Liste stehen, so wie Knock sie schreibt',
  Grant: 'Berechtigung',
  'Entity URI': 'Adresse der Sache',
  'Address of the entity in the API': 'Adresse der Sache in der API',
  'must be an address that begins with https://': 'muss eine Adresse sein, die mit https:// beginnt',
  'Only These Grants': 'Nur diese Berechtigungen',
  'Whether the token allows nothing but the grants; otherwise the user may do all that users may':
    'Ob das Token nichts als die Berechtigungen erlaubt; sonst darf der Nutzer alles, was Nutzer dürfen',
  'Add Token ID': 'Token-ID hinzufügen',
  'Whether to add a random ID (jti), so that no two tokens are equal':
    'Ob eine zufällige ID (jti) hinzukommt, damit keine zwei Token gleich sind',
};
