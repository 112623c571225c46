import { z } from '../../../../language/fields';
import { multipart } from '../../../../language/operation';
import { mediaAddress } from '../../shared/fields/addresses';
import { sourceFile, sourcePart } from '../../shared/fields/source-file';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { conversationId } from '../fields/ids';
import { succeeded } from '../../../../language/results';

const uploadAttachment = operation({
  resource: 'attachment',
  name: 'upload',
  title: 'Upload',
  action: 'Upload attachment',
  summary: 'Upload a file and get its address, which messages then show',
  docs: docsAt('tag/Attachments/operation/UploadAttachment'),
  endpoint: 'POST /v2/apps/{appId}/attachments',
  // A stream has run out after the first time.
  repeatable: 'never',
  parameters: {
    file: sourceFile(),
    conversationId: conversationId()
      .optional()
      .meta({ description: 'The conversation whose messages will show the file', prominent: true }),
    deletedWithMessage: z.boolean().default(true).meta({
      title: 'Deleted With Message',
      description: 'Whether the file is deleted together with the message, the conversation or the user',
    }),
  },
  query: (p) => ({ access: 'public', for: p.deletedWithMessage ? 'message' : undefined, conversationId: p.conversationId }),
  body: (p) => multipart([sourcePart(p.file)]),
});

const deleteAttachment = operation({
  resource: 'attachment',
  name: 'delete',
  title: 'Delete',
  action: 'Delete attachment',
  summary: 'Delete a file that was uploaded; copies may be shown for 15 minutes more',
  docs: docsAt('tag/Attachments/operation/DeleteAttachment'),
  endpoint: 'POST /v2/apps/{appId}/attachments/remove',
  repeatable: true,
  parameters: { mediaUrl: mediaAddress() },
  body: (p) => ({ mediaUrl: p.mediaUrl }),
  result: succeeded,
});

export const attachmentOperations = [uploadAttachment, deleteAttachment] as const;
