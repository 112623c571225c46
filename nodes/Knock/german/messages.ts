/** Texts of messages and what their recipients did with them. */
export const messageTexts: Readonly<Record<string, string>> = {
  'Get many messages': 'Mehrere Nachrichten abrufen',
  'List messages of every channel and recipient, newest first; those outside in-app feeds are kept for 30 days':
    'Listet Nachrichten aller Kanäle und Empfänger auf, die neuesten zuerst; außerhalb von In-App-Feeds bleiben sie 30 Tage',
  'Get message': 'Nachricht abrufen',
  'Get a message with its delivery and engagement status': 'Ruft eine Nachricht ab, mit Zustellstatus und Reaktionen',
  'Get Content': 'Inhalt abrufen',
  'Get content of message': 'Inhalt einer Nachricht abrufen',
  'Get what was sent, as the templates made it: subject and text of an email, blocks of an in-app message':
    'Ruft ab, was gesendet wurde, wie die Vorlagen es ergaben: Betreff und Text einer E-Mail, Blöcke einer In-App-Nachricht',
  'Get Activities': 'Anlässe abrufen',
  'Get activities of message': 'Anlässe einer Nachricht abrufen',
  'List the triggers that a message brings together; more than one where the workflow batches':
    'Listet die Auslösungen auf, die eine Nachricht zusammenfasst; mehr als eine, wo der Workflow sammelt',
  'Only activities that were triggered with these values; a JSON object without nesting, text of at most 256 characters':
    'Nur Anlässe, die mit diesen Werten ausgelöst wurden; ein JSON-Objekt ohne Verschachtelung, Text mit höchstens 256 Zeichen',
  'Get Events': 'Ereignisse abrufen',
  'Get events of message': 'Ereignisse einer Nachricht abrufen',
  'List what happened to a message: sent, delivered, bounced, read':
    'Listet auf, was mit einer Nachricht geschah: gesendet, zugestellt, zurückgekommen, gelesen',
  'Get Delivery Logs': 'Zustellprotokolle abrufen',
  'Get delivery logs of message': 'Zustellprotokolle einer Nachricht abrufen',
  'List the requests to the delivering provider and its answers; empty for in-app messages':
    'Listet die Anfragen an den Zusteller und dessen Antworten auf; leer bei In-App-Nachrichten',
  'Mark message as seen': 'Nachricht als gesehen markieren',
  'Note that the recipient has seen a message, as when an in-app feed was opened':
    'Vermerkt, dass der Empfänger eine Nachricht gesehen hat, etwa beim Öffnen eines In-App-Feeds',
  'Mark as Unseen': 'Als ungesehen markieren',
  'Mark message as unseen': 'Nachricht als ungesehen markieren',
  'Take back that a message was seen': 'Nimmt zurück, dass eine Nachricht gesehen wurde',
  'Mark as Read': 'Als gelesen markieren',
  'Mark message as read': 'Nachricht als gelesen markieren',
  'Note that the recipient has read a message': 'Vermerkt, dass der Empfänger eine Nachricht gelesen hat',
  'Mark as Unread': 'Als ungelesen markieren',
  'Mark message as unread': 'Nachricht als ungelesen markieren',
  'Take back that a message was read': 'Nimmt zurück, dass eine Nachricht gelesen wurde',
  Archive: 'Archivieren',
  'Archive message': 'Nachricht archivieren',
  'Take a message out of the in-app feed, which leaves out what is archived':
    'Nimmt eine Nachricht aus dem In-App-Feed, der Archiviertes auslässt',
  Unarchive: 'Aus dem Archiv holen',
  'Unarchive message': 'Nachricht aus dem Archiv holen',
  'Put an archived message back into the in-app feed': 'Legt eine archivierte Nachricht in den In-App-Feed zurück',
  'Mark message as interacted': 'Interaktion mit Nachricht vermerken',
  'Note that the recipient has done something with a message, such as pressing its button':
    'Vermerkt, dass der Empfänger etwas mit einer Nachricht getan hat, etwa ihren Knopf gedrückt',
  'Mark Many as Seen': 'Viele als gesehen markieren',
  'Mark many messages as seen': 'Viele Nachrichten als gesehen markieren',
  'Note that messages were seen, one per input, up to 50 of them in one request':
    'Vermerkt, dass Nachrichten gesehen wurden, eine je Eingang, bis zu 50 in einer Anfrage',
  'Mark Many as Unseen': 'Viele als ungesehen markieren',
  'Mark many messages as unseen': 'Viele Nachrichten als ungesehen markieren',
  'Take back that messages were seen, one per input, up to 50 of them in one request':
    'Nimmt zurück, dass Nachrichten gesehen wurden, eine je Eingang, bis zu 50 in einer Anfrage',
  'Mark Many as Read': 'Viele als gelesen markieren',
  'Mark many messages as read': 'Viele Nachrichten als gelesen markieren',
  'Note that messages were read, one per input, up to 50 of them in one request':
    'Vermerkt, dass Nachrichten gelesen wurden, eine je Eingang, bis zu 50 in einer Anfrage',
  'Mark Many as Unread': 'Viele als ungelesen markieren',
  'Mark many messages as unread': 'Viele Nachrichten als ungelesen markieren',
  'Take back that messages were read, one per input, up to 50 of them in one request':
    'Nimmt zurück, dass Nachrichten gelesen wurden, eine je Eingang, bis zu 50 in einer Anfrage',
  'Archive Many': 'Viele archivieren',
  'Archive many messages': 'Viele Nachrichten archivieren',
  'Take messages out of the in-app feed, one per input, up to 50 of them in one request':
    'Nimmt Nachrichten aus dem In-App-Feed, eine je Eingang, bis zu 50 in einer Anfrage',
  'Unarchive Many': 'Viele aus dem Archiv holen',
  'Unarchive many messages': 'Viele Nachrichten aus dem Archiv holen',
  'Put archived messages back into the in-app feed, one per input, up to 50 of them in one request':
    'Legt archivierte Nachrichten in den In-App-Feed zurück, eine je Eingang, bis zu 50 in einer Anfrage',
  'Mark Many as Interacted': 'Interaktion mit vielen vermerken',
  'Mark many messages as interacted': 'Interaktion mit vielen Nachrichten vermerken',
  'Note that something was done with messages, one per input; up to 50 of them with the same metadata go in one request':
    'Vermerkt, dass etwas mit Nachrichten getan wurde, eine je Eingang; bis zu 50 mit denselben Metadaten gehen in eine Anfrage',
  'Get Many Contents': 'Viele Inhalte abrufen',
  'Get contents of many messages': 'Inhalte vieler Nachrichten abrufen',
  'Get what was sent, as the templates made it; one message per input, up to 50 of them in one request':
    'Ruft ab, was gesendet wurde, wie die Vorlagen es ergaben; eine Nachricht je Eingang, bis zu 50 in einer Anfrage',
  Metadata: 'Metadaten',
  'JSON object about the interaction, at most 5 names and plain values':
    'JSON-Objekt über die Interaktion, höchstens 5 Namen mit einfachen Werten',
};
