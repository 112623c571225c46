import type { Page } from 'playwright-core';
import { z } from 'zod';

const field = z.object({
  /** The property's name. */
  name: z.string(),
  /** The text of its label, in the editor's language. */
  label: z.string(),
  visible: z.boolean(),
  /** `text`, `password`, `checkbox`, `hidden`, `select`, `textarea` or `typedInput`. */
  kind: z.string(),
  value: z.union([z.string(), z.boolean()]),
  /** Painted red. */
  invalid: z.boolean(),
  placeholder: z.string(),
  /** The choices of a select. */
  options: z.array(z.object({ value: z.string(), text: z.string() })),
  /** The types a typedInput offers. */
  types: z.array(z.string()),
  /** The type a typedInput stands on. */
  type: z.string(),
});

/** One property in an open dialog. */
export type Field = z.infer<typeof field>;

const nodeState = z
  .object({
    label: z.string(),
    valid: z.boolean(),
    /** What the triangle on the node tells. */
    validationErrors: z.array(z.string()),
    changed: z.boolean(),
    properties: z.record(z.string(), z.unknown()),
  })
  .nullable();

/** A node as the editor holds it. */
export type NodeState = NonNullable<z.infer<typeof nodeState>>;

const drawnOperation = z.object({ operation: z.string(), labels: z.array(z.string()) });

/** The labels that a dialog shows for an operation. */
export type DrawnOperation = z.infer<typeof drawnOperation>;

const focused = z.object({ name: z.string(), /** A part of the form that can be opened. */ folded: z.boolean() }).nullable();

const paletteEntry = z.object({ type: z.string(), label: z.string(), category: z.string() });

/** One entry of the palette. */
export type PaletteEntry = z.infer<typeof paletteEntry>;

type Question =
  | 'unfold'
  | 'wire'
  | 'everyOperation'
  | 'labels'
  | 'showOptional'
  | 'focused'
  | 'show'
  | 'overlapping'
  | 'edit'
  | 'editConfig'
  | 'add'
  | 'setTyped'
  | 'nodeState'
  | 'idsOf'
  | 'fields'
  | 'palette'
  | 'help';
type Condition = 'dialogIsSettled' | 'editorIsReady' | 'isAtRest' | 'thereAre';

/** Typed access to what in-page.js does inside the editor. */
export class PageProbe {
  constructor(private readonly page: Page) {}

  async until(condition: Condition, ...parameters: readonly unknown[]): Promise<void> {
    const ready = `Boolean(window.RED && window.$ && window.RED.nodes && (${call(condition, parameters)}))`;
    await this.page.waitForFunction(ready);
  }

  async tell(what: Question, ...parameters: readonly unknown[]): Promise<void> {
    await this.#ask(what, parameters);
  }

  async fields(): Promise<readonly Field[]> {
    return z.array(field).parse(await this.#ask('fields', []));
  }

  async everyOperation(): Promise<readonly DrawnOperation[]> {
    return z.array(drawnOperation).parse(await this.#ask('everyOperation', []));
  }

  async labels(): Promise<readonly string[]> {
    return z.array(z.string()).parse(await this.#ask('labels', []));
  }

  async focused(): Promise<z.infer<typeof focused>> {
    return focused.parse(await this.#ask('focused', []));
  }

  async nodeState(id: string): Promise<NodeState | undefined> {
    return nodeState.parse(await this.#ask('nodeState', [id])) ?? undefined;
  }

  async idsOf(type: string): Promise<readonly string[]> {
    return z.array(z.string()).parse(await this.#ask('idsOf', [type]));
  }

  async overlapping(): Promise<readonly (readonly string[])[]> {
    return z.array(z.array(z.string())).parse(await this.#ask('overlapping', []));
  }

  async palette(): Promise<readonly PaletteEntry[]> {
    return z.array(paletteEntry).parse(await this.#ask('palette', []));
  }

  async help(type: string): Promise<string> {
    return z.string().parse(await this.#ask('help', [type]));
  }

  #ask(what: Question, parameters: readonly unknown[]): Promise<unknown> {
    return this.page.evaluate(call(what, parameters));
  }
}

/** The page has no TypeScript: it is spoken to in source text. */
function call(what: Question | Condition, parameters: readonly unknown[]): string {
  return `window.editorProbe.${what}(${parameters.map((parameter) => JSON.stringify(parameter)).join(', ')})`;
}
