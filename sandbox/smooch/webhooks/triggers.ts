import type { Generation } from '../http/request';

const common = [
  ...['message:appUser', 'message:appMaker', 'conversation:start', 'conversation:read', 'conversation:referral'],
  ...['postback', 'merge:appUser', 'payment:success', 'link:success', 'link:failure', 'link:match'],
] as const;

const only = {
  v1: ['delivery:success', 'delivery:failure'],
  'v1.1': [
    ...['message:delivery:channel', 'message:delivery:user', 'message:delivery:failure', 'notification:delivery:channel'],
    ...['notification:delivery:user', 'notification:delivery:failure', 'typing:appUser', 'client:add', 'client:remove', 'appUser:delete'],
  ],
} as const;

/** What a webhook may subscribe to: single triggers, every message, or everything. */
export const triggersOf = (generation: Generation): readonly string[] => ['*', 'message', ...common, ...only[generation]];

/** What a trigger of v1.1 is called in v1, where it exists there. */
const namesInV1: Readonly<Record<string, string>> = {
  'message:delivery:channel': 'delivery:success',
  'message:delivery:failure': 'delivery:failure',
};

/** The trigger a webhook of this generation tells of when `trigger`, a name of v1.1, happens and it listens to `subscribed`. */
export function heardAs(trigger: string, subscribed: readonly string[], generation: Generation): string | undefined {
  const name = generation === 'v1' ? (namesInV1[trigger] ?? trigger) : trigger;
  if (!triggersOf(generation).includes(name)) return undefined;
  if (subscribed.includes(name) || (subscribed.includes('*') && name !== 'typing:appUser')) return name;
  const isMessage = name === 'message:appUser' || name === 'message:appMaker';
  return isMessage && subscribed.includes('message') ? 'message' : undefined;
}
