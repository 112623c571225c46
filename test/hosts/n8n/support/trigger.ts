import {
  createRunExecutionData,
  type ExecutionError,
  type IDeferredPromise,
  type INodeExecutionData,
  type INodeParameters,
  type IRun,
} from 'n8n-workflow';
import type { TriggerContext } from '../../../../hosts/n8n/contexts';
import { streamProperties } from '../../../../hosts/n8n/describe';
import type { Provider } from '../../../../language/provider';
import { manifestOf } from '../../../../runner/manifest';
import { OneNode } from './workflow';

/** One execution that was started. */
export interface Emitted {
  readonly items: readonly unknown[];
  readonly done: IDeferredPromise<IRun> | undefined;
}

/** A trigger node in n8n. As n8n does, it replaces `emit` after `trigger()` has returned: see {@link TriggerHost.activate}. */
export class TriggerHost<C> {
  readonly emitted: Emitted[] = [];
  readonly errors: Error[] = [];
  readonly warnings: string[] = [];
  readonly notes: string[] = [];
  readonly failures: Error[] = [];
  readonly staticData = {};
  readonly context: TriggerContext;

  constructor(
    provider: Provider<C>,
    stream: string,
    parameters: INodeParameters,
    settings: { credential: object; manual?: boolean; old?: boolean },
  ) {
    const one = new OneNode(streamProperties(manifestOf(provider), stream), parameters);
    const early = () => {
      throw new Error('emitted before the trigger was ready');
    };
    const logger = {
      info: (message: string) => this.notes.push(message),
      warn: (message: string) => this.warnings.push(message),
    };
    this.context = {
      getNode: () => one.node,
      getNodeParameter: (name, fallback) => one.parameter(name, 0, fallback),
      getCredentials: async () => await Promise.resolve(settings.credential),
      getTimezone: () => 'UTC',
      getMode: () => (settings.manual ? 'manual' : 'trigger'),
      getWorkflowStaticData: () => this.staticData,
      emit: early,
      emitError: early,
      logger,
      helpers: { createDeferredPromise: deferred },
      ...(settings.old ? {} : { saveFailedExecution: (error) => this.failures.push(error) }),
    };
  }

  activate(): void {
    Object.assign(this.context, {
      emit: (data: INodeExecutionData[][], _: unknown, done?: IDeferredPromise<IRun>) => {
        this.emitted.push({ items: data[0]?.map(({ json }) => json) ?? [], done });
      },
      emitError: (error: Error) => this.errors.push(error),
    });
  }
}

/** A run that ended, well or with an error. */
export function endedRun(error?: ExecutionError): IRun {
  return {
    mode: 'trigger',
    startedAt: new Date(),
    storedAt: 'db',
    status: error ? 'error' : 'success',
    data: createRunExecutionData({ resultData: { runData: {}, ...(error ? { error } : {}) } }),
  };
}

function deferred<T>(): IDeferredPromise<T> {
  let settle: Pick<IDeferredPromise<T>, 'resolve' | 'reject'> | undefined;
  const promise = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject };
  });
  return { promise, resolve: (value) => settle?.resolve(value), reject: (reason) => settle?.reject(reason) };
}
