import type {
  ICredentialTestFunction,
  IExecuteFunctions,
  IHookFunctions,
  ILoadOptionsFunctions,
  INodeExecutionData,
  INodeListSearchResult,
  ITriggerFunctions,
  ITriggerResponse,
  IWebhookFunctions,
  IWebhookResponseData,
} from 'n8n-workflow';
import type { Provider } from '../../language/provider';
import type { N8nForms } from './forms';
import type * as Runtime from './run';

declare function require(id: './run'): typeof Runtime;

/** A provider's nodes at work in n8n. */
export interface Host {
  execute(context: IExecuteFunctions): Promise<INodeExecutionData[][]>;
  webhook(context: IWebhookFunctions, name: string): Promise<IWebhookResponseData>;
  /** Rejects where the settings of the node are refused, so that activation is refused with them. */
  isRegistered(context: IHookFunctions, name: string): Promise<boolean>;
  register(context: IHookFunctions, name: string): Promise<boolean>;
  unregister(context: IHookFunctions, name: string): Promise<boolean>;
  trigger(context: ITriggerFunctions, name: string): Promise<ITriggerResponse>;
  /** For the node that tests the credential and searches for the resource locators. */
  readonly credentialTest: ICredentialTestFunction;
  listSearch(forms: N8nForms): Record<string, (this: ILoadOptionsFunctions, filter?: string) => Promise<INodeListSearchResult>>;
}

/** Joins a provider to n8n. Neither it nor the runtime is loaded before the first use: n8n requires every installed node when it starts. */
export function hostOf<C>(load: () => Provider<C>): Host {
  let loaded: ReturnType<typeof Runtime.runtimeOf<C>> | undefined;
  const runtime = () => (loaded ??= require('./run').runtimeOf(load()));
  return {
    execute: async (context) => await runtime().execute(context),
    webhook: async (context, name) => await runtime().webhook(context, name),
    isRegistered: async (context, name) => await runtime().isRegistered(context, name),
    register: async (context, name) => await runtime().register(context, name),
    unregister: async (context, name) => await runtime().unregister(context, name),
    trigger: async (context, name) => await runtime().trigger(context, name),
    credentialTest: async (credential) => await runtime().testCredential(credential),
    listSearch: ({ lookups }) =>
      Object.fromEntries(
        Object.entries(lookups).map(([method, lookup]) => [
          method,
          async function (this: ILoadOptionsFunctions, filter?: string) {
            return await runtime().search(this, lookup, filter);
          },
        ]),
      ),
  };
}
