/** What one byte from the server means. Others are ignored: Pushover may add some. */
export type Signal = 'alive' | 'messages' | 'reload' | 'refused' | 'replaced';

const signals: Readonly<Record<string, Signal>> = { '#': 'alive', '!': 'messages', R: 'reload', E: 'refused', A: 'replaced' };

/** The one frame a client sends. There is no answer to it: silence means yes. */
export function loginFrame(deviceId: string, secret: string): string {
  return `login:${deviceId}:${secret}\n`;
}

/** Frames are single bytes in binary frames; text and several at once are read as well. */
export function signalsIn(frame: string | Uint8Array): Signal[] {
  const found: Signal[] = [];
  for (const byte of typeof frame === 'string' ? Buffer.from(frame) : frame) {
    const signal = signals[String.fromCharCode(byte)];
    if (signal !== undefined) found.push(signal);
  }
  return found;
}
