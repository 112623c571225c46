import { isJson } from '../../../language/fields';
import type { Store } from '../../../language/stream';
import type { TriggerContext } from '../contexts';

/** Values kept with the workflow. n8n stores them after an event, and forgets them when the node is renamed. */
export function staticStore(context: Pick<TriggerContext, 'getWorkflowStaticData'>): Store {
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
