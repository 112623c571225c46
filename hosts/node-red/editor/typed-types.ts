import type { WidgetTypedInputType, WidgetTypedInputTypeDefinition } from '@node-red/editor-client';
import type { FormField } from '../generate/spec';
import type { TypedValue } from '../saved';
import type { FieldTexts } from './texts';

/** Types as Node-RED's typedInput takes them. */
export type InputTypes = (WidgetTypedInputType | InputType)[];

/** A type of our own; Node-RED's published types leave out what it also understands. */
interface InputType extends WidgetTypedInputTypeDefinition {
  readonly inputType?: 'password';
  expand?(this: { value(text?: string): string }): void;
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

const references = ['msg', 'flow', 'global', 'env', 'jsonata'] as const;

/** The sources a value can have, the usual one first. */
export function typesFor(field: FormField, texts: FieldTexts, options: Option[]): InputTypes {
  return [...literals(field, texts, options), ...references];
}

/** Types for a list, rows or group as a whole: its own form first. */
export function typesAround(own: InputType): InputTypes {
  return [own.options ? own : { ...own, hasValue: false }, 'msg', 'flow', 'global', 'json', 'env', 'jsonata'];
}

function literals(field: FormField, texts: FieldTexts, options: Option[]): InputTypes {
  const string = { value: 'str', label: 'string', icon: 'red/images/typedInput/az.svg' };
  switch (field.kind) {
    case 'number':
      return ['num'];
    case 'boolean':
      return [{ value: 'bool', label: 'boolean', icon: 'red/images/typedInput/bool.svg', options: booleans(field, texts) }];
    case 'choice':
      return [choiceType(field, texts, choices(field, texts))];
    case 'json':
      return field.keepText ? ['json', 'str'] : ['json'];
    case 'file':
      return [{ ...string, label: texts.all.word('filePath') }];
    case 'longText':
      return [{ ...string, ...expandable(texts.title) }];
    case 'secret':
      return [{ ...string, inputType: 'password' }];
    default:
      return field.lookup ? ['str', choiceType(field, texts, options)] : ['str'];
  }
}

function choiceType(field: FormField, texts: FieldTexts, options: Option[]): InputType {
  const label = field.lookup ? texts.all.word('fromService') : texts.title;
  return { value: 'choice', label, icon: 'fa fa-list-ul', options };
}

/** The choices of a field; an empty one first where nothing has to be chosen. */
export function choices(field: FormField, texts: FieldTexts): Option[] {
  const named = (field.choices ?? []).map((value) => ({ value, label: texts.choice(value) }));
  return field.default === undefined ? [blank(field, texts), ...named] : named;
}

function booleans(field: FormField, texts: FieldTexts): Option[] {
  const both = [
    { value: 'true', label: texts.all.word('yes') },
    { value: 'false', label: texts.all.word('no') },
  ];
  return field.default === undefined ? [blank(field, texts), ...both] : both;
}

function blank({ required }: FormField, texts: FieldTexts): Option {
  return { value: '', label: required ? '' : texts.all.word('empty') };
}

/** Text over several lines is written in the editor's own text window. */
function expandable(title: string): Pick<InputType, 'expand'> {
  return {
    expand() {
      RED.editor.editText({ value: this.value(), title, focus: true, complete: (text) => this.value(text) });
    },
  };
}

/** A typed input's type as saved; what Node-RED adds later counts as text. */
export function savedType(type: string): TypedValue['type'] {
  return known.find((candidate) => candidate === type) ?? 'str';
}

const known: readonly TypedValue['type'][] = ['str', 'num', 'bool', 'json', 'choice', ...references];
