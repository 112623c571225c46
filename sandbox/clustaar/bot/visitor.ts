import type { JsonRecord } from '../../json';
import { isRecord } from '../../json';
import { isList } from '../reply/rules';
import type { Interlocutor } from '../state/interlocutor';
import type { ClustaarTurn, Conversation } from './conversation';

/** Where a click leads. */
export interface ClustaarTarget {
  readonly type: 'step' | 'story';
  readonly id: string;
  readonly name?: string | null;
}

/** A person in front of the web chat. What they say is answered in its order. */
export interface ClustaarVisitor {
  readonly id: string;
  readonly userID: string;
  /** Everything they were shown, oldest first; of a text the one that was chosen, as `text`. */
  readonly sees: readonly JsonRecord[];
  /** The texts among it. */
  readonly texts: readonly string[];
  readonly session: JsonRecord;
  readonly attributes: Readonly<Record<string, string>>;
  readonly firstName: string | null;
  readonly paused: boolean;
  says(text: string, attachments?: readonly JsonRecord[]): Promise<ClustaarTurn>;
  /** Clicks the button or choice of this title that was shown last, or any target. */
  clicks(target: string | ClustaarTarget, sessionValues?: JsonRecord | null): Promise<ClustaarTurn>;
  /** Opens a page with the web chat on it. */
  opens(url: string): Promise<ClustaarTurn>;
  /** The page sends an event of its own. */
  triggers(event: string): Promise<ClustaarTurn>;
  /** The pause is over: the bot answers again. */
  resumes(): void;
}

export function visitorOf(who: Interlocutor, conversation: Conversation): ClustaarVisitor {
  const take = (input: JsonRecord): Promise<ClustaarTurn> => conversation.take(who, input, { paced: true });
  return {
    id: who.id,
    userID: who.userID,
    sees: who.shown,
    get texts() {
      return who.shown.flatMap(({ text }) => (typeof text === 'string' ? [text] : []));
    },
    get session() {
      return who.session;
    },
    get attributes() {
      return who.customAttributes;
    },
    get firstName() {
      return who.firstName;
    },
    get paused() {
      return who.paused;
    },
    says: (text, attachments = []) => take({ type: 'message', text, attachments }),
    clicks: (target, sessionValues) => {
      const action = typeof target === 'string' ? clicked(who, target) : { type: 'go_to_action', target };
      return take({ ...action, sessionValues: sessionValues ?? action.sessionValues ?? null });
    },
    opens: (url) => take({ type: 'url_loaded_event', url }),
    triggers: (name) => take({ type: 'custom_event', name }),
    resumes: () => {
      who.paused = false;
    },
  };
}

/** What the last shown button or choice of this title does; only those that lead to a step can be clicked. */
function clicked({ shown }: Interlocutor, title: string): JsonRecord {
  const found = shown
    .toReversed()
    .flatMap(clickable)
    .find(([name]) => name === title);
  if (found === undefined) throw new TypeError(`No button "${title}" was shown that leads to a step`);
  return found[1];
}

type Clickable = readonly [title: unknown, onClick: JsonRecord];

function clickable(action: JsonRecord): readonly Clickable[] {
  const buttons = [...records(action.buttons), ...records(action.cards).flatMap((card) => records(card.buttons))];
  const choices = records(action.sections).flatMap((section) => records(section.choices));
  const onTaking = isRecord(action.action) ? action.action : {};
  const all: readonly Clickable[] = [
    ...buttons.map(({ title, action: onClick }): Clickable => [title, isRecord(onClick) ? onClick : {}]),
    ...choices.map(({ title, sessionValues }): Clickable => [title, { ...onTaking, sessionValues }]),
    ...records(action.choices).map(({ label, target }): Clickable => [label, { type: 'go_to_action', target }]),
  ];
  return all.filter(([, onClick]) => onClick.type === 'go_to_action' && isRecord(onClick.target));
}

const records = (value: unknown): readonly JsonRecord[] => (isList(value) ? value.filter(isRecord) : []);
