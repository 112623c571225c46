/** The header of a call: which of the three tokens it is depends on the call. */
export function bearer(token: string): { readonly authorization: string } {
  return { authorization: `Bearer ${token}` };
}
