import type { FormField } from '../generate/spec';
import { type Answer, ask, askGet, sentencesOf } from './server';
import type { Texts } from './texts';

interface Choice {
  readonly value: string;
  readonly title?: string;
}

/** Choices that come from the service through the chosen account, loaded on request and once per dialog. */
export class LookupChoices {
  readonly #loaded = new Map<string, readonly Choice[]>();
  readonly #waiting: { readonly key: string; readonly update: () => void }[] = [];

  constructor(
    private readonly provider: string,
    private readonly texts: Texts,
    /** Id of the chosen account; undefined where none is. */
    private readonly account: () => string | undefined,
  ) {}

  /** The choices so far. The saved one stays, whatever the service says. */
  choices(field: FormField, saved: string | undefined): { value: string; label: string }[] {
    const known = (this.#loaded.get(keyOf(field)) ?? []).map(({ value, title }) => ({ value, label: title ?? value }));
    const kept = saved === undefined || known.some(({ value }) => value === saved) ? [] : [{ value: saved, label: saved }];
    return [{ value: '', label: this.texts.word('empty') }, ...kept, ...known];
  }

  whenLoaded(field: FormField, update: () => void): void {
    this.#waiting.push({ key: keyOf(field), update });
  }

  /** A button that loads the choices, beside what came of it. */
  button(field: FormField): JQuery {
    const { texts } = this;
    const status = $('<span class="dovecote-status" role="status">');
    const button = $('<button type="button" class="red-ui-button red-ui-button-small">')
      .append($('<i class="fa fa-refresh" aria-hidden="true">'), ' ', $('<span>').text(texts.word('refresh')))
      .on('click', () => {
        button.prop('disabled', true);
        status.removeClass('dovecote-bad').text(texts.word('listLoading'));
        void this.#load(field).then(({ good, text }) => {
          button.prop('disabled', false);
          status.toggleClass('dovecote-bad', !good).text(text);
        });
      });
    return $('<div class="dovecote-line">').append(button, ' ', status);
  }

  async #load(field: FormField): Promise<{ good: boolean; text: string }> {
    const { provider, texts } = this;
    const account = this.account();
    if (account === undefined) return { good: false, text: texts.word('lookupWithoutAccount') };
    const answer = await choicesOf(`dovecote/${provider}/lookup`, account, field, texts.word('noReach'));
    if (!answer.ok) return { good: false, text: sentencesOf(answer) };
    this.#loaded.set(keyOf(field), answer.choices);
    for (const { key, update } of this.#waiting) if (key === keyOf(field)) update();
    return { good: true, text: texts.word('listLoaded', { number: answer.choices.length }) };
  }
}

/** An account that was not deployed as it is now is sent along; secrets that were not typed in this session are the stored ones. */
function choicesOf(path: string, account: string, { lookup }: FormField, noReach: string): Promise<Answer<{ choices: readonly Choice[] }>> {
  const wanted = { operation: lookup?.operation ?? '', parameters: JSON.stringify(lookup?.parameters ?? {}) };
  const node = RED.nodes.node(account);
  if (!node?.changed) return askGet(path, { account, ...wanted }, noReach);
  const typed = Object.entries(node.credentials ?? {}).filter(([name, value]) => typeof value === 'string' && !name.startsWith('has_'));
  return ask(path, { id: account, settings: node.settings ?? {}, credentials: Object.fromEntries(typed), ...wanted }, noReach);
}

function keyOf({ lookup }: FormField): string {
  return JSON.stringify(lookup);
}
