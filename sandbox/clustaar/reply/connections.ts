import type { Check } from './rules';
import { list, number, optionalOrNull, text, typed, variant } from './rules';
import { id, key, regexp } from './texts';

/** Where a click or a jump leads. */
export const target: Check = variant({
  step: typed('step', { id, name: optionalOrNull(text()) }),
  story: typed('story', { id, name: optionalOrNull(text()) }),
});

const valueGetter: Check = variant({
  message: typed('message'),
  session_value: typed('session_value', { key: key() }),
  user_attribute: typed('user_attribute', { key: key() }),
  attachment_value: typed('attachment_value', { key: key(150) }),
});

const condition: Check = variant({
  is_set: typed('is_set'),
  is_not_set: typed('is_not_set'),
  is_number: typed('is_number'),
  equals: typed('equals', { expected: text() }),
  contains: typed('contains', { values: list(text()) }),
  match_regexp: typed('match_regexp', { pattern: regexp }),
  match_intent: typed('match_intent', { intent: typed('intent', { id, name: text() }) }),
  is_less_than: typed('is_less_than', { maximum: number() }),
  is_less_than_or_equal: typed('is_less_than_or_equal', { maximum: number() }),
  is_greater_than: typed('is_greater_than', { minimum: number() }),
  is_greater_than_or_equal: typed('is_greater_than_or_equal', { minimum: number() }),
});

const predicate: Check = variant({
  connection_predicate: typed('connection_predicate', { valueGetter, condition }),
  connection_team_predicate: typed('connection_team_predicate', {
    condition: variant({ is_online: typed('is_online'), is_offline: typed('is_offline') }),
  }),
  connection_user_predicate: typed('connection_user_predicate', {
    condition: variant({ is_logged: typed('is_logged'), is_not_logged: typed('is_not_logged') }),
  }),
});

export const connections: Check = list(typed('flow_connection', { target, predicates: list(predicate, 1, 10) }), 0, 10);
