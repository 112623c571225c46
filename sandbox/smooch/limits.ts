import type { Generation } from './http/request';

/** Limits the service documents; lengths in characters, lists in entries. */
export const limits = {
  jsonBytes: 100 * 1024,
  metadataBytes: 4096,
  conversationMessages: 30_000,
  /** Webhooks of one app. */
  webhooks: 10,
  /** Keys of one app or service account. */
  keys: 10,
  pageSize: 25,
  mostPageSize: 100,
  /** Messages of one page, always. */
  messagePage: 100,
  text: 4096,
  altText: 128,
  items: 10,
  itemActions: 3,
  listActions: 10,
  formFields: 20,
  options: 20,
  label: 128,
  fieldSize: 256,
  url: 2048,
  menuItems: 5,
  webhookAttempts: 5,
} as const;

/** One uploaded file, in bytes. */
export const uploadBytes: Readonly<Record<Generation, number>> = { v1: 10 * 1024 * 1024, 'v1.1': 50 * 1024 * 1024 };

/** What the sandbox is willing to hold of one request: the largest file, and room for what is around it. */
export const REQUEST_BYTES = 51 * 1024 * 1024;
