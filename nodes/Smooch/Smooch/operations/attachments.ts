import { invalid } from '../../../../client/errors';
import { z } from '../../../../language/fields';
import { multipart } from '../../../../language/operation';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { mediaAddress } from '../../shared/fields/addresses';
import { idText } from '../../shared/fields/id-text';
import { userId } from '../fields/ids';
import { sourceFile, sourcePart } from '../../shared/fields/source-file';
import { succeeded } from '../../../../language/results';

const uploadAttachment = operation({
  resource: 'attachment',
  name: 'upload',
  title: 'Upload',
  action: 'Upload attachment',
  summary: 'Upload a file and get its address, which messages then show. Message › Send Media does both at once',
  docs: docsAt('upload-attachments'),
  endpoint: 'POST /v1.1/apps/{appId}/attachments',
  // A stream has run out after the first time.
  repeatable: 'never',
  parameters: {
    file: sourceFile(),
    appUserId: userId().optional().meta({
      title: 'For User (_id)',
      description: 'The user whose messages will show the file, by the ID the service gave: it is deleted together with them',
      placeholder: 'e.g. 5f00cc00cc00cc00cc00cc04',
      example: '5f00cc00cc00cc00cc00cc04',
    }),
    // No event fills it in beside the other ID.
    userId: idText().optional().meta({
      title: 'For User (Your Own ID)',
      description: 'The user whose messages will show the file, by your own ID: it is deleted together with them',
      placeholder: 'e.g. steve@example.com',
      example: 'steve@example.com',
      prominent: true,
    }),
  },
  check: (p) => {
    if (p.appUserId !== undefined && p.userId !== undefined) {
      throw invalid('For User (Your Own ID)', 'The user is named twice', 'Fill in one of the two IDs.');
    }
  },
  query: (p) => ({
    access: 'public',
    for: p.appUserId === undefined && p.userId === undefined ? undefined : 'message',
    appUserId: p.appUserId,
    userId: p.userId,
  }),
  body: (p) => multipart([sourcePart(p.file)]),
});

const deleteAttachment = operation({
  resource: 'attachment',
  name: 'delete',
  title: 'Delete',
  action: 'Delete attachment',
  summary: 'Delete a file that was uploaded; messages show it no longer',
  docs: docsAt('delete-attachment'),
  endpoint: 'POST /v1.1/apps/{appId}/attachments/remove',
  parameters: { mediaUrl: mediaAddress() },
  repeatable: true,
  body: (p) => ({ mediaUrl: p.mediaUrl }),
  result: succeeded,
});

const createMediaToken = operation({
  resource: 'attachment',
  name: 'createToken',
  title: 'Create Token',
  action: 'Create token for private attachments',
  summary: 'Get a token with which a browser may show private attachments, where the account has these',
  docs: docsAt('generate-media-token'),
  endpoint: 'POST /v1.1/apps/{appId}/attachments/token',
  parameters: {
    paths: z
      .array(z.string().min(1))
      .min(1)
      .meta({
        title: 'Paths',
        description: 'What the token opens, as paths of the media server',
        placeholder: 'e.g. /apps/5f00aa00aa00aa00aa00aa01',
        example: ['/apps/5f00aa00aa00aa00aa00aa01'],
      }),
  },
  body: (p) => ({ paths: p.paths }),
});

const getMediaCookie = operation({
  resource: 'attachment',
  name: 'getCookie',
  title: 'Get Cookie',
  action: 'Get cookie for private attachments',
  summary: 'Get what makes a browser show private attachments, where the account has these',
  docs: docsAt('set-media-cookie'),
  endpoint: 'GET /v1.1/apps/{appId}/attachments/cookie',
  parameters: {},
});

export const attachmentOperations = [uploadAttachment, deleteAttachment, createMediaToken, getMediaCookie] as const;
