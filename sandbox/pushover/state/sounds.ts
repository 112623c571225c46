interface Sound {
  /** What the map of sounds calls it. */
  readonly label: string;
  /** What downloads call it; sounds without one keep their name. */
  readonly code?: string;
}

const BUILT_IN: Readonly<Record<string, Sound>> = {
  pushover: { label: 'Pushover (default)', code: 'po' },
  bike: { label: 'Bike', code: 'bk' },
  bugle: { label: 'Bugle', code: 'bu' },
  cashregister: { label: 'Cash Register', code: 'ch' },
  classical: { label: 'Classical', code: 'cl' },
  cosmic: { label: 'Cosmic', code: 'co' },
  falling: { label: 'Falling', code: 'fa' },
  gamelan: { label: 'Gamelan', code: 'gl' },
  incoming: { label: 'Incoming', code: 'ic' },
  intermission: { label: 'Intermission', code: 'im' },
  magic: { label: 'Magic', code: 'ma' },
  mechanical: { label: 'Mechanical', code: 'mc' },
  pianobar: { label: 'Piano Bar', code: 'pn' },
  siren: { label: 'Siren', code: 'si' },
  spacealarm: { label: 'Space Alarm', code: 'sp' },
  tugboat: { label: 'Tug Boat', code: 'tg' },
  alien: { label: 'Alien Alarm (long)', code: 'ln' },
  climb: { label: 'Climb (long)', code: 'mb' },
  persistent: { label: 'Persistent (long)', code: 'ps' },
  echo: { label: 'Pushover Echo (long)', code: 'ec' },
  updown: { label: 'Up Down (long)', code: 'ud' },
  vibrate: { label: 'Vibrate Only' },
  none: { label: 'None (silent)', code: 'no' },
};

/** Labels of the built-in sounds and of the account's own, by name. */
export const labelsOf = (custom: Readonly<Record<string, string>>): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(BUILT_IN).map(([name, { label }]) => [name, label])),
  ...custom,
});

export const soundCode = (name: string): string => BUILT_IN[name]?.code ?? name;
