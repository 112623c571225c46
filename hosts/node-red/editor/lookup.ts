import type { FieldLookup, FormField, Json } from '../generate/spec';
import type { Surroundings } from './control';
import { isEnvironment, isReference, jsonOf } from './literal';
import { type Answer, ask, askGet, sentencesOf } from './server';
import type { Texts } from './texts';

interface Choice {
  readonly value: string;
  readonly title?: string;
}

/** What the choices of a look-up depend on, by the names of the fields; or why it is not known. */
type Dependencies =
  | { readonly ok: true; readonly beside: Readonly<Record<string, Json>> }
  | { readonly ok: false; readonly problem: 'lookupNeeds' | 'lookupNeedsLiteral'; readonly title: string };

/** Choices that come from the service through the chosen account, loaded on request and once per dialog. */
export class LookupChoices {
  readonly #loaded = new Map<string, readonly Choice[]>();
  readonly #waiting = new Set<{ readonly lookup: string; readonly update: () => void }>();
  readonly #renewals = new Set<() => void>();

  constructor(
    private readonly provider: string,
    private readonly texts: Texts,
    /** Id of the chosen account; undefined where none is. */
    private readonly account: () => string | undefined,
  ) {}

  /** The choices so far. The saved one stays, whatever the service says. */
  choices(field: FormField, saved: string | undefined, beside: Surroundings['beside']): { value: string; label: string }[] {
    const known = (this.#loaded.get(keyOf(field, dependenciesOf(field, beside))) ?? []).map(({ value, title }) => ({
      value,
      label: title ?? value,
    }));
    const kept = saved === undefined || known.some(({ value }) => value === saved) ? [] : [{ value: saved, label: saved }];
    return [{ value: '', label: this.texts.word('empty') }, ...kept, ...known];
  }

  /** `input` is what the choices are for: when it leaves the page, nothing is told any more. */
  whenLoaded({ lookup }: FormField, input: JQuery, update: () => void): void {
    const waiting = { lookup: JSON.stringify(lookup), update };
    this.#waiting.add(waiting);
    input.on('remove', () => this.#waiting.delete(waiting));
  }

  /** A button that loads the choices, beside what came of it. */
  button(field: FormField, beside: Surroundings['beside']): JQuery {
    const { texts } = this;
    const status = $('<span class="dovecote-status" role="status">');
    const button = $('<button type="button" class="red-ui-button red-ui-button-small">')
      .append($('<i class="fa fa-refresh" aria-hidden="true">'), ' ', $('<span>').text(texts.word('refresh')))
      .on('click', () => {
        button.prop('disabled', true);
        status.removeClass('dovecote-bad').text(texts.word('listLoading'));
        void this.#load(field, dependenciesOf(field, beside)).then(({ good, text }) => {
          button.prop('disabled', false);
          status.toggleClass('dovecote-bad', !good).text(text);
        });
      });
    const current = () => keyOf(field, dependenciesOf(field, beside));
    let key = current();
    const renewal = () => {
      const former = key;
      key = current();
      if (former === key) return;
      status.removeClass('dovecote-bad').text('');
      this.#update(field);
    };
    this.#renewals.add(renewal);
    // The fields it depends on leave the page with it, and can be read no more.
    button.on('remove', () => this.#renewals.delete(renewal));
    return $('<div class="dovecote-line">').append(button, ' ', status);
  }

  /** Something was entered: choices that depended on it are no longer those. */
  renew(): void {
    for (const renewal of this.#renewals) renewal();
  }

  async #load(field: FormField, dependencies: Dependencies): Promise<{ good: boolean; text: string }> {
    const { provider, texts } = this;
    if (!dependencies.ok) return { good: false, text: texts.word(dependencies.problem, { title: dependencies.title }) };
    const account = this.account();
    if (account === undefined) return { good: false, text: texts.word('lookupWithoutAccount') };
    const answer = await choicesOf(
      `dovecote/${provider}/lookup`,
      account,
      wantedOf(field.lookup, dependencies.beside),
      texts.word('noReach'),
    );
    if (!answer.ok) return { good: false, text: sentencesOf(answer) };
    this.#loaded.set(keyOf(field, dependencies), answer.choices);
    this.#update(field);
    return { good: true, text: texts.word('listLoaded', { number: answer.choices.length }) };
  }

  #update({ lookup }: FormField): void {
    const changed = JSON.stringify(lookup);
    for (const { lookup: waiting, update } of this.#waiting) if (waiting === changed) update();
  }
}

type Wanted = Readonly<Record<'operation' | 'parameters' | 'from' | 'beside', string>>;

function wantedOf(lookup: FieldLookup | undefined, beside: Readonly<Record<string, Json>>): Wanted {
  const { operation = '', parameters = {}, from = {} } = lookup ?? {};
  return { operation, parameters: JSON.stringify(parameters), from: JSON.stringify(from), beside: JSON.stringify(beside) };
}

/** An account that was not deployed as it is now is sent along; secrets that were not typed in this session are the stored ones. */
function choicesOf(path: string, account: string, wanted: Wanted, noReach: string): Promise<Answer<{ choices: readonly Choice[] }>> {
  const node = RED.nodes.node(account);
  if (!node?.changed) return askGet(path, { account, ...wanted }, noReach);
  const typed = Object.entries(node.credentials ?? {}).filter(([name, value]) => typeof value === 'string' && !name.startsWith('has_'));
  return ask(path, { id: account, settings: node.settings ?? {}, credentials: Object.fromEntries(typed), ...wanted }, noReach);
}

function dependenciesOf({ lookup }: FormField, beside: Surroundings['beside']): Dependencies {
  const values: Record<string, Json> = {};
  for (const name of Object.values(lookup?.from ?? {})) {
    const { title = name, binding } = beside(name) ?? {};
    if (binding !== undefined && isReference(binding)) return { ok: false, problem: 'lookupNeedsLiteral', title };
    const value = binding && jsonOf(binding);
    if (value === undefined || value === null || value === '') return { ok: false, problem: 'lookupNeeds', title };
    if (typeof value === 'string' && isEnvironment(value)) return { ok: false, problem: 'lookupNeedsLiteral', title };
    values[name] = value;
  }
  return { ok: true, beside: values };
}

function keyOf({ lookup }: FormField, dependencies: Dependencies): string {
  return JSON.stringify([lookup, dependencies.ok ? dependencies.beside : null]);
}
