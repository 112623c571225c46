import { type INodeParameters, NodeOperationError } from 'n8n-workflow';
import { Instances } from '../../../hosts/n8n/run/instances';
import { isRegistered } from '../../../hosts/n8n/run/registration';
import { clustaar } from '../../../nodes/Clustaar/provider';
import { hookContext } from './support/webhook';

const signed = { privateKey: 'the key of the bot' };

test('good settings are taken when the workflow is activated', async () => {
  expect(await activated(signed, routed({ test: 'exists', path: 'data.session.values.city' }))).toBe(true);
});

test('an expression with a mistake is refused then, with its place', async () => {
  const broken = routed({ test: 'step', ids: ['5f0c1d2e3a4b5c6d7e8f9002'] }, { test: 'exists', path: 'data.[' });
  const { message } = await refusal(signed, broken);
  expect(message).toMatch(/Routes 1 › Filters 2 › Path/);
});

test('a private key that is missing is refused then', async () => {
  const { message } = await refusal({}, {});
  expect(message).toMatch(/^'Private Key' is missing in the credential.*choose 'No Signature Check'/);
  expect(await activated({}, { additionalFields: { signature: 'none' } })).toBe(true);
});

test('other actions that the bot would refuse are refused then', async () => {
  const { message } = await refusal(signed, { fallback: 'actions', fallbackActions: '[{"type":"send_text_action","alternatives":[]}]' });
  expect(message).toBe(
    "'Other Actions': actions[0].alternatives has 0 entries; at least 1 is needed. Positions count from 0. Compare with the form, which builds the same action.",
  );
});

function routed(...filters: readonly INodeParameters[]): INodeParameters {
  return { routes: { entries: [{ name: 'City', filters: { entries: [...filters] } }] } };
}

async function activated(credential: object, parameters: INodeParameters): Promise<boolean> {
  const context = hookContext(clustaar, 'step', { credential, parameters }, 'https://n8n.example.com/webhook/1');
  return await isRegistered(context, new Instances(clustaar), 'step');
}

async function refusal(credential: object, parameters: INodeParameters): Promise<NodeOperationError> {
  const outcome: unknown = await activated(credential, parameters).catch((thrown: unknown) => thrown);
  if (outcome instanceof NodeOperationError) return outcome;
  throw new TypeError('the settings were taken');
}
