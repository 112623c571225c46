import { multipart } from '../../../../language/operation';
import { objectAt, textAt } from '../../../../language/reading';
import { messageText } from '../../shared/fields/content';
import { operation, task } from '../declare';
import { docsAt } from '../docs';
import { authorFields, role } from '../fields/delivery';
import { userId } from '../fields/ids';
import { sourceFile, sourcePart, textParts } from '../../shared/fields/source-file';
import { metadata } from '../../shared/fields/objects';
import { mediaTypeOf } from '../../shared/media-type';

/** IDs that the service itself makes. */
const OWN_ID = /^[0-9a-f]{24}$/;

const sendMedia = task({
  resource: 'message',
  name: 'sendMedia',
  title: 'Send Media',
  action: 'Send media',
  summary: 'Upload a file and send it in one step: images are shown, all else is offered as a file',
  docs: docsAt('upload-attachments'),
  parameters: {
    userId: userId(),
    file: sourceFile().meta({ description: 'The file to send' }),
    role: role(),
    text: messageText().optional().meta({ description: 'What stands beside the file', prominent: true }),
    ...authorFields,
    metadata: metadata(),
  },
  perform: async ({ userId: user, file, role: from, text, ...rest }, { run }) => {
    const owner = OWN_ID.test(user) ? { appUserId: user } : { userId: user };
    const uploaded = objectAt({ uploaded: await run('attachment.upload', { file, ...owner }) }, 'uploaded');
    const { mediaUrl } = uploaded;
    const mediaType = textAt(uploaded, 'mediaType') ?? mediaTypeOf(file);
    const content = { type: mediaType.startsWith('image/') ? 'image' : 'file', mediaUrl, mediaType, text };
    return await run('message.send', { userId: user, role: from, content, ...rest });
  },
});

const sendImage = operation({
  resource: 'message',
  name: 'sendImage',
  title: 'Send Image (Deprecated)',
  action: 'Send image in one request',
  summary: 'Send an image with the call the service keeps for old programs; Send Media does the same and more',
  docs: docsAt('post-image-message'),
  endpoint: 'POST /v1.1/apps/{appId}/appusers/{userId}/images',
  // A stream has run out after the first time.
  repeatable: 'never',
  parameters: {
    userId: userId(),
    file: sourceFile().meta({ description: 'The image to send' }),
    role: role(),
    ...authorFields,
    metadata: metadata(),
  },
  body: ({ file, role: from, name, email, avatarUrl, metadata: data }) =>
    multipart([...textParts({ role: from, name, email, avatarUrl, metadata: data && JSON.stringify(data) }), sourcePart(file)]),
});

export const mediaMessageOperations = [sendMedia, sendImage] as const;
