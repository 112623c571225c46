import { type INodeParameters, NodeOperationError } from 'n8n-workflow';
import { Instances } from '../../../../hosts/n8n/run/instances';
import { isRegistered, register, unregister } from '../../../../hosts/n8n/run/registration';
import { fixture } from '../../../support/fixture-provider';
import { FixtureService, Refused } from '../support/service';
import { hookContext } from '../support/webhook';

const url = 'https://n8n.example.com/webhook/1';
let service: FixtureService;
beforeEach(async () => {
  service = await FixtureService.start();
});
afterEach(async () => {
  await service.stop();
});

function registration() {
  const provider = fixture();
  return {
    instances: new Instances(provider),
    context: hookContext(provider, 'events', { credential: { address: service.address, pass: 'abc' } }, url),
  };
}

it('asks for nothing where the service has no API for it', async () => {
  const { instances, context } = registration();
  expect(await isRegistered(context, instances, 'events')).toBe(false);
  expect(await isRegistered(questionsWith({}), instances, 'questions')).toBe(true);
});

it('refuses settings that could never take a request, before one comes', async () => {
  const { instances } = registration();
  const refused = isRegistered(questionsWith({ additionalFields: { patience: 0 } }), instances, 'questions');
  await expect(refused).rejects.toBeInstanceOf(NodeOperationError);
  await expect(refused).rejects.toThrow(/^'?Patience \(Seconds\)/);
});

it('takes nothing back where there was nothing to register, whatever the settings', async () => {
  const { instances } = registration();
  expect(await unregister(questionsWith({ additionalFields: { patience: 0 } }), instances, 'questions')).toBe(true);
});

it('registers the address of the node when the workflow is activated', async () => {
  const { instances, context } = registration();
  expect(await register(context, instances, 'events')).toBe(true);
  expect(service.received.map(({ body }) => body)).toEqual([JSON.stringify({ text: `create ${url}` })]);
});

it('has nothing to remove where the service does not know the address', async () => {
  const { instances, context } = registration();
  expect(await unregister(context, instances, 'events')).toBe(true);
  expect(service.received).toEqual([]);
});

describe('a service that refuses', () => {
  const message = 'Fixture answered 403: {"no":true}';
  const advice = 'The credential is known but may not do this: check its rights and quota at Fixture';
  beforeEach(() => {
    service.respond = () => new Refused(403, { no: true });
  });

  it('is shown with our advice to whoever activates the workflow, in the one text that every n8n shows', async () => {
    const { instances, context } = registration();
    const expected = { httpCode: '403', message: `${message}. ${advice}`, description: undefined };
    await expect(register({ ...context, getMode: () => 'trigger' }, instances, 'events')).rejects.toMatchObject(expected);
  });

  it('is shown once to whoever tries the node by hand', async () => {
    const { instances, context } = registration();
    const refused = register({ ...context, getMode: () => 'manual' }, instances, 'events');
    await expect(refused).rejects.toMatchObject({ message, description: advice });
  });
});

function questionsWith(parameters: INodeParameters) {
  return hookContext(fixture(), 'questions', { credential: { address: service.address, pass: 'abc' }, parameters }, url);
}
