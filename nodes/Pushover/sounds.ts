/** What downloads call the built-in sounds, and what they are called when sending (pushover.net/api#sounds). */
const NAMES: Readonly<Record<string, string>> = {
  po: 'pushover',
  bk: 'bike',
  bu: 'bugle',
  ch: 'cashregister',
  cl: 'classical',
  co: 'cosmic',
  fa: 'falling',
  gl: 'gamelan',
  ic: 'incoming',
  im: 'intermission',
  ma: 'magic',
  mc: 'mechanical',
  pn: 'pianobar',
  si: 'siren',
  sp: 'spacealarm',
  tg: 'tugboat',
  ln: 'alien',
  mb: 'climb',
  ps: 'persistent',
  ec: 'echo',
  ud: 'updown',
  no: 'none',
};

/** The name under which a sound can be sent again; codes that are not built in are names of their own. */
export function soundName(code: string): string {
  return Object.hasOwn(NAMES, code) ? (NAMES[code] ?? code) : code;
}
