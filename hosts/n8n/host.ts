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
import { refuseOldHost } from './supported';

declare function require(id: './run'): typeof Runtime;

type Hook = (this: IHookFunctions) => Promise<boolean>;

/** Each rejects where the settings of the node are refused, so that activation is refused with them. */
export interface WebhookLifecycle {
  checkExists: Hook;
  create: Hook;
  delete: Hook;
}

/** A provider's nodes at work in n8n. */
export interface Host {
  execute(context: IExecuteFunctions): Promise<INodeExecutionData[][]>;
  webhook(context: IWebhookFunctions, name: string): Promise<IWebhookResponseData>;
  /** What happens while the workflow is activated and deactivated: registration, where the service has an API for it. */
  webhookMethods(name: string): { readonly default: WebhookLifecycle };
  trigger(context: ITriggerFunctions, name: string): Promise<ITriggerResponse>;
  /** For the node that tests the credential and searches for the resource locators. */
  readonly credentialTest: ICredentialTestFunction;
  listSearch(forms: N8nForms): Record<string, (this: ILoadOptionsFunctions, filter?: string) => Promise<INodeListSearchResult>>;
}

/**
 * Joins a provider to n8n. Neither it nor the runtime is loaded before the first use: n8n requires every installed node when it starts.
 * Throws where n8n is too old for the node, before anything of it is touched.
 */
export function hostOf<C>(load: () => Provider<C>): Host {
  refuseOldHost();
  let loaded: ReturnType<typeof Runtime.runtimeOf<C>> | undefined;
  const runtime = () => (loaded ??= require('./run').runtimeOf(load()));
  return {
    execute: async (context) => await runtime().execute(context),
    webhook: async (context, name) => await runtime().webhook(context, name),
    webhookMethods: (name) => ({
      default: {
        async checkExists() {
          return await runtime().isRegistered(this, name);
        },
        async create() {
          return await runtime().register(this, name);
        },
        async delete() {
          return await runtime().unregister(this, name);
        },
      },
    }),
    trigger: async (context, name) => await runtime().trigger(context, name),
    async credentialTest(credential) {
      return await runtime().testCredential(this, credential);
    },
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
