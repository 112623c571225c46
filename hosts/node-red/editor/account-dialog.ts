import { type AccountSpec, type FormField, isProminent } from '../generate/spec';
import type { Binding, Values } from '../saved';
import type { DialogParts, OpenDialog } from './dialog';
import { FieldSet } from './field-set';
import { jsonOf } from './literal';
import { type AccountDraft, StoredSecrets } from './secrets';
import { bindingOfSetting, settingOf } from './setting';
import { setUpSection } from './set-up';
import { testSection } from './test-connection';

/** An account: settings that stay in the flow, secrets that Node-RED keeps apart, and a test of both. */
export function openAccount(spec: AccountSpec, parts: DialogParts): OpenDialog {
  const { node, form, around } = parts;
  const secrets = new StoredSecrets(spec, node);
  const set = new FieldSet(spec.fields, around, 'node-config-input-settings', startValues(spec.fields, parts, secrets));
  form.append($('<div class="form-tips">').text(parts.texts.text('summary')), set.element);
  secrets.attach(form, set, parts.texts);
  const draft = (): AccountDraft => {
    const values = set.read();
    return { id: node.id, settings: settingsOf(spec, values), credentials: secrets.read(values) };
  };
  form.append(testSection(spec, parts, draft));
  if (spec.setUp)
    form.append(
      setUpSection(spec, spec.setUp, parts, draft, (name, value) => {
        fill(form, name, value);
      }),
    );
  if (Object.keys(node.settings ?? {}).length > 0) set.revealProblems();
  return {
    save: (target) => {
      target.settings = draft().settings;
      secrets.save();
    },
  };
}

function startValues(fields: readonly FormField[], { node }: DialogParts, secrets: StoredSecrets): Values {
  const entries = fields.flatMap((field) => {
    const text = secrets.holds(field) ? secrets.shown(field) : node.settings?.[field.name];
    const binding = bindingOfSetting(field, text);
    return binding === undefined ? [] : [[field.name, binding] as const];
  });
  return Object.fromEntries(entries);
}

/** The fields without secrets, as text. Defaults are not written down: a later version may know better ones. */
function settingsOf({ fields, secrets }: AccountSpec, values: Values): Record<string, string> {
  const entries = fields.flatMap((field) => {
    const binding = values[field.name];
    if (binding === undefined || secrets.includes(field.name)) return [];
    return isUnchanged(field, binding) ? [] : [[field.name, settingOf(binding)] as const];
  });
  return Object.fromEntries(entries);
}

function isUnchanged(field: FormField, binding: Binding): boolean {
  return !isProminent(field) && field.default !== undefined && JSON.stringify(jsonOf(binding)) === JSON.stringify(field.default);
}

/** Puts what a set-up found into the form. */
function fill(form: JQuery, name: string, value: string): void {
  const input = form.find(`[id="node-config-input-settings-${name}"]`);
  input.val(value).trigger('input');
}
