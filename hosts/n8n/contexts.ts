import type {
  IExecuteFunctions,
  IHookFunctions,
  ILoadOptionsFunctions,
  INode,
  ITriggerFunctions,
  IWebhookFunctions,
  Logger,
} from 'n8n-workflow';

/** What we use of n8n's contexts, and no more: these calls exist in every n8n since 1.123, those marked with `?` in newer ones only. */
export interface AnyContext {
  getNode(): INode;
  getCredentials(type: string): Promise<object>;
  /** An object of functions; newer ones have more of them, and those are looked for. */
  readonly helpers: object;
}

/** The Test button of a credential. */
export type TestContext = Pick<AnyContext, 'helpers'>;

/** Triggers and webhooks have no items. */
export interface ItemlessContext extends AnyContext {
  getNodeParameter(name: string, fallback?: unknown): unknown;
  getTimezone(): string;
}

export interface ActionContext
  extends AnyContext, Pick<IExecuteFunctions, 'getInputData' | 'continueOnFail' | 'getTimezone' | 'sendResponse'> {
  getNodeParameter(name: string, itemIndex: number, fallback?: unknown): unknown;
  getExecutionCancelSignal?(): AbortSignal | undefined;
  readonly helpers: Pick<IExecuteFunctions['helpers'], 'getBinaryDataBuffer' | 'getBinaryMetadata' | 'getBinaryStream'>;
}

/** What webhooks share with the registration of their address. */
export interface WebhookNodeContext extends ItemlessContext, Pick<IHookFunctions, 'getWorkflow' | 'getMode'> {}

export interface WebhookContext
  extends WebhookNodeContext, Pick<IWebhookFunctions, 'getRequestObject' | 'getResponseObject' | 'getNodeWebhookUrl'> {
  /** Since n8n 2: the address that was called, test addresses included, where `getNodeWebhookUrl` gives the one of production. */
  getWebhookResourceUrl?(name: 'default'): string | undefined;
  readonly logger: Pick<Logger, 'error'>;
}

export interface HookContext extends WebhookNodeContext, Pick<IHookFunctions, 'getNodeWebhookUrl'> {}

/** A list that the editor asks for. */
export interface SearchContext extends AnyContext, Pick<ILoadOptionsFunctions, 'getCurrentNodeParameter'> {
  /** Where the field that is searched for stands: `parameters.rows.entries[0].id`. n8n does not promise it. */
  readonly path?: unknown;
}

export interface TriggerContext
  extends ItemlessContext, Pick<ITriggerFunctions, 'emit' | 'emitError' | 'getMode' | 'getWorkflowStaticData'> {
  readonly logger: Pick<Logger, 'info' | 'warn'>;
  readonly helpers: Pick<ITriggerFunctions['helpers'], 'createDeferredPromise'>;
  /** Since n8n 2.10. */
  saveFailedExecution?(error: Parameters<ITriggerFunctions['saveFailedExecution']>[0]): void;
}
