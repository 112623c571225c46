import type { JsonRecord } from '../../json';
import type { Fields } from '../http/fields';
import { badRequest } from '../http/refusal';
import { objectId } from '../ids';
import { limits } from '../limits';
import { defined } from '../omit';

const types = ['link', 'webview', 'buy', 'postback', 'reply', 'locationRequest', 'share'] as const;
export type ActionType = (typeof types)[number];

/** Those that answer for the user; they stand alone. */
const REPLIES: readonly string[] = ['reply', 'locationRequest'];
const IN_LISTS = ['link', 'webview', 'buy', 'postback', 'share'] as const;

interface Allowed {
  readonly least?: number;
  readonly most?: number;
  readonly only?: readonly ActionType[];
}

export const inItems: Allowed = { least: 1, most: limits.itemActions, only: IN_LISTS };
export const belowLists: Allowed = { least: 1, most: limits.listActions, only: IN_LISTS };

/** The buttons of a message or item, checked and with the ids they get. */
export function readActions(fields: Fields, { only = types, ...count }: Allowed = {}): readonly JsonRecord[] | undefined {
  const actions = fields.optionalGroups('actions', count)?.map((action) => readAction(action, only));
  if (actions === undefined) return undefined;
  const replies = actions.filter(({ type }) => REPLIES.includes(String(type)));
  if (replies.length > 0 && replies.length < actions.length)
    throw badRequest('actions of the types reply and locationRequest cannot be combined with others');
  if (actions.filter(({ openOnReceive }) => openOnReceive === true).length > 1) throw badRequest('only one action can have openOnReceive');
  return actions;
}

function readAction(action: Fields, only: readonly ActionType[]): JsonRecord {
  const type = action.choice('type', only);
  return defined({ _id: objectId(), type, ...own(action, type), metadata: action.metadata() });
}

function own(action: Fields, type: ActionType): JsonRecord {
  if (type === 'share') return {};
  const text = action.text('text');
  switch (type) {
    case 'link':
      return { text, uri: action.text('uri'), ...common(action) };
    case 'webview':
      return {
        ...{ text, uri: action.text('uri'), fallback: action.text('fallback') },
        ...{ size: action.optionalChoice('size', ['compact', 'tall', 'full']), openOnReceive: action.flag('openOnReceive') },
        ...common(action),
      };
    case 'buy':
      return { text, uri: '', state: 'offered', amount: amountOf(action), currency: action.optionalText('currency') ?? 'usd' };
    case 'postback':
      return { text, payload: action.text('payload') };
    case 'reply':
      return { text, payload: action.text('payload'), iconUrl: action.optionalText('iconUrl') };
    case 'locationRequest':
      return { text };
  }
}

const common = (action: Fields): JsonRecord => ({
  default: action.flag('default'),
  extraChannelOptions: action.optionalObject('extraChannelOptions'),
});

function amountOf(action: Fields): number {
  const amount = action.optionalCount('amount');
  if (amount === undefined) throw badRequest('amount is required: a whole number of cents');
  return amount;
}
