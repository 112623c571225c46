import { invalid } from '../http/answers';
import { limits } from '../limits';
import type { Parameters } from '../http/parameters';

/** Refuses an attachment that is no image, too large, or given in two ways. Downloads do not show it. */
export function checkAttachment(parameters: Parameters): void {
  const file = parameters.files.find(({ name }) => name === 'attachment');
  const inline = parameters.text('attachment_base64');
  const inlineType = parameters.text('attachment_type');
  if (parameters.has('attachment')) throw invalid('attachment', 'must be a file in a multipart form');
  if ((inline === '') !== (inlineType === '')) throw invalid('attachment_type', 'must be supplied with attachment_base64');
  if (file !== undefined && inline !== '') throw invalid('attachment', 'cannot be combined with attachment_base64');
  if (file !== undefined) checkImage(file.type, file.data.length);
  else if (inline !== '') checkImage(inlineType, Buffer.from(inline, 'base64').length);
}

function checkImage(type: string, bytes: number): void {
  if (!type.startsWith('image/')) throw invalid('attachment', `is not an image (${type})`);
  if (bytes === 0) throw invalid('attachment', 'is empty');
  if (bytes > limits.attachmentBytes) throw invalid('attachment', `is too large (${bytes} of ${limits.attachmentBytes} bytes)`);
}
