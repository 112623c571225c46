import type { INodeProperties } from 'n8n-workflow';
import type { Manifest, OperationManifest } from '../../../runner/manifest';
import { names } from '../names';
import { form } from './form';
import { shownFor, type Show } from './property';

/** The form of the action node: resource, operation, then what each operation takes. */
export function actionProperties(manifest: Manifest): INodeProperties[] {
  const resources = manifest.resources.filter(({ id }) => manifest.operations.some((operation) => operation.resource === id));
  return [
    {
      displayName: 'Resource',
      name: names.resource,
      type: 'options',
      noDataExpression: true,
      options: resources.map(({ id, title, description }) => ({ name: title, value: id, description })).sort(byName),
      // The first declared is the most used.
      default: manifest.operations[0]?.resource ?? '',
    },
    ...resources.map(({ id }) =>
      operationProperty(
        manifest.operations.filter(({ resource }) => resource === id),
        id,
      ),
    ),
    ...manifest.operations.flatMap(operationFields),
    ...resources.flatMap(({ id }) => optionFields(manifest.operations, id)),
  ];
}

function operationProperty(operations: readonly OperationManifest[], resource: string): INodeProperties {
  return {
    displayName: 'Operation',
    name: names.operation,
    type: 'options',
    noDataExpression: true,
    ...shownFor({ [names.resource]: [resource] }),
    options: operations
      .map(({ name, title, action, summary }) => ({ name: title, value: name, action, description: summary }))
      .sort(byName),
    default: operations[0]?.name ?? '',
  };
}

function operationFields({ resource, name, fields, paged }: OperationManifest): INodeProperties[] {
  const show = { [names.resource]: [resource], [names.operation]: [name] };
  const { top, more } = form(fields, show);
  return [...top, ...(paged ? pageFields(show) : []), ...more];
}

function pageFields(show: Show): INodeProperties[] {
  return [
    {
      displayName: 'Return All',
      name: names.returnAll,
      type: 'boolean',
      default: false,
      description: 'Whether to return all results or only up to a given limit',
      ...shownFor(show),
    },
    {
      displayName: 'Limit',
      name: names.limit,
      type: 'number',
      typeOptions: { minValue: 1 },
      default: 50,
      description: 'Max number of results to return',
      ...shownFor({ ...show, [names.returnAll]: [false] }),
    },
  ];
}

/** How the host sends; shown for what sends at all. */
function optionFields(operations: readonly OperationManifest[], resource: string): INodeProperties[] {
  const sending = operations.filter(
    (operation) => operation.resource === resource && (operation.kind === 'request' || operation.kind === 'task'),
  );
  if (sending.length === 0) return [];
  return [
    {
      displayName: 'Options',
      name: names.options,
      type: 'collection',
      placeholder: 'Add option',
      default: {},
      ...shownFor({ [names.resource]: [resource], [names.operation]: sending.map(({ name }) => name) }),
      options: sendingOptions,
    },
  ];
}

const sendingOptions: INodeProperties[] = [
  {
    displayName: 'Concurrency',
    name: 'concurrency',
    type: 'number',
    typeOptions: { minValue: 1, maxValue: 100, numberPrecision: 0 },
    default: 5,
    description: 'How many requests are under way at the same time. The output keeps the order of the input',
  },
  {
    displayName: 'Proxy',
    name: 'proxy',
    type: 'string',
    default: '',
    placeholder: 'e.g. http://proxy.example.com:3128',
    description: 'HTTP proxy to use instead of the one of the credential or the environment',
  },
  {
    displayName: 'Timeout',
    name: 'timeout',
    type: 'number',
    typeOptions: { minValue: 1, numberPrecision: 0 },
    default: 30000,
    description: 'Milliseconds that one request may take, its answer included',
  },
];

function byName(left: { name: string }, right: { name: string }): number {
  return left.name.localeCompare(right.name, 'en');
}
