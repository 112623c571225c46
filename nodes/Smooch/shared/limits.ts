/** Documented limits of Smooch and Sunshine Conversations. Sizes are bytes; lengths characters; counts entries. */
export const limits = {
  uploadBytes: 50 * 1024 * 1024,
  metadataBytes: 4096,
  text: 4096,
  /** Titles, descriptions, names and labels of items and form fields. */
  label: 128,
  mediaUrl: 2048,
  items: 10,
  itemActions: 3,
  listActions: 10,
  formFields: 20,
  formOptions: 200,
  /** In v1 and v1.1. */
  plainFormOptions: 20,
  formAnswer: 256,
  webhooks: 10,
  appKeys: 10,
  participants: 10,
} as const;
