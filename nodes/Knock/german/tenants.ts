/** Texts of tenants. */
export const tenantTexts: Readonly<Record<string, string>> = {
  'Set tenant': 'Mandanten setzen',
  'Create a tenant or update one: what is given is laid over what the service knows':
    'Legt einen Mandanten an oder ändert ihn: Angegebenes wird über das gelegt, was der Dienst weiß',
  Branding: 'Aussehen',
  'Colors and pictures of notifications that belong to the tenant': 'Farben und Bilder von Benachrichtigungen, die zum Mandanten gehören',
  'Primary Color': 'Hauptfarbe',
  'Color of buttons and links': 'Farbe von Knöpfen und Links',
  'must be a hex color such as #FF5500': 'muss eine Hex-Farbe wie #FF5500 sein',
  'Primary Color Contrast': 'Kontrast zur Hauptfarbe',
  'Color of text on the primary color': 'Farbe von Text auf der Hauptfarbe',
  'Logo URL': 'Logo-URL',
  'Address of the logo, an image': 'Adresse des Logos, eines Bildes',
  'Icon URL': 'Icon-URL',
  'Address of the icon, an image': 'Adresse des Icons, eines Bildes',
  'Dark Primary Color': 'Dunkle Hauptfarbe',
  'Color of buttons and links in dark mode': 'Farbe von Knöpfen und Links im dunklen Modus',
  'Dark Primary Color Contrast': 'Kontrast zur dunklen Hauptfarbe',
  'Color of text on the primary color in dark mode': 'Farbe von Text auf der Hauptfarbe im dunklen Modus',
  'Dark Logo URL': 'Dunkle Logo-URL',
  'Address of the logo for dark mode; the other one where it is missing':
    'Adresse des Logos für den dunklen Modus; fehlt es, gilt das andere',
  'Dark Icon URL': 'Dunkle Icon-URL',
  'Address of the icon for dark mode; the other one where it is missing':
    'Adresse des Icons für den dunklen Modus; fehlt es, gilt das andere',
  'Default Preferences': 'Vorgegebene Einstellungen',
  "What the tenant's recipients are notified of, as long as they have not said otherwise":
    'Worüber Empfänger des Mandanten benachrichtigt werden, solange sie nichts anderes gewählt haben',
  'Resolve Default Preferences': 'Vorgegebene Einstellungen auflösen',
  'Whether to return the default preferences with those of the environment laid under them':
    'Ob die vorgegebenen Einstellungen über denen der Umgebung liegend geliefert werden',
  'Get tenant': 'Mandanten abrufen',
  'Get a tenant with its branding, its default preferences and its custom properties':
    'Ruft einen Mandanten mit Aussehen, vorgegebenen Einstellungen und eigenen Angaben ab',
  'Get many tenants': 'Mehrere Mandanten abrufen',
  'List the tenants of the environment': 'Listet die Mandanten der Umgebung auf',
  'Only tenants of this name': 'Nur Mandanten mit diesem Namen',
  'Only the tenant with this ID': 'Nur der Mandant mit dieser ID',
  'Delete tenant': 'Mandanten löschen',
  'Delete a tenant with its branding, preferences and channel data': 'Löscht einen Mandanten mit Aussehen, Einstellungen und Kanaldaten',
  'Set many tenants': 'Viele Mandanten setzen',
  'Create or update one tenant per input, up to 1,000 of them in one request':
    'Legt je Eingang einen Mandanten an oder ändert ihn, bis zu 1.000 in einer Anfrage',
  'Delete many tenants': 'Viele Mandanten löschen',
  'Delete one tenant per input, up to 100 of them in one request': 'Löscht je Eingang einen Mandanten, bis zu 100 in einer Anfrage',
};
