import { isJson } from '../../../language/fields';
import type { Store } from '../../../language/stream';
import type { TriggerContext } from '../contexts';

/**
 * Values kept with the workflow. n8n puts them on the disk when a trigger emits, at that moment, and when the workflow is deactivated:
 * what is written after the last event is lost with the process, so a stream has to bear getting those events again.
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
