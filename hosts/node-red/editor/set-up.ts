import type { AccountSpec, FormField } from '../generate/spec';
import type { DialogParts } from './dialog';
import { FieldSet } from './field-set';
import { jsonOf } from './literal';
import { replaceContent } from './replace-content';
import type { AccountDraft } from './secrets';
import { type Answer, ask, sentencesOf } from './server';

type Found = Answer<{ values?: Readonly<Record<string, string>> }>;

/**
 * Steps that obtain the secrets: log in, register. Some questions are asked only after the service answered with their code.
 * Answers are sent and never kept: once they have served, the form is empty again. What was found goes into the account's own form.
 */
export function setUpSection(
  { provider }: AccountSpec,
  asks: readonly FormField[],
  { texts, around }: DialogParts,
  draft: () => AccountDraft,
  fill: (name: string, value: string) => void,
): JQuery {
  const questions = new Questions(asks, around);
  const status = $('<span class="dovecote-status" role="status">');
  const button = $('<button type="button" class="red-ui-button">').text(texts.word('setUpRun'));
  const show = (answer: Found) => {
    button.prop('disabled', false).removeAttr('aria-busy');
    status.toggleClass('dovecote-good', answer.ok).toggleClass('dovecote-bad', !answer.ok);
    status.text(answer.ok ? `✓ ${texts.word('setUpDone')}` : `✗ ${sentencesOf(answer)}`);
    if (!answer.ok) {
      questions.askAfter(answer.code);
      return;
    }
    questions.begin();
    for (const [name, value] of Object.entries(answer.values ?? {})) fill(name, value);
  };
  const run = () => {
    if (button.prop('disabled') === true) return;
    button.prop('disabled', true).attr('aria-busy', 'true');
    status.removeClass('dovecote-bad dovecote-good').text(texts.word('waiting'));
    const body = { ...draft(), answers: questions.answers() };
    void ask<{ values?: Readonly<Record<string, string>> }>(`dovecote/${provider}/setup`, body, texts.word('noReach')).then(show);
  };
  button.on('click', run);
  questions.element.on('keydown', (event) => {
    if (event.key !== 'Enter') return;
    // Not a submission of the whole dialog.
    event.preventDefault();
    event.stopPropagation();
    run();
  });
  const details = $('<details class="dovecote-optional">').append($('<summary>').text(texts.text('setUp.title')), questions.element);
  return details.append($('<div class="dovecote-line">').append(button, ' ', status));
}

/** The questions of a set-up, of which some are asked only once the service wants to know. */
class Questions {
  readonly element = $('<div>');
  #set: FieldSet;

  constructor(
    private readonly asks: readonly FormField[],
    private readonly around: DialogParts['around'],
  ) {
    this.#set = this.#fresh();
  }

  /** Empty, with the questions everybody is asked. */
  begin(): void {
    this.#set = this.#fresh();
  }

  /** Asks what the service's code calls for, beside what was asked before. */
  askAfter(code: string | undefined): void {
    this.#set.revealProblems();
    const wanted = this.asks.filter(({ askedAfter }) => askedAfter !== undefined && askedAfter === code);
    for (const { name } of wanted) this.#set.toggle(name, true);
    const [first] = wanted;
    if (first) this.element.find(`[id="${PREFIX}-${first.name}"]`).trigger('focus');
  }

  answers(): Record<string, unknown> {
    return Object.fromEntries(Object.entries(this.#set.read()).map(([name, binding]) => [name, jsonOf(binding)]));
  }

  #fresh(): FieldSet {
    const set = new FieldSet(this.asks.map(inSight), this.around, PREFIX, {});
    for (const { name, askedAfter } of this.asks) if (askedAfter !== undefined) set.toggle(name, false);
    replaceContent(this.element, set.element);
    return set;
  }
}

/** No property of the account has such a name, so Node-RED saves nothing of these inputs. */
const PREFIX = 'node-config-input-set-up';

/** All questions stand in plain sight; whether one is asked is decided by the service's answers. */
function inSight(field: FormField): FormField {
  return { ...field, prominent: true };
}
