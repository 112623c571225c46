import { tooLarge } from '../../../language/fields';
import { limits } from '../limits';
import { jsonObject } from './objects';

/** What a workflow is run with. */
export const workflowData = () =>
  jsonObject()
    .refine((data) => bytesOf(data) <= limits.triggerDataBytes, {
      error: (issue) => tooLarge(bytesOf(issue.input), limits.triggerDataBytes, 'bytes'),
    })
    .optional()
    .meta({
      title: 'Data',
      description: 'JSON object for the templates and conditions of the workflow, 10 MB at most',
      placeholder: 'e.g. { "project": "Apollo" }',
      example: { project: 'Apollo' },
    });

function bytesOf(data: unknown): number {
  return Buffer.byteLength(typeof data === 'string' ? data : JSON.stringify(data));
}
