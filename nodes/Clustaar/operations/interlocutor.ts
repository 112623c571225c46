import { z } from '../../../language/fields';
import { interlocutorOf, unwrapped } from '../answers';
import { bearer } from '../bearer';
import { needBotId, needBotToken, needPrivateApiKey } from '../credential/needs';
import type { Values, Writable } from '../../../language/operation';
import { operation } from '../declare';
import { interlocutorId, profile, socketToken, userId } from '../fields';

const docs = 'https://developers.clustaar.io';

const person = { userId: userId(), ...profile };

export const createInterlocutor = operation({
  resource: 'interlocutor',
  name: 'create',
  title: 'Create',
  action: 'Create interlocutor',
  summary: 'Make a person known to the bot by your own ID. One that exists already is given back unchanged',
  docs,
  endpoint: 'POST /bots/{botId}/interlocutors/clustaar_web_chat',
  parameters: {
    ...person,
    useWebSocket: z.boolean().optional().meta({
      title: 'Ask for Socket Token',
      description:
        'Whether to ask for a token with which the chat of the person can be listened to. Clustaar gives it only the first time: keep it (experimental)',
    }),
    socketToken: socketToken()
      .optional()
      .meta({ description: 'A token of your own choice with which the chat of the person can be listened to' }),
  },
  path: (_, settings) => ({ botId: needBotId(settings) }),
  query: ({ useWebSocket }) => ({ use_websocket: useWebSocket === true ? 'true' : undefined }),
  headers: (_, settings) => bearer(needBotToken(settings)),
  body: ({ socketToken: token, ...known }) => ({ ...written(known), socketToken: token }),
  result: unwrapped,
  // The service finds the person by the user ID.
  repeatable: true,
});

export const getInterlocutor = operation({
  resource: 'interlocutor',
  name: 'get',
  title: 'Get',
  action: 'Get interlocutor',
  summary: 'Get what is known of a person: names, addresses, custom attributes, and when the last reply was',
  docs,
  endpoint: 'GET /interlocutors/{interlocutorId}',
  parameters: { interlocutorId: interlocutorId() },
  headers: (_, settings) => bearer(needPrivateApiKey(settings)),
  result: interlocutorOf,
});

export const updateInterlocutor = operation({
  resource: 'interlocutor',
  name: 'update',
  title: 'Update',
  action: 'Update interlocutor',
  summary: 'Change what is known of a person. The user ID is needed and cannot be changed',
  docs,
  endpoint: 'PUT /interlocutors/{interlocutorId}',
  parameters: {
    interlocutorId: interlocutorId(),
    userId: userId().meta({ description: 'Your own ID of the person, as it is: it cannot be changed' }),
    ...profile,
  },
  headers: (_, settings) => bearer(needPrivateApiKey(settings)),
  body: written,
  result: (_, { interlocutorId: id }) => ({ success: true, id }),
});

/** A person in Clustaar's own words. */
function written({
  userId: userID,
  firstName,
  lastName,
  email,
  phoneNumber,
  customAttributes,
}: Values<typeof person>): Record<string, Writable> {
  return { type: 'interlocutor', userID, firstName, lastName, email, phoneNumber, customAttributes };
}
