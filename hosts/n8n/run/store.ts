import type { ITriggerFunctions } from 'n8n-workflow';
import { isJson } from '../../../language/fields';
import type { Store } from '../../../language/stream';

/** Values kept with the workflow. n8n stores them after an event, and forgets them when the node is renamed. */
export function staticStore(context: Pick<ITriggerFunctions, 'getWorkflowStaticData'>): Store {
  const data = context.getWorkflowStaticData('node');
  return {
    read: (key) => {
      const value: unknown = Object.hasOwn(data, key) ? data[key] : undefined;
      return isJson(value) ? value : undefined;
    },
    write: (key, value) => {
      data[key] = value;
    },
  };
}
