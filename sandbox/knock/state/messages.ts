import { randomUUID } from 'node:crypto';
import type { JsonRecord } from '../../json';
import { ksuid } from '../ids';
import type { Surroundings } from '../surroundings';
import { timestamp } from '../surroundings';
import type { DeliveryStatus, Engagement, Message } from './message';
import { messageView } from './message';
import type { Reference } from './reference';
import { sameEntity } from './reference';

export type NewMessage = Pick<
  Message,
  'channel' | 'recipient' | 'recipientSnapshot' | 'actors' | 'workflow' | 'categories' | 'tenant' | 'data' | 'workflowRunId' | 'runId'
>;

/** Told about everything that happens to a message; `eventData` is null where the kind has none. */
export type MessageListener = (type: string, message: Message, eventData: unknown) => void;

/** Every message of the environment, and how it fares. */
export class Messages {
  readonly #byId = new Map<string, Message>();
  readonly #around: Surroundings;
  readonly #listeners: MessageListener[] = [];

  constructor(around: Surroundings) {
    this.#around = around;
  }

  onEvent(listener: MessageListener): void {
    this.#listeners.push(listener);
  }

  get all(): readonly Message[] {
    return [...this.#byId.values()];
  }

  get(id: string): Message | undefined {
    return this.#byId.get(id);
  }

  delete(id: string): void {
    this.#byId.delete(id);
  }

  /** Gives one recipient's messages to another, as merging users does. */
  readdress(from: Reference, to: Reference): void {
    for (const message of this.all) if (sameEntity(message.recipient, from)) message.recipient = to;
  }

  create(given: NewMessage): Message {
    const now = timestamp(this.#around);
    const message: Message = {
      ...given,
      seq: this.#around.nextSeq(),
      id: ksuid(),
      insertedAt: now,
      activityId: randomUUID(),
      engagements: new Map(),
      events: [],
      deliveryLogs: [],
      status: 'queued',
      metadata: {},
      updatedAt: now,
    };
    this.#byId.set(message.id, message);
    this.#tell(message, 'message.created', null);
    this.setStatus(message, 'queued');
    this.setStatus(message, 'sent');
    // What needs no provider is there at once.
    if (message.channel.type.startsWith('in_app')) this.setStatus(message, 'delivered');
    else this.#logDelivery(message);
    return message;
  }

  setStatus(message: Message, status: DeliveryStatus, eventData: unknown = null): void {
    message.status = status;
    this.#tell(message, `message.${status}`, eventData);
  }

  /** Marks, unless it is marked already. An interaction always counts, and so does a click. */
  mark(message: Message, engagement: Engagement, data: JsonRecord | null = null): void {
    const repeats = engagement === 'interacted' || engagement === 'link_clicked';
    if (message.engagements.has(engagement) && !repeats) return;
    message.engagements.set(engagement, timestamp(this.#around));
    if (engagement === 'interacted') message.metadata = data ?? {};
    this.#tell(message, `message.${engagement}`, data);
  }

  unmark(message: Message, engagement: Engagement): void {
    if (message.engagements.delete(engagement)) this.#tell(message, `message.un${engagement}`, null);
  }

  #tell(message: Message, type: string, data: unknown): void {
    message.updatedAt = timestamp(this.#around);
    message.events.push({ seq: this.#around.nextSeq(), id: ksuid(), type, data, insertedAt: message.updatedAt });
    this.#around.feeds.messageEvent.record({ type, message: messageView(message) });
    for (const listener of this.#listeners) listener(type, message, data);
  }

  #logDelivery(message: Message): void {
    message.deliveryLogs.push({
      __typename: 'MessageDeliveryLog',
      seq: this.#around.nextSeq(),
      id: ksuid(),
      environment_id: ENVIRONMENT_ID,
      service_name: message.channel.provider,
      inserted_at: timestamp(this.#around),
      request: { method: 'POST', host: 'https://provider.example.com', path: '/send', query: null, headers: {}, body: message.data },
      response: { status: 200, headers: {}, body: 'accepted' },
    });
  }
}

/** The environment of every sandbox. */
export const ENVIRONMENT_ID = '0d1f6c5a-7b29-4e38-9c61-5a8e7f3b2d10';
