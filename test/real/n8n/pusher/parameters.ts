/** A resource locator filled in by hand. */
export function byName(value: string) {
  return { __rl: true, mode: 'id', value };
}

/** The list of channels, one row each. */
export function channelRows(...channels: readonly string[]) {
  return { entries: channels.map((channel) => ({ value: byName(channel) })) };
}
