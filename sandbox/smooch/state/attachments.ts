import { objectId } from '../ids';

export interface Attachment {
  readonly id: string;
  readonly filename: string;
  readonly type: string;
  readonly data: Buffer;
  /** The user whose messages it is for; it goes when they go. */
  readonly forUser: string | undefined;
}

/** Uploaded files of one app, by the path they are served under. */
export class Attachments {
  readonly #byPath = new Map<string, Attachment>();

  add(appId: string, file: Omit<Attachment, 'id'>): string {
    const id = objectId();
    const path = `/media/${appId}/${id}/${encodeURIComponent(file.filename)}`;
    this.#byPath.set(path, { id, ...file });
    return path;
  }

  at(path: string): Attachment | undefined {
    return this.#byPath.get(path);
  }

  /** Whether there was one. */
  remove(path: string): boolean {
    return this.#byPath.delete(path);
  }

  /** What was uploaded for a user's messages: all of it, or one file. */
  removeOf(userId: string, only?: string): void {
    for (const [path, { forUser }] of this.#byPath) if (forUser === userId && path === (only ?? path)) this.#byPath.delete(path);
  }
}
