import type { ITriggerResponse } from 'n8n-workflow';
import type { ServiceError } from '../../../client/errors';
import { formOf } from '../../../language/form';
import type { Provider } from '../../../language/provider';
import type { StreamHandle, StreamHandlers } from '../../../language/stream';
import { invalid } from '../../../client/errors';
import type { TriggerContext } from '../contexts';
import { names } from '../names';
import { triggerParameter, triggerParameters } from '../values/parameters';
import { emitter, keeps } from './acknowledge';
import { connect } from './connect';
import { activationError, nodeError } from './errors';
import { isTest } from './instances';
import { staticStore } from './store';

/**
 * Listens to a stream until n8n closes it. Rejects when the first connection is refused, so that the person who activates the workflow
 * sees why; later losses are the client's to mend, because n8n soon gives a trigger up that reports them.
 */
export async function listen<C>(context: TriggerContext, provider: Provider<C>, name: string): Promise<ITriggerResponse> {
  const node = context.getNode();
  try {
    const declared = provider.streams.find((stream) => stream.name === name);
    if (!declared) throw invalid('Stream', `${provider.title} has no stream '${name}'`);
    // Everything is read now: in the callbacks n8n no longer evaluates expressions.
    const parameters = await triggerParameters(context, formOf(declared.parameters));
    const connected = (await connect(context, provider)).stream(name);
    const listener = new Listener(context, connected.acknowledged, (handlers) =>
      connected.open(parameters, handlers, staticStore(context)),
    );
    const closeFunction = async () => {
      await listener.close();
    };
    const manualTriggerFunction = async () => {
      await listener.open();
    };
    if (isTest(context)) return { closeFunction, manualTriggerFunction };
    await listener.open();
    return { closeFunction };
  } catch (thrown) {
    throw isTest(context) ? nodeError(node, thrown) : activationError(node, thrown);
  }
}

class Listener {
  readonly #closing = new AbortController();
  #handle: StreamHandle | undefined;
  #opened = false;

  constructor(
    private readonly context: TriggerContext,
    private readonly acknowledged: boolean,
    private readonly start: (handlers: StreamHandlers) => StreamHandle,
  ) {}

  async open(): Promise<void> {
    const { context } = this;
    const emit = emitter(context, this.acknowledged, this.#closing.signal);
    try {
      this.#handle = this.start({
        keep: this.acknowledged && keeps(context),
        onEvent: (event) => emit([event]),
        // Without it the runner hands a batch over event by event, each once the one before is taken.
        ...(triggerParameter(context, names.executions) === 'event' ? {} : { onEvents: emit }),
        onStatus: lineLog(context),
        onWarning: (warning) => {
          warn(context, warning);
        },
        onFatal: (error) => {
          // Before that it is the first connection that fails, and opening rejects.
          if (this.#opened && !this.#closing.signal.aborted) context.emitError(nodeError(context.getNode(), error));
        },
      });
      // Whoever stops listening does not wait for a connection.
      await Promise.race([this.#handle.opened, aborted(this.#closing.signal)]);
      this.#opened = true;
    } catch (thrown) {
      await this.close();
      throw nodeError(context.getNode(), thrown);
    }
  }

  /** Idempotent; what is under way is given back to the service. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#handle?.close();
  }
}

async function aborted(signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => {
      resolve();
    });
  });
}

/** Says when the line is lost and when it is back, once each: the attempts in between would fill the log. */
function lineLog(context: TriggerContext): NonNullable<StreamHandlers['onStatus']> {
  const { logger } = context;
  const { name } = context.getNode();
  let lost = false;
  return (status, detail = 'The connection was lost') => {
    if (status === 'reconnecting' && !lost) logger.warn(`${name}: ${detail}. It is opened anew by itself.`);
    if (status === 'connected' && lost) logger.info(`${name}: The connection is back.`);
    if (status === 'reconnecting' || status === 'connected') lost = status === 'reconnecting';
  };
}

/** A bad message becomes an execution the person can look at, where this n8n can store one; troubles of the line pass by themselves. */
function warn(context: TriggerContext, warning: ServiceError): void {
  const ofMessage = warning.kind === 'protocol' || warning.kind === 'invalid';
  if (ofMessage && context.getMode() !== 'manual' && context.saveFailedExecution)
    context.saveFailedExecution(nodeError(context.getNode(), warning));
  else context.logger.warn(`${context.getNode().name}: ${[warning.message, warning.advice].filter(Boolean).join('. ')}`);
}
