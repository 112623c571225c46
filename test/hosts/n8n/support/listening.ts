import { NodeOperationError, type INodeParameters, type IRun } from 'n8n-workflow';
import { listen } from '../../../../hosts/n8n/run/stream';
import { fixture, FixtureSource } from '../../../support/fixture-provider';
import { endedRun, TriggerHost } from './trigger';

const credential = { address: 'http://127.0.0.1:9', pass: 'abc' };

export interface TriggerSettings {
  readonly manual?: boolean;
  readonly old?: boolean;
  /** Name of the fixture's stream. */
  readonly stream?: string;
}

/** A trigger node that does not listen yet. */
export function trigger(parameters: INodeParameters = {}, { stream = 'feed', ...settings }: TriggerSettings = {}) {
  const source = new FixtureSource();
  const provider = fixture(source);
  const host = new TriggerHost(provider, stream, { topic: 'news', ...parameters }, { credential, ...settings });
  return { source, host, provider };
}

/** One that listens. */
export async function listening(parameters: INodeParameters = {}, settings: TriggerSettings = {}) {
  const { source, host, provider } = trigger(parameters, settings);
  const response = await listen(host.context, provider, settings.stream ?? 'feed');
  host.activate();
  const { handlers } = source;
  if (!handlers) throw new Error('The stream was not opened');
  return { source, host, response, handlers };
}

/** `taken`, `left` to the service, or still `open` when the flow of promises has come to rest. */
export async function fate(delivery: void | Promise<void>): Promise<'taken' | 'left' | 'open'> {
  const settled = Promise.resolve(delivery).then(
    () => 'taken' as const,
    () => 'left' as const,
  );
  const rest = new Promise<'open'>((resolve) =>
    setImmediate(() => {
      resolve('open');
    }),
  );
  return await Promise.race([settled, rest]);
}

/** A run that another node has failed. */
export function failedRun(): IRun {
  return endedRun(new NodeOperationError({ id: '', name: 'Other', type: '', typeVersion: 1, position: [0, 0], parameters: {} }, 'No'));
}
