/** Rows of a form. */
export function rows(...entries: readonly object[]) {
  return { entries };
}

/** A group of fields, of which there is one. */
export function one(entry: object) {
  return { entry };
}

/** An action that says something. */
export function says(...alternatives: readonly string[]) {
  return { type: 'send_text_action', alternatives };
}

/** A route of the trigger. */
export function route(name: string, ...filters: readonly object[]) {
  return { name, filters: rows(...filters) };
}
