import type { INodeProperties } from 'n8n-workflow';
import type { Manifest, StreamManifest } from '../../../runner/manifest';
import { names } from '../names';
import { form } from './form';

/** The form of the trigger node that listens to a stream. Throws where there is no stream of this name. */
export function streamProperties(manifest: Manifest, name: string): INodeProperties[] {
  const stream = manifest.streams.find((candidate) => candidate.name === name);
  if (!stream) throw new RangeError(`${manifest.title} has no stream '${name}'`);
  const { top, more } = form(stream.fields);
  return [...top, ...executions(stream), ...(stream.acknowledged ? acknowledgement : []), ...more];
}

/** Asked only where several events can arrive together. */
function executions({ batch }: StreamManifest): INodeProperties[] {
  if (batch === 1) return [];
  return [
    {
      displayName: 'Executions',
      name: names.executions,
      type: 'options',
      noDataExpression: true,
      options: [
        { name: 'One per Batch', value: 'batch', description: 'Events that arrive together are the items of one execution' },
        { name: 'One per Event', value: 'event', description: 'Each event is the only item of an execution, one after the other' },
      ],
      default: 'batch',
      description: `What starts an execution. Up to ${batch} events can arrive together; the service is told of all of them at once`,
    },
  ];
}

const acknowledgement: INodeProperties[] = [
  {
    displayName: 'Acknowledge',
    name: names.acknowledge,
    type: 'options',
    noDataExpression: true,
    options: [
      { name: 'After Workflow Succeeds', value: 'succeeded', description: 'The service keeps the event until the workflow has taken it' },
      { name: 'Immediately', value: 'immediately', description: 'As soon as the workflow is started' },
      { name: 'Never', value: 'never', description: 'The service keeps the event, and another consumer can have it' },
      { name: 'When Workflow Ends', value: 'ended', description: 'Whether it succeeded or failed' },
    ],
    default: 'succeeded',
    description: 'When the service is told that it may forget an event. Listening for a test event tells it nothing',
  },
  {
    displayName: 'Acknowledge Timeout (Seconds)',
    name: names.acknowledgeTimeout,
    type: 'number',
    typeOptions: { minValue: 1, numberPrecision: 0 },
    default: 3600,
    description: 'How long to wait for the workflow. After that the event counts as not taken, and the next one follows',
    displayOptions: { show: { [names.acknowledge]: ['succeeded', 'ended'] } },
  },
];
