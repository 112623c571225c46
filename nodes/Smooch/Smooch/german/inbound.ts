/** Texts of the webhook-in. */
export const inboundTexts: Readonly<Record<string, string>> = {
  'Starts when a user writes, presses a button, joins or leaves, or when a message was delivered or not':
    'Startet, wenn ein Nutzer schreibt, einen Knopf drückt, dazukommt oder geht, oder wenn eine Nachricht zugestellt wurde oder nicht',
  'There is nothing to set up: the webhook is created in the app while this is active, and deleted afterwards. To set it up by hand, switch Register Automatically off, create a webhook with this address and copy its secret into the credential':
    'Nichts einzurichten: Der Webhook wird in der App angelegt, solange dies aktiv ist, und danach gelöscht. Um ihn von Hand einzurichten, schalte „Automatisch anmelden“ aus, lege einen Webhook mit dieser Adresse an und kopiere sein Geheimnis in die Zugangsdaten',
};
