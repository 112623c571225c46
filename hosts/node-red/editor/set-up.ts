import type { AccountSpec, FormField } from '../generate/spec';
import type { DialogParts } from './dialog';
import { FieldSet } from './field-set';
import { jsonOf } from './literal';
import type { AccountDraft } from './secrets';
import { ask, sentencesOf } from './server';

/**
 * Steps that obtain the secrets: log in, register. Some questions are asked only after the service answered with their code.
 * Answers are sent once and never kept; what was found goes into the form.
 */
export function setUpSection(
  { provider }: AccountSpec,
  asks: readonly FormField[],
  { texts, around }: DialogParts,
  draft: () => AccountDraft,
  fill: (name: string, value: string) => void,
): JQuery {
  const set = new FieldSet(asks.map(withoutCondition), 'setUp.fields', around, 'node-config-input-set-up', {});
  const hide = (code?: string) => {
    for (const { name, askedAfter } of asks) if (askedAfter !== undefined) set.toggle(name, askedAfter === code);
  };
  hide();
  const status = $('<span class="dovecote-status" role="status">');
  const button = $('<button type="button" class="red-ui-button">').text(texts.word('setUpRun'));
  button.on('click', () => {
    button.prop('disabled', true);
    status.removeClass('dovecote-bad dovecote-good').text(texts.word('waiting'));
    const answers = Object.fromEntries(Object.entries(set.read()).map(([name, binding]) => [name, jsonOf(binding)]));
    void ask<{ values?: Readonly<Record<string, string>> }>(
      `dovecote/${provider}/setup`,
      { ...draft(), answers },
      texts.word('noReach'),
    ).then((answer) => {
      button.prop('disabled', false);
      status.toggleClass('dovecote-good', answer.ok).toggleClass('dovecote-bad', !answer.ok);
      status.text(answer.ok ? `✓ ${texts.word('works')}` : `✗ ${sentencesOf(answer)}`);
      hide(answer.ok ? undefined : answer.code);
      if (answer.ok) for (const [name, value] of Object.entries(answer.values ?? {})) fill(name, value);
    });
  });
  const details = $('<details class="dovecote-optional">').append($('<summary>').text(texts.text('setUp.title')), set.element);
  return details.append($('<div class="dovecote-line">').append(button, ' ', status));
}

/** All questions stand in plain sight; whether one is asked is decided by the service's answers. */
function withoutCondition(field: FormField): FormField {
  return { ...field, prominent: true };
}
