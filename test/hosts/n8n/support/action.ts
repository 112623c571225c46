import { Readable } from 'node:stream';
import type { IExecuteResponsePromiseData, INode, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import type { ActionContext } from '../../../../hosts/n8n/contexts';
import { actionProperties } from '../../../../hosts/n8n/describe';
import type { Provider } from '../../../../language/provider';
import { manifestOf } from '../../../../runner/manifest';
import { OneNode } from './workflow';

export interface ActionSettings {
  readonly credential: object;
  readonly items?: INodeExecutionData[];
  readonly node?: Partial<INode>;
  readonly continueOnFail?: boolean;
  readonly cancel?: AbortSignal;
  /** Answers of n8n's address filter; absent: an n8n without one. */
  readonly egress?: (url: string) => { ok: true } | { ok: false; error: Error };
  readonly files?: Readonly<Record<string, Buffer>>;
  readonly timeZone?: string;
}

/** An action node in n8n, as far as our nodes see it. */
export function actionContext<C>(provider: Provider<C>, parameters: INodeParameters, settings: ActionSettings) {
  const { items = [{ json: {} }], files = {}, egress } = settings;
  const one = new OneNode(actionProperties(manifestOf(provider)), parameters, items, settings.node);
  const responses: IExecuteResponsePromiseData[] = [];
  let credentialReads = 0;
  const fileOf = (name: string) => files[name] ?? Buffer.alloc(0);
  const context: ActionContext & { responses: typeof responses; credentialReads(): number } = {
    responses,
    credentialReads: () => credentialReads,
    getInputData: () => items,
    getNode: () => one.node,
    getNodeParameter: (name, itemIndex, fallback) => one.parameter(name, itemIndex, fallback),
    getTimezone: () => settings.timeZone ?? 'Europe/Berlin',
    continueOnFail: () => settings.continueOnFail ?? false,
    getCredentials: async () => {
      credentialReads += 1;
      return await Promise.resolve(settings.credential);
    },
    sendResponse: (response) => void responses.push(response),
    helpers: {
      getBinaryDataBuffer: async (_, name) => await Promise.resolve(fileOf(typeof name === 'string' ? name : '')),
      getBinaryMetadata: async (id) => await Promise.resolve({ fileSize: fileOf(id).byteLength }),
      getBinaryStream: async (id) => await Promise.resolve(Readable.from([fileOf(id)])),
      ...(egress ? { getSecureEgressFilter: () => ({ validateUrl: (url: string) => Promise.resolve(egress(url)) }) } : {}),
    },
  };
  const { cancel } = settings;
  return cancel ? { ...context, getExecutionCancelSignal: () => cancel } : context;
}
