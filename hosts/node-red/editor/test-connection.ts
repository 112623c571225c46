import type { AccountSpec } from '../generate/spec';
import type { DialogParts } from './dialog';
import type { AccountDraft } from './secrets';
import { ask, sentencesOf } from './server';

/** Tries the account as it is typed, deployed or not. */
export function testSection({ provider }: AccountSpec, { texts }: DialogParts, draft: () => AccountDraft): JQuery {
  const status = $('<span class="dovecote-status" role="status">');
  const button = $('<button type="button" class="red-ui-button">').text(texts.word('test'));
  button.on('click', () => {
    button.prop('disabled', true).attr('aria-busy', 'true');
    status.removeClass('dovecote-bad dovecote-good').text(texts.word('testing'));
    void ask<object>(`dovecote/${provider}/test`, draft(), texts.word('noReach')).then((answer) => {
      button.prop('disabled', false).removeAttr('aria-busy');
      status.toggleClass('dovecote-good', answer.ok).toggleClass('dovecote-bad', !answer.ok);
      status.text(answer.ok ? `✓ ${texts.word('works')}` : `✗ ${sentencesOf(answer)}`);
    });
  });
  return $('<div class="dovecote-line dovecote-section">').append(button, ' ', status);
}
