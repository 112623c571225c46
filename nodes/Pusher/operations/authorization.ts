import { choice, z } from '../../../language/fields';
import { invalid } from '../../../client/errors';
import { authorizeChannel, authorizeUser } from '../authorization';
import { answer, local } from '../declare';
import { channelData, channelName, socketId, userData, userId, userInfo, watchlist } from '../fields';
import { isCallback, jsonpReply } from '../jsonp';
import { channelDataFor, userDataFor } from '../presence';

const restrictedChannel = () =>
  channelName().meta({
    description: 'The private, encrypted or presence channel to join',
    placeholder: 'e.g. presence-room',
    example: 'presence-room',
  });

export const authorizeChannelOperation = local({
  resource: 'authorization',
  name: 'channel',
  title: 'Authorize Channel',
  action: 'Authorize channel',
  summary: 'Sign the subscription of one connection to a private, encrypted or presence channel; nothing is sent',
  docs: 'https://pusher.com/docs/channels/server_api/authorizing-users/',
  parameters: {
    socketId: socketId(),
    channel: restrictedChannel(),
    userId: userId().optional().meta({ description: 'Who joins; needed for presence channels', prominent: true }),
    userInfo: userInfo().optional().meta({ prominent: true }),
    channelData: channelData().optional(),
    signedIn: z.boolean().optional().meta({
      title: 'Signed In',
      description: 'Whether the connection has signed in, so that a presence channel needs no user id',
    }),
  },
  compute: ({ socketId: socket, channel, ...member }, { credential }) =>
    authorizeChannel(socket, channel, channelDataFor(channel, member), credential),
});

export const authorizeUserOperation = local({
  resource: 'authorization',
  name: 'user',
  title: 'Authorize User',
  action: 'Authorize user',
  summary: 'Sign one connection in as a user; nothing is sent',
  docs: 'https://pusher.com/docs/channels/server_api/authenticating-users/',
  parameters: {
    socketId: socketId(),
    userId: userId().optional().meta({ prominent: true }),
    userInfo: userInfo().optional().meta({ prominent: true }),
    watchlist: watchlist().optional(),
    userData: userData().optional(),
  },
  compute: ({ socketId: socket, ...signIn }, { credential }) => authorizeUser(socket, userDataFor(signIn), credential),
});

const whenAllowed = { decision: ['allow'] };

export const answerAuthorization = answer({
  resource: 'authorization',
  name: 'answer',
  title: 'Answer Request',
  action: 'Answer authorization request',
  summary: 'Let the client that asked join its channel or sign in, or refuse it. Ends a flow that begins with an authorization request',
  docs: 'https://pusher.com/docs/channels/server_api/authorizing-users/',
  webhook: 'admission',
  parameters: {
    decision: choice({ allow: 'Allow', deny: 'Deny' }).meta({
      title: 'Decision',
      description: 'Whether the client may do what it asks for',
    }),
    kind: choice({ channel: 'Join a Channel', user: 'Sign In' })
      .default('channel')
      .meta({ title: 'Request', description: 'What the client asks for', fromEvent: 'kind', showWhen: whenAllowed, prominent: true }),
    socketId: socketId().optional().meta({ fromEvent: 'socketId', showWhen: whenAllowed, prominent: true }),
    channel: restrictedChannel().optional().meta({ fromEvent: 'channelName', showWhen: whenAllowed, prominent: true }),
    userId: userId()
      .optional()
      .meta({ description: 'Who it is; needed for presence channels and for signing in', showWhen: whenAllowed, prominent: true }),
    userInfo: userInfo().optional().meta({ showWhen: whenAllowed, prominent: true }),
    watchlist: watchlist()
      .optional()
      .meta({ showWhen: { ...whenAllowed, kind: ['user'] } }),
    channelData: channelData()
      .optional()
      .meta({ showWhen: { ...whenAllowed, kind: ['channel'] } }),
    userData: userData()
      .optional()
      .meta({ showWhen: { ...whenAllowed, kind: ['user'] } }),
    signedIn: z
      .boolean()
      .optional()
      .meta({
        title: 'Signed In',
        description: 'Whether the connection has signed in, so that a presence channel needs no user id',
        showWhen: { ...whenAllowed, kind: ['channel'] },
      }),
    reason: z
      .string()
      .max(1000)
      .default('Forbidden')
      .meta({
        title: 'Reason',
        description: 'What the client is told when it is refused',
        showWhen: { decision: ['deny'] },
      }),
    callback: z
      .string()
      .refine((name) => name === '' || isCallback(name), { error: 'is not the name of a JavaScript function' })
      .optional()
      .meta({
        title: 'JSONP Callback',
        description: 'Function the answer is wrapped in, for clients that asked with JSONP',
        fromEvent: 'callback',
        example: 'onAuthorized',
      }),
  },
  reply: ({ decision, reason, callback, kind, socketId: socket, channel, userId: id, userInfo: info, ...rest }, { credential }) => {
    if (decision === 'deny') return { status: 403, body: { message: reason } };
    if (socket === undefined) throw invalid('Socket ID', "'Socket ID' is missing", 'Take it from the request that is answered.');
    const member = { userId: id, userInfo: info, ...rest };
    if (kind === 'user') return jsonpReply({ ...authorizeUser(socket, userDataFor(member), credential) }, callback);
    if (channel === undefined) throw invalid('Channel', "'Channel' is missing", 'Take it from the request that is answered.');
    return jsonpReply({ ...authorizeChannel(socket, channel, channelDataFor(channel, member), credential) }, callback);
  },
});
