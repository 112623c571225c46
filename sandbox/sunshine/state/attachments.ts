/** A file that was uploaded. */
export interface Attachment {
  readonly path: string;
  readonly mediaType: string;
  readonly data: Buffer;
  /** It goes when this conversation does. */
  readonly conversationId: string | undefined;
}

/** The files of all apps, by the path they are served under. */
export class Attachments {
  readonly #files = new Map<string, Attachment>();

  add(attachment: Attachment): void {
    this.#files.set(attachment.path, attachment);
  }

  get(path: string): Attachment | undefined {
    return this.#files.get(path);
  }

  delete(path: string): void {
    this.#files.delete(path);
  }

  /** Those uploaded `for=message` of one conversation. */
  deleteOf(conversationId: string): void {
    for (const [path, file] of this.#files) if (file.conversationId === conversationId) this.#files.delete(path);
  }
}
