import {
  NodeConnectionTypes,
  type IExecuteFunctions,
  type INodeExecutionData,
  type INodeType,
  type INodeTypeDescription,
} from 'n8n-workflow';
import { formsOf } from '../../hosts/n8n/forms';
import { hostOf } from '../../hosts/n8n/host';
import type * as Declared from './provider';

/** The declarations are loaded by the first execution that uses them. */
declare function require(id: './provider'): typeof Declared;

const host = hostOf(() => require('./provider').pushover);
const forms = formsOf(__dirname);

export class PushoverOpenClient implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Pushover Open Client',
    name: 'pushoverOpenClient',
    icon: { light: 'file:../../icons/pushover.svg', dark: 'file:../../icons/pushover.dark.svg' },
    group: ['output'],
    version: 1,
    subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
    description: 'Unofficial client of Pushover: send and receive push notifications, follow emergencies, manage groups and teams',
    defaults: { name: 'Pushover Open Client' },
    usableAsTool: true,
    inputs: [NodeConnectionTypes.Main],
    outputs: [NodeConnectionTypes.Main],
    credentials: [{ name: 'pushoverOpenClientApi', required: true, testedBy: 'pushoverOpenClientApiTest' }],
    properties: forms.action,
  };

  methods = {
    credentialTest: { pushoverOpenClientApiTest: host.credentialTest },
    listSearch: host.listSearch(forms),
  };

  async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
    return await host.execute(this);
  }
}
