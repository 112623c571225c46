import { ServiceError } from '../../../client/errors';
import type { HookContext } from '../contexts';
import { activationError, nodeError, type N8nError } from './errors';
import { isTest, type Instance, type Instances } from './instances';

/**
 * Whether nothing is left to register: only where the service has an API for it, and the settings want it, is it asked.
 * n8n asks this first when a workflow is activated; settings that could never take a request are refused here, not at the first one.
 */
export async function isRegistered<C>(context: HookContext, instances: Instances<C>, name: string): Promise<boolean> {
  try {
    const { configured } = await instances.get(context, name);
    return !configured.registers;
  } catch (thrown) {
    throw refusal(context, thrown);
  }
}

/** Adopts, mends or creates the registration of this node's address; safe to repeat, as n8n does after a failure. */
export async function register<C>(context: HookContext, instances: Instances<C>, name: string): Promise<boolean> {
  return await overRegistration(context, instances, name, async (url, { configured }) => {
    await configured.ensureRegistered(url);
  });
}

/** Removes the registration of this address only; one that is gone already counts as removed. */
export async function unregister<C>(context: HookContext, instances: Instances<C>, name: string): Promise<boolean> {
  return await overRegistration(context, instances, name, async (url, { configured }) => {
    await configured.unregister(url);
  });
}

async function overRegistration<C>(
  context: HookContext,
  instances: Instances<C>,
  name: string,
  change: (url: string, instance: Instance<C>) => Promise<void>,
): Promise<boolean> {
  if (!hasRegistration(instances, name)) return true;
  try {
    const url = context.getNodeWebhookUrl('default');
    if (url === undefined) throw new ServiceError({ kind: 'protocol', message: 'n8n gave the node no webhook address' });
    const instance = await instances.get(context, name);
    if (!instance.configured.registers) return true;
    await change(url, instance);
    return true;
  } catch (thrown) {
    throw refusal(context, thrown);
  }
}

function hasRegistration<C>(instances: Instances<C>, name: string): boolean {
  return instances.declared(name).registration !== undefined;
}

function refusal(context: HookContext, thrown: unknown): N8nError {
  return isTest(context) ? nodeError(context.getNode(), thrown) : activationError(context.getNode(), thrown);
}
