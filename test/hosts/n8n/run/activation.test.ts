import { NodeApiError, NodeOperationError, WorkflowActivationError, type INode, type WorkflowExecuteMode } from 'n8n-workflow';
import { ServiceError, type ErrorKind, type ErrorParts } from '../../../../client/errors';
import { activationError, nodeError } from '../../../../hosts/n8n/run/errors';
import { Instances } from '../../../../hosts/n8n/run/instances';
import { isRegistered, register, unregister } from '../../../../hosts/n8n/run/registration';
import { listen } from '../../../../hosts/n8n/run/stream';
import { docs, webhook } from '../../../support/fixture/credential';
import { fixture } from '../../../support/fixture-provider';
import { trigger } from '../support/listening';
import { FixtureService, Refused } from '../support/service';
import { hookContext } from '../support/webhook';

const url = 'https://n8n.example.com/webhook/1';
/** A webhook that is registered already. */
const kept = webhook({
  name: 'kept',
  ...{ title: 'On Delivery', summary: 'Starts on deliveries', setUp: 'Nothing to do', docs, parameters: {}, examples: [{ id: '1' }] },
  verify: () => undefined,
  parse: () => [{ id: '1' }],
  registration: {
    find: () => Promise.resolve({ id: url, current: true }),
    create: () => Promise.resolve({ id: url, current: true }),
    remove: async ({ id }, { run }) => {
      await run('message.say', { text: id });
    },
  },
});
const provider = { ...fixture(), webhooks: [...fixture().webhooks, kept] };
type Declared = (typeof provider)['webhooks'][number];
const node: INode = { id: '1', name: 'Node', type: 'fixture', typeVersion: 1, position: [0, 0], parameters: {} };

/** What each n8n makes of an error for whoever activates a workflow. */
const shownBy: Readonly<Record<string, (error: Error) => string>> = {
  'n8n 1': (error) => (error instanceof NodeApiError ? error.description : undefined) ?? error.message,
  'n8n 2': (error) => [error.message, error instanceof NodeApiError ? error.description : undefined].filter(Boolean).join(' | '),
  'n8n, of a live trigger': (error) => new WorkflowActivationError(error.message, { cause: error, node }).message,
};

async function failure(activation: Promise<unknown>): Promise<Error> {
  const error = await activation.catch((thrown: unknown) => thrown);
  if (error instanceof NodeApiError || error instanceof NodeOperationError) return error;
  throw new TypeError(`Not an error of n8n: ${String(error)}`);
}

const kinds: Readonly<Record<ErrorKind, Partial<ErrorParts>>> = {
  auth: { status: 401 },
  permission: { status: 403 },
  notFound: { status: 404 },
  invalid: {},
  conflict: { status: 409 },
  rateLimited: { status: 429, retryAfterMs: 1_000 },
  unavailable: { status: 503 },
  timeout: {},
  network: { message: 'connect ECONNREFUSED 127.0.0.1:9' },
  protocol: {},
  cancelled: {},
};
const each = Object.entries(kinds).map(([kind, parts]) => [kind, parts] as const);

describe('an activation that fails is told whole, and nothing of it twice', () => {
  test.each(each)('by a live trigger: %s', async (kind, parts) => {
    const { source, host, provider: feeding } = trigger();
    source.refusal = errorOf(kind, { advice: 'Mend it', ...parts });
    const error = await failure(listen(host.context, feeding, 'feed'));
    for (const shown of Object.values(shownBy)) expect(shown(error)).toBe(`${source.refusal.message}. Mend it`);
  });

  test.each(each)('with all that is known where there is no advice: %s', (kind, parts) => {
    const error = activationError(node, errorOf(kind, parts));
    for (const shown of Object.values(shownBy)) expect(shown(error)).toBe(errorOf(kind, parts).message);
  });

  test('and one full stop between what happened and what to do', () => {
    const error = activationError(node, new ServiceError({ kind: 'network', message: 'It went wrong.', advice: 'Mend it' }));
    expect(error.message).toBe('It went wrong. Mend it');
  });

  describe('by a webhook', () => {
    let service: FixtureService;
    beforeEach(async () => {
      service = await FixtureService.start();
    });
    afterEach(async () => {
      await service.stop();
    });

    const context = (mode: WorkflowExecuteMode, name = 'events') => ({
      ...hookContext(provider, name, { credential: { address: service.address, pass: 'abc' } }, url),
      getMode: () => mode,
    });
    const instances = (more: Partial<Pick<Declared, 'check'>> = {}) =>
      new Instances({ ...provider, webhooks: provider.webhooks.map((events) => ({ ...events, ...more })) });

    test.each([401, 403, 404, 409, 422])('that the service answers with %i', async (status) => {
      service.respond = () => new Refused(status, { no: true });
      const error = await failure(register(context('trigger'), instances(), 'events'));
      for (const shown of Object.values(shownBy)) {
        expect(shown(error)).toMatch(new RegExp(`^Fixture answered ${status}: \\{"no":true\\}\\. [A-Z][^|]+$`));
        expect(shown(error).match(/Fixture answered/g)).toHaveLength(1);
      }
    });

    test('whose service is out of reach', async () => {
      const unreachable = context('trigger');
      await service.stop();
      const error = await failure(register(unreachable, instances(), 'events'));
      for (const shown of Object.values(shownBy))
        expect(shown(error)).toMatch(/^Could not connect to 127\.0\.0\.1:\d+: [^.|]+\. [A-Z][^|]+$/);
    }, 30_000);

    test.each([
      ['before it is registered', isRegistered],
      ['when it is registered', register],
    ])('whose settings cannot work, %s', async (_, hook) => {
      const refuse = (): never => {
        throw new ServiceError({ kind: 'invalid', message: 'They do not go together', advice: 'Change one of them' });
      };
      const error = await failure(hook(context('trigger'), instances({ check: refuse }), 'events'));
      for (const shown of Object.values(shownBy)) expect(shown(error)).toBe('They do not go together. Change one of them');
    });

    test('that cannot be taken back', async () => {
      service.respond = () => new Refused(403, { no: true });
      const error = await failure(unregister(context('internal', 'kept'), instances(), 'kept'));
      for (const shown of Object.values(shownBy)) expect(shown(error)).toMatch(/^Fixture answered 403: .+\. The credential[^|]+$/);
    });
  });
});

test('what is tried by hand keeps both texts apart, as both are shown', async () => {
  const { source, host, provider: feeding } = trigger({}, { manual: true });
  source.refusal = errorOf('permission', { advice: 'Mend it' });
  const { manualTriggerFunction } = await listen(host.context, feeding, 'feed');
  host.activate();
  await expect(manualTriggerFunction?.()).rejects.toMatchObject({ message: source.refusal.message, description: 'Mend it' });
  expect(nodeError(node, source.refusal)).toMatchObject({ message: source.refusal.message, description: 'Mend it' });
});

function errorOf(kind: string, parts: Partial<ErrorParts>): ServiceError {
  const known = Object.keys(kinds).find((each): each is ErrorKind => each === kind);
  return new ServiceError({ kind: known ?? 'protocol', message: `It went wrong (${kind})`, ...parts });
}
