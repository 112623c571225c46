/** Texts of guides, and of the list of feed items. */
export const guideTexts: Readonly<Record<string, string>> = {
  'Get many guides of user': 'Mehrere Guides eines Nutzers abrufen',
  'Get the guides the user may be shown in the app, in groups and by priority, and those the user is not eligible for':
    'Ruft die Guides ab, die dem Nutzer in der App gezeigt werden dürfen, in Gruppen und nach Vorrang, und die für ihn nicht bestimmten',
  'ID of the guide channel in Knock, in the dashboard under Integrations, Channels':
    'ID des Guide-Kanals in Knock, im Dashboard unter „Integrations“, „Channels“',
  'ID of the tenant the user works in': 'ID des Mandanten, in dem der Nutzer arbeitet',
  'JSON object that conditions and texts of guides can use': 'JSON-Objekt, das Bedingungen und Texte von Guides verwenden können',
  'Guide Type': 'Guide-Art',
  'Only guides of this type of message': 'Nur Guides dieser Art von Nachricht',
  'Mark as Seen': 'Als gesehen markieren',
  'Mark guide as seen': 'Guide als gesehen markieren',
  'Tell the service that the user has seen a step of a guide, and what was shown':
    'Teilt dem Dienst mit, dass der Nutzer einen Schritt eines Guides gesehen hat, und was gezeigt wurde',
  'Guide ID': 'Guide-ID',
  'ID of the guide, as Get Many returns it': 'ID des Guides, wie „Mehrere abrufen“ sie liefert',
  'Guide Key': 'Guide-Schlüssel',
  'Key of the guide, in the dashboard below its name': 'Schlüssel des Guides, im Dashboard unter seinem Namen',
  'Step Reference': 'Schrittverweis',
  'Reference of the step in the guide, ref of the step that Get Many returns':
    'Verweis auf den Schritt im Guide, ref des Schritts, den „Mehrere abrufen“ liefert',
  Content: 'Inhalt',
  'JSON object with what was shown, content of the step that Get Many returns':
    'JSON-Objekt mit dem, was gezeigt wurde, content des Schritts, den „Mehrere abrufen“ liefert',
  'Mark as Interacted': 'Als verwendet markieren',
  'Mark guide as interacted with': 'Guide als verwendet markieren',
  'Tell the service that the user has clicked or otherwise used a step of a guide':
    'Teilt dem Dienst mit, dass der Nutzer einen Schritt eines Guides angeklickt oder anders verwendet hat',
  'Mark as Archived': 'Als archiviert markieren',
  'Mark guide as archived': 'Guide als archiviert markieren',
  'Tell the service that the user has dismissed a step of a guide, so that it is not shown again':
    'Teilt dem Dienst mit, dass der Nutzer einen Schritt eines Guides weggeklickt hat, damit er nicht wieder gezeigt wird',
  'Is Final': 'Ist der letzte',
  'Whether this was the last step of the guide': 'Ob dies der letzte Schritt des Guides war',
  Unthrottled: 'Ungebremst',
  'Whether the next guide may be shown at once, whatever pause its group asks for':
    'Ob der nächste Guide sofort gezeigt werden darf, gleich welche Pause seine Gruppe verlangt',
  'Mark as Unarchived': 'Als nicht archiviert markieren',
  'Mark guide as unarchived': 'Guide als nicht archiviert markieren',
  'Bring back a guide that the user has dismissed': 'Holt einen Guide zurück, den der Nutzer weggeklickt hat',
  'Reset Engagement': 'Verwendung zurücksetzen',
  'Reset engagement with guide': 'Verwendung eines Guides zurücksetzen',
  'Forget that the user has seen, used or dismissed a guide, so that it begins anew':
    'Vergisst, dass der Nutzer einen Guide gesehen, verwendet oder weggeklickt hat, sodass er neu beginnt',
  'Get many feed items': 'Mehrere Feed-Einträge abrufen',
  'List the items in the in-app feed of a user, newest first. For the counts alone, use Get Page':
    'Listet die Einträge im In-App-Feed eines Nutzers auf, die neuesten zuerst. Nur für die Zahlen: „Seite abrufen“',
  'Only items made after this moment': 'Nur Einträge nach diesem Zeitpunkt',
  'Only items made at this moment or after it': 'Nur Einträge ab diesem Zeitpunkt',
  'Only items made before this moment': 'Nur Einträge vor diesem Zeitpunkt',
  'Only items made at this moment or before it': 'Nur Einträge bis zu diesem Zeitpunkt',
  'Language and country the items are rendered in, in place of those of the user':
    'Sprache und Land, in denen die Einträge dargestellt werden, anstelle derer des Nutzers',
  'Leave Out Fields': 'Felder weglassen',
  'Paths of fields that are not returned, three steps deep at most, to make the answer smaller':
    'Pfade von Feldern, die nicht geliefert werden, höchstens drei Schritte tief, um die Antwort zu verkleinern',
  Field: 'Feld',
  'Get Settings': 'Einstellungen abrufen',
  'Get settings of feed': 'Einstellungen des Feeds abrufen',
  'Get whether the feed of a user has to show whose service it is': 'Ruft ab, ob der Feed eines Nutzers zeigen muss, wessen Dienst er ist',
};
