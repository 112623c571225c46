import { isJson } from '../../../language/fields';
import type { Store } from '../../../language/stream';
import type { TriggerContext } from '../contexts';

/**
 * Values kept with the workflow. n8n puts them on the disk once the workflow is activated, and each time the trigger emits, as they are then:
 * what is written after the last event lasts as long as the process, so a stream has to bear getting that event again.
 * They are forgotten when the node is renamed.
 */
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
