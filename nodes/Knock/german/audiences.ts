/** Texts of audiences and bulk operations. */
export const audienceTexts: Readonly<Record<string, string>> = {
  'Add Member': 'Mitglied hinzufügen',
  'Add member to audience': 'Mitglied einer Zielgruppe hinzufügen',
  'Add one user per input, up to 1,000 of them in one request; users are created or updated with what is told of them':
    'Fügt je Eingang einen Nutzer hinzu, bis zu 1.000 in einer Anfrage; Nutzer werden mit dem angelegt oder geändert, was angegeben ist',
  'Add List of Members': 'Mitgliederliste hinzufügen',
  'Add list of members to audience': 'Mitgliederliste einer Zielgruppe hinzufügen',
  'Add all users of a list to an audience': 'Fügt einer Zielgruppe alle Nutzer einer Liste hinzu',
  'Get Members': 'Mitglieder abrufen',
  'Get members of audience': 'Mitglieder einer Zielgruppe abrufen',
  'List the users in an audience': 'Listet die Nutzer einer Zielgruppe auf',
  'Remove Member': 'Mitglied entfernen',
  'Remove member from audience': 'Mitglied aus einer Zielgruppe entfernen',
  'Remove one user per input, up to 1,000 of them in one request; the users themselves stay':
    'Entfernt je Eingang einen Nutzer, bis zu 1.000 in einer Anfrage; die Nutzer selbst bleiben',
  'Remove List of Members': 'Mitgliederliste entfernen',
  'Remove list of members from audience': 'Mitgliederliste aus einer Zielgruppe entfernen',
  'Remove all users of a list from an audience; the users themselves stay':
    'Entfernt alle Nutzer einer Liste aus einer Zielgruppe; die Nutzer selbst bleiben',
  'Tenant with which the user is in the audience; the same user may be in it once for each tenant':
    'Mandant, mit dem der Nutzer in der Zielgruppe ist; derselbe Nutzer kann je Mandant einmal darin sein',
  'Create Audience': 'Zielgruppe anlegen',
  'Whether to create the audience where there is none with this key':
    'Ob die Zielgruppe angelegt wird, wenn es keine mit diesem Schlüssel gibt',
  Members: 'Mitglieder',
  'Users, or a list of them that an expression gives; more than 1,000 are sent in several requests':
    'Nutzer oder eine Liste aus einem Ausdruck; mehr als 1.000 werden in mehreren Anfragen gesendet',
  'Get bulk operation': 'Sammelauftrag abrufen',
  'Get how far a bulk operation has come, and which of its entries failed':
    'Ruft ab, wie weit ein Sammelauftrag ist und welche seiner Einträge misslungen sind',
  'Wait until bulk operation is done': 'Auf das Ende eines Sammelauftrags warten',
  'Wait until a bulk operation is completed, and say which entries failed. Inputs with the same ID wait together':
    'Wartet, bis ein Sammelauftrag erledigt ist, und nennt misslungene Einträge. Eingänge mit derselben ID warten gemeinsam',
  'Bulk Operation ID': 'ID des Sammelauftrags',
  'ID of the bulk operation: what every bulk call answers': 'ID des Sammelauftrags: Jeder Sammelaufruf antwortet damit',
  'Time Limit (Seconds)': 'Zeitgrenze (Sekunden)',
  'How long to wait before giving up; the work goes on all the same':
    'Wie lange gewartet wird, bevor es aufgegeben wird; die Arbeit geht trotzdem weiter',
  'Fail on Errors': 'Bei Fehlern scheitern',
  'Whether failed entries make this fail and name them; otherwise they are in error_items of the result':
    'Ob misslungene Einträge dies scheitern lassen und genannt werden; sonst stehen sie in error_items des Ergebnisses',
};
