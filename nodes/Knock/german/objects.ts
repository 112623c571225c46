/** Texts of objects and of who subscribes to them. */
export const objectTexts: Readonly<Record<string, string>> = {
  'Set object': 'Objekt setzen',
  'Create an object or update one: what is given is laid over what the service knows':
    'Legt ein Objekt an oder ändert es: Angegebenes wird über das gelegt, was der Dienst weiß',
  'Get object': 'Objekt abrufen',
  'Get what the service knows of one object, custom properties included':
    'Ruft ab, was der Dienst über ein Objekt weiß, samt eigenen Angaben',
  'Get many objects': 'Mehrere Objekte abrufen',
  'List the objects of a collection': 'Listet die Objekte einer Sammlung auf',
  'Delete object': 'Objekt löschen',
  'Delete an object with its subscriptions, channel data and preferences':
    'Löscht ein Objekt mit Abonnements, Kanaldaten und Einstellungen',
  'Set many objects': 'Viele Objekte setzen',
  'Create or update one object per input; up to 1,000 objects of a collection share one request':
    'Legt je Eingang ein Objekt an oder ändert es; bis zu 1.000 Objekte einer Sammlung teilen sich eine Anfrage',
  'Delete many objects': 'Viele Objekte löschen',
  'Delete one object per input; up to 1,000 objects of a collection share one request':
    'Löscht je Eingang ein Objekt; bis zu 1.000 Objekte einer Sammlung teilen sich eine Anfrage',
  'Add Subscriptions to Many': 'Abonnements vieler hinzufügen',
  'Add subscriptions to many objects': 'Abonnements vieler Objekte hinzufügen',
  'Subscribe up to 100 recipients to one object per input; up to 1,000 objects of a collection share one request':
    'Lässt je Eingang bis zu 100 Empfänger ein Objekt abonnieren; bis zu 1.000 Objekte einer Sammlung teilen sich eine Anfrage',
  'Who it is for: users, objects, or a list that an expression gives, at most 100':
    'Für wen: Nutzer, Objekte oder eine Liste aus einem Ausdruck, höchstens 100',
  'Subscription Properties': 'Angaben zum Abonnement',
  'JSON object that is kept with the subscription; conditions and templates can use it':
    'JSON-Objekt, das beim Abonnement geführt wird; Bedingungen und Vorlagen können es verwenden',
  'Delete Subscriptions to Many': 'Abonnements vieler löschen',
  'Delete subscriptions to many objects': 'Abonnements vieler Objekte löschen',
  'Unsubscribe up to 100 recipients from one object per input; up to 1,000 objects of a collection share one request':
    'Beendet je Eingang Abonnements eines Objekts durch bis zu 100 Empfänger; bis zu 1.000 Objekte einer Sammlung teilen sich eine Anfrage',
  'Which users or objects, or a list of them that an expression gives, at most 100':
    'Welche Nutzer oder Objekte, oder eine Liste aus einem Ausdruck, höchstens 100',
  'Add Subscriptions': 'Abonnements hinzufügen',
  'Add subscriptions to object': 'Abonnements eines Objekts hinzufügen',
  'Subscribe users and objects to an object: whoever triggers a workflow for it notifies them. Any number of recipients':
    'Lässt Nutzer und Objekte ein Objekt abonnieren: Wer einen Workflow für das Objekt auslöst, benachrichtigt sie. Beliebig viele Empfänger',
  'Delete Subscriptions': 'Abonnements löschen',
  'Delete subscriptions to object': 'Abonnements eines Objekts löschen',
  'Unsubscribe users and objects from an object. Any number of recipients':
    'Beendet Abonnements eines Objekts durch Nutzer und Objekte. Beliebig viele Empfänger',
  'Get subscriptions of object': 'Abonnements eines Objekts abrufen',
  'List who subscribes to an object, or what the object itself subscribes to':
    'Listet auf, wer ein Objekt abonniert, oder was das Objekt selbst abonniert',
  List: 'Auflisten',
  'Which side of the subscriptions the object is on': 'Auf welcher Seite der Abonnements das Objekt steht',
  'Who Subscribes to It': 'Wer es abonniert',
  'What It Subscribes To': 'Was es abonniert',
  'Only subscriptions of these users or objects': 'Nur Abonnements dieser Nutzer oder Objekte',
};
