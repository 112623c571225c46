import type {
  ICredentialsDecrypted,
  IExecuteFunctions,
  IHookFunctions,
  ILoadOptionsFunctions,
  ITriggerFunctions,
  IWebhookFunctions,
} from 'n8n-workflow';
import type { TestContext } from '../contexts';
import type { Lookup } from '../../../language/metadata';
import type { Provider } from '../../../language/provider';
import { runAction } from './action';
import { Instances } from './instances';
import { search, testCredential } from './lookups';
import { isRegistered, register, unregister } from './registration';
import { listen } from './stream';
import { receiveWebhook } from './webhook';

/** What a provider's nodes do when they run. One for each provider and process: it remembers webhook deliveries. */
export function runtimeOf<C>(provider: Provider<C>) {
  const instances = new Instances(provider);
  return {
    execute: async (context: IExecuteFunctions) => await runAction(context, provider),
    webhook: async (context: IWebhookFunctions, name: string) => await receiveWebhook(context, instances, name),
    isRegistered: async (context: IHookFunctions, name: string) => await isRegistered(context, instances, name),
    register: async (context: IHookFunctions, name: string) => await register(context, instances, name),
    unregister: async (context: IHookFunctions, name: string) => await unregister(context, instances, name),
    trigger: async (context: ITriggerFunctions, name: string) => await listen(context, provider, name),
    testCredential: async (context: TestContext, credential: ICredentialsDecrypted) => await testCredential(context, provider, credential),
    search: async (context: ILoadOptionsFunctions, lookup: Lookup, filter?: string) => await search(context, provider, lookup, filter),
  };
}
