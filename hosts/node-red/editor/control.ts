import type { FormField } from '../generate/spec';
import type { Binding } from '../saved';
import type { LookupChoices } from './lookup';
import type { FieldTexts, Texts } from './texts';

/** One input of a form, whatever it looks like. */
export interface Control {
  readonly element: JQuery;
  /** What was entered; `undefined` where it was left empty. */
  readonly read: () => Binding | undefined;
}

/** Makes the control that fits a field, filled with what was saved. */
export type MakeControl = (field: FormField, texts: FieldTexts, around: Surroundings, ids: Ids, binding?: Binding) => Control;

/** What every control of a dialog shares. */
export interface Surroundings {
  /** Controls that hold other controls make them with this. */
  readonly control: MakeControl;
  readonly texts: Texts;
  /** Accounts hold values only, no references to messages. */
  readonly valuesOnly: boolean;
  /** Something was entered: visibility and problems are looked at again. */
  readonly changed: () => void;
  /** Choices from the service. */
  readonly lookup: LookupChoices;
  /** What stands in a field of the same form; of a row or group first in it, then in what encloses it. */
  readonly beside: (name: string) => Beside | undefined;
}

/** A field of the same form. */
export interface Beside {
  readonly title: string;
  /** Undefined where it was left empty. */
  readonly binding: Binding | undefined;
}

/** Ids that tie a control to its label, its hint and its problem. */
export interface Ids {
  /** Of the input itself. */
  readonly input: string;
  readonly label: string;
  readonly describedBy: string;
}

/** Names an input that has no label of its own. */
export function describe(input: JQuery, ids: Ids): void {
  input.attr({ 'aria-labelledby': ids.label, 'aria-describedby': ids.describedBy });
}
