/** The oldest Node.js on which everything here runs: undici 7 asks for it. The same as `engines.node` in package.json. */
export const OLDEST_NODE = '20.18.1';

/** What we run on is too old. The message is all a person needs: what is wanted, what is there, what to do. */
export class TooOld extends Error {
  override readonly name = 'TooOld';

  constructor(message: string) {
    super(message);
    // Hosts print it, or add its lines to the message; where this was thrown helps nobody.
    this.stack = `${this.name}: ${message}`;
  }
}

/**
 * Throws {@link TooOld} on a Node.js that we cannot run on. npm looks at `engines` only while it installs, and may just warn:
 * a package that is there already meets an older Node.js when a machine or an image is changed.
 */
export function refuseOldNode(present: string = process.versions.node): void {
  if (!isOlder(present, OLDEST_NODE)) return;
  throw new TooOld(`Dovecote needs Node.js ${OLDEST_NODE} or newer; this is ${present}. Update Node.js, then start again`);
}

/** Compares versions by their numbers; what follows a hyphen (`-beta.1`) counts for nothing. */
export function isOlder(version: string, than: string): boolean {
  const [ours, theirs] = [numbersIn(version), numbersIn(than)];
  const place = theirs.findIndex((number, index) => number !== (ours[index] ?? 0));
  return place >= 0 && (ours[place] ?? 0) < (theirs[place] ?? 0);
}

function numbersIn(version: string): number[] {
  return (version.split('-')[0] ?? '').split('.').map(Number);
}
