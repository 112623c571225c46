/** One entry of the `errors` of an answer. */
export interface ApiError {
  readonly code: string;
  readonly title: string;
}

/** An HTTP answer other than success. Codes are the service's where it documents one; words too, where it gives an example. */
export class Refusal extends Error {
  readonly status: number;
  readonly errors: readonly ApiError[];

  constructor(status: number, errors: readonly ApiError[]) {
    super(errors.map(({ title }) => title).join('; '));
    this.status = status;
    this.errors = errors;
  }
}

const refusal = (status: number, code: string, title: string): Refusal => new Refusal(status, [{ code, title }]);

/** The only refusal that may hold several errors. */
export const badRequest = (...titles: readonly string[]): Refusal =>
  new Refusal(
    400,
    titles.map((title) => ({ code: 'bad_request', title })),
  );
export const tooManySwitchboardIntegrations = (most: number): Refusal =>
  refusal(400, 'too_many_switchboard_integrations', `Switchboard has reached the max number of switchboard integrations (${most})`);
export const unauthorized = (): Refusal => refusal(401, 'unauthorized', 'Authorization is required');
export const invalidAuth = (title: string): Refusal => refusal(401, 'invalid_auth', title);
export const paymentRequired = (title: string): Refusal => refusal(402, 'payment_required', title);
export const forbidden = (title = 'Forbidden'): Refusal => refusal(403, 'forbidden', title);
export const conflict = (title: string): Refusal => refusal(409, 'conflict', title);
export const tooLarge = (): Refusal => refusal(413, 'payload_too_large', 'Request entity too large');
export const locked = (most: number): Refusal => refusal(423, 'locked', `Message limit of ${most} per conversation reached.`);

const missing = {
  resource: ['not_found', 'Resource not found'],
  attachment: ['not_found', 'Attachment not found'],
  member: ['not_found', 'User is not a member of the conversation'],
  app: ['app_not_found', 'App not found'],
  user: ['user_not_found', 'User not found'],
  conversation: ['conversation_not_found', 'Conversation not found'],
  integration: ['integration_not_found', 'Integration not found'],
  client: ['client_not_found', 'Client not found'],
  device: ['device_not_found', 'Device not found'],
  switchboard: ['switchboard_not_found', 'Switchboard not found'],
  switchboardIntegration: ['switchboard_integration_not_found', 'SwitchboardIntegration not found'],
} as const;

export function notFound(what: keyof typeof missing): Refusal {
  const [code, title] = missing[what];
  return refusal(404, code, title);
}

/** The value, or a 404 about what it should have been. */
export function found<T>(value: T | undefined, what: keyof typeof missing): T {
  if (value === undefined) throw notFound(what);
  return value;
}
