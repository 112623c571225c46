/** What an answer without a body becomes. */
export function succeeded(): { success: true } {
  return { success: true };
}
