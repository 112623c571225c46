/** A resource locator in which something was chosen from the list. */
export function chosen(value: unknown) {
  return { __rl: true, mode: 'list', value };
}

/** A list of forms within the form, one row each. */
export function entries(...rows: readonly object[]) {
  return { entries: rows };
}
