/** What stands in empty inputs of workflows, messages, schedules and the like: only the abbreviation differs. */
const examples = [
  'order-1017',
  '{{ $json.orderId }}',
  '{ "discount": 10 }',
  'user-1, user-2',
  '2026-01-31T12:00:00Z',
  '123e4567-e89b-12d3-a456-426614174000',
  '{ "comment_id": "123" }',
  '{ "button": "approve" }',
  'T0123ABCD',
  "startswith(displayName, 'Sales')",
  "displayName eq 'General'",
  'displayName',
  '9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d',
  'test_connection',
  '{ "object": { "object_api_name": "users" } }',
];

export const callPlaceholderTexts: Readonly<Record<string, string>> = Object.fromEntries(
  examples.map((example) => [`e.g. ${example}`, `z. B. ${example}`]),
);
