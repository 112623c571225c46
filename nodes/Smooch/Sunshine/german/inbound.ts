/** Texts of the webhook-in. */
export const inboundTexts: Readonly<Record<string, string>> = {
  'Starts when a user writes or presses a button, when a conversation begins or changes hands, or when a message was delivered or not':
    'Startet, wenn ein Nutzer schreibt oder einen Knopf drückt, wenn eine Unterhaltung beginnt oder in andere Hände geht, oder wenn eine Nachricht zugestellt wurde oder nicht',
  'There is nothing to set up: the webhook is created in a custom integration while this is active, and deleted afterwards. To set it up by hand, switch Register Automatically off, create a custom integration that calls this address, in the Admin Center under Apps and integrations, and copy its secret into the credential':
    'Nichts einzurichten: Der Webhook wird in einer eigenen Integration angelegt, solange dies aktiv ist, und danach gelöscht. Um ihn von Hand einzurichten, schalte „Automatisch anmelden“ aus, lege im Admin Center unter „Apps und Integrationen“ eine eigene Integration an, die diese Adresse aufruft, und kopiere ihr Geheimnis in die Zugangsdaten',
  'Custom integration that gets the webhook. Left empty, one named Dovecote is created, and deleted when this is no longer active; where a switchboard says who answers, choose the one that has its place there':
    'Eigene Integration, die den Webhook bekommt. Bleibt dies leer, wird eine namens Dovecote angelegt und gelöscht, wenn dies nicht mehr aktiv ist; wo ein Switchboard bestimmt, wer antwortet, wähle die, die dort ihren Platz hat',
};
