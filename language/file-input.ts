/** Binary content with its name and type: a binary property in n8n, a Buffer or a file in Node-RED. */
export interface FileInput {
  readonly content: Uint8Array | AsyncIterable<Uint8Array>;
  readonly fileName?: string | undefined;
  readonly contentType?: string | undefined;
  /** Bytes, where known, so that a limit is refused before sending. */
  readonly size?: number | undefined;
}
