import { choices, matching, z } from '../../../language/fields';
import { occupiedChannel, userId, userInfo, watchlist } from '../fields';

const endpointUrl = () => matching(z.string(), /^$|^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s@]+$/, 'is not an http:// or https:// URL').optional();

/** Who the connection is, and who signs for it. */
export const identityParameters = {
  userId: userId().optional().meta({ description: 'Who joins presence channels and signs in' }),
  userInfo: userInfo().optional(),
  signIn: z
    .boolean()
    .default(false)
    .meta({ title: 'Sign In', description: 'Whether to sign in as the user, to receive what is sent to that user and the watchlist' }),
  watchlist: watchlist()
    .optional()
    .meta({ showWhen: { signIn: [true] } }),
  authEndpoint: endpointUrl().meta({
    title: 'Authorization Endpoint',
    description: "Address that signs for private and presence channels, where the credential has no secret: your own app's /pusher/auth",
    placeholder: 'e.g. https://www.example.com/pusher/auth',
    example: 'https://www.example.com/pusher/auth',
  }),
  userAuthEndpoint: endpointUrl().meta({
    title: 'Sign-In Endpoint',
    description: 'Address that signs users in, where the credential has no secret',
    placeholder: 'e.g. https://www.example.com/pusher/user-auth',
    example: 'https://www.example.com/pusher/user-auth',
  }),
  authHeaders: z
    .record(z.string().regex(/^[\w-]+$/, { error: 'is not a header name' }), z.string())
    .default({})
    .meta({ title: 'Endpoint Headers', description: 'Headers the endpoints want', example: { 'X-Session': 'abc' } }),
  authParameters: z
    .record(z.string().min(1), z.string())
    .default({})
    .meta({ title: 'Endpoint Parameters', description: 'More form fields the endpoints want', example: { session: 'abc' } }),
  confirmWithin: z.number().min(0.1).max(300).default(10).meta({
    title: 'Confirmation Time (Seconds)',
    description: 'Reports a subscription that is not confirmed in this time, and tries again',
  }),
};

export const streamParameters = {
  channels: z
    .array(occupiedChannel())
    .default([])
    .meta({
      title: 'Channels',
      description: 'Channels to listen to: public, private-, private-encrypted-, presence- or cache- ones. None is needed when signing in',
      prominent: true,
      example: ['orders', 'presence-room'],
    }),
  events: z
    .array(z.string().max(200).meta({ title: 'Event Name', placeholder: 'e.g. order-*' }))
    .default([])
    .meta({
      title: 'Event Names',
      description: 'Only these events; * stands for any text. All of them where none is given',
      prominent: true,
    }),
  kinds: choices({
    event: 'Events',
    member: 'Members Coming and Going',
    count: 'Subscription Counts',
    cacheMiss: 'Cache Misses',
    subscribed: 'Subscriptions Confirmed',
    watchlist: 'Watchlist Changes',
  })
    .default(['event'])
    .meta({ title: 'Trigger On', description: 'What starts the flow', prominent: true }),
  parseData: z.boolean().default(true).meta({ title: 'Parse Data', description: 'Whether data becomes JSON where its text holds JSON' }),
  unwrapPayload: z.boolean().default(false).meta({
    title: 'Unwrap Payload',
    description: 'Whether data that is an object with nothing but a payload becomes that payload, as node-red-node-pusher sends it',
  }),
  ...identityParameters,
};
