/** Texts of the webhooks. */
export const webhookTexts: Readonly<Record<string, string>> = {
  'On Acknowledgement': 'Bestätigung',
  'Starts when somebody acknowledges an emergency message': 'Startet, wenn jemand eine Notfallmeldung bestätigt',
  "Give this address as 'Callback URL' when you send an emergency message, with ?token= and your URL token behind it. It must be reachable from the internet":
    'Gib diese Adresse als „Rückruf-URL“ an, wenn du eine Notfallmeldung sendest, mit ?token= und deinem URL-Token dahinter. Sie muss aus dem Internet erreichbar sein',
  'URL Token': 'URL-Token',
  'Any secret words of yours. Calls whose address does not end with ?token= and these are refused: Pushover signs nothing, so without them anybody who knows the address can call it':
    'Beliebige geheime Wörter von dir. Aufrufe, deren Adresse nicht mit ?token= und diesen endet, werden abgelehnt: Pushover signiert nichts, ohne sie kann also jeder rufen, der die Adresse kennt',
  'Verify with Pushover': 'Bei Pushover nachfragen',
  'Whether to look the receipt up at Pushover and to trust only what it says there. Needs the application token in the credential; without one the calls are taken as they come':
    'Ob die Quittung bei Pushover nachgeschlagen wird und nur gilt, was dort steht. Braucht das Anwendungs-Token in den Zugangsdaten; ohne eines gelten die Aufrufe, wie sie kommen',
  'On Subscription': 'Abonnement',
  'Starts when a person comes back from the subscription page of Pushover: subscribed, unsubscribed, or with nothing changed':
    'Startet, wenn jemand von der Abonnement-Seite von Pushover zurückkommt: abonniert, abbestellt oder ohne Änderung',
  'Send people to https://pushover.net/subscribe/CODE?success=ADDRESS&failure=ADDRESS, where ADDRESS is this address with ?state= and your state behind it, URL-encoded. At Pushover the redirect URL of the subscription must be its beginning':
    'Schicke Menschen auf https://pushover.net/subscribe/CODE?success=ADRESSE&failure=ADRESSE, wobei ADRESSE diese Adresse mit ?state= und deinem Zustand dahinter ist, URL-kodiert. Bei Pushover muss die „Redirect URL“ des Abonnements ihr Anfang sein',
  State: 'Zustand',
  'Any secret words of yours, at least 8 characters. Visits whose address does not carry ?state= and these are refused: Pushover signs nothing':
    'Beliebige geheime Wörter von dir, mindestens 8 Zeichen. Besuche, deren Adresse nicht ?state= und diese mitführt, werden abgelehnt: Pushover signiert nichts',
  'Trigger On': 'Auslösen bei',
  'What to let through; all of it where none is chosen': 'Was durchkommt; alles, wenn nichts gewählt ist',
  Subscribed: 'Abonniert',
  Unsubscribed: 'Abbestellt',
  Cancelled: 'Abgebrochen',
  'Whether to have Pushover check the key of a new subscriber. Needs the application token in the credential':
    'Ob Pushover den Schlüssel eines neuen Abonnenten prüft. Braucht das Anwendungs-Token in den Zugangsdaten',
  'Redirect URL': 'Weiterleitung',
  'Page of yours that the person sees next. Empty means a small page of our own':
    'Eine eigene Seite, die als Nächstes erscheint. Leer bedeutet eine kleine Seite von uns',
  'Page Text': 'Text der Seite',
  'What the small page says': 'Was auf der kleinen Seite steht',
};
