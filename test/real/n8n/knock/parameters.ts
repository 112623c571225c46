/** A resource locator filled in by hand. */
export function byId(value: string) {
  return { __rl: true, mode: 'id', value };
}

/** Rows of a form. */
export function rows(...entries: readonly object[]) {
  return { entries };
}

/** A group of fields, of which there is one. */
export function one(entry: object) {
  return { entry };
}

/** A row for a user that Knock knows. */
export function user(id: string) {
  return { type: 'user', id };
}
