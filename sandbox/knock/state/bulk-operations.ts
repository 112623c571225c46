import { randomUUID } from 'node:crypto';
import type { JsonRecord } from '../../json';
import type { Surroundings } from '../surroundings';
import { timestamp } from '../surroundings';

/** One entry of a bulk call: what it names, and what it does. */
export interface BulkRow {
  readonly id: string;
  readonly collection?: string;
  readonly run: () => void;
}

/** What befalls the next bulk operation: these ids fail, or every second row, or all of it. */
export type BulkFailure = { readonly ids: readonly string[] } | 'half' | 'whole';

interface BulkOperation {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly BulkRow[];
  readonly failure: BulkFailure | undefined;
  readonly insertedAt: string;
  readonly errors: JsonRecord[];
  status: 'queued' | 'processing' | 'completed' | 'failed';
  processed: number;
  updatedAt: string;
  startedAt: string | null;
  endedAt: string | null;
}

/** Bulk calls go on after their answer: with every look at them, by themselves after a while, or only on command. */
export class BulkOperations {
  /** Nothing goes on unless {@link BulkOperations.advance} says so. */
  held = false;
  readonly #byId = new Map<string, BulkOperation>();
  readonly #around: Surroundings;
  #nextFailure: BulkFailure | undefined;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  failNext(failure: BulkFailure): void {
    this.#nextFailure = failure;
  }

  start(name: string, rows: readonly BulkRow[]): JsonRecord {
    const now = timestamp(this.#around);
    const operation: BulkOperation = {
      id: randomUUID(),
      name,
      rows,
      failure: this.#nextFailure,
      insertedAt: now,
      errors: [],
      status: 'queued',
      processed: 0,
      updatedAt: now,
      startedAt: null,
      endedAt: null,
    };
    this.#nextFailure = undefined;
    this.#byId.set(operation.id, operation);
    this.#around.timers.after(this.#around.timings.bulkMs, () => {
      while (!this.held && isUnderWay(operation)) this.#step(operation);
    });
    return view(operation);
  }

  /** The operation as a poll finds it: one step further each time. */
  poll(id: string): JsonRecord | undefined {
    const operation = this.#byId.get(id);
    if (operation === undefined) return undefined;
    if (!this.held) this.#step(operation);
    return view(operation);
  }

  /** Takes every operation one step further: from queued to half done, from there to the end. */
  advance(): void {
    for (const operation of this.#byId.values()) this.#step(operation);
  }

  #step(operation: BulkOperation): void {
    if (!isUnderWay(operation)) return;
    const now = timestamp(this.#around);
    operation.updatedAt = now;
    if (operation.status === 'queued') {
      operation.status = 'processing';
      operation.startedAt = now;
      this.#process(operation, Math.floor(operation.rows.length / 2));
      return;
    }
    this.#process(operation, operation.rows.length);
    operation.status = operation.failure === 'whole' ? 'failed' : 'completed';
    operation.endedAt = now;
    this.#around.feeds.bulkOperation.record(view(operation));
  }

  #process(operation: BulkOperation, until: number): void {
    if (operation.failure === 'whole') return;
    for (; operation.processed < until; operation.processed += 1) {
      const row = operation.rows[operation.processed];
      if (row !== undefined && !succeeds(row, operation)) {
        operation.errors.push({ id: row.id, ...(row.collection === undefined ? {} : { collection: row.collection }) });
      }
    }
  }
}

const isUnderWay = ({ status }: BulkOperation): boolean => status === 'queued' || status === 'processing';

function succeeds(row: BulkRow, { failure, processed }: BulkOperation): boolean {
  if (failure === 'half' && processed % 2 === 1) return false;
  if (typeof failure === 'object' && failure.ids.includes(row.id)) return false;
  try {
    row.run();
    return true;
  } catch {
    // What a single call would refuse makes its row fail.
    return false;
  }
}

const view = (operation: BulkOperation): JsonRecord => ({
  __typename: 'BulkOperation',
  id: operation.id,
  name: operation.name,
  status: operation.status,
  estimated_total_rows: operation.rows.length,
  processed_rows: operation.processed,
  success_count: operation.processed - operation.errors.length,
  error_count: operation.errors.length,
  error_items: operation.errors.length === 0 ? [] : [...operation.errors],
  // An internal host, as in Knock's own sample: whoever follows it goes astray.
  progress_path: `http://bulk.internal.invalid/v1/bulk_operations/${operation.id}`,
  inserted_at: operation.insertedAt,
  started_at: operation.startedAt,
  completed_at: operation.status === 'completed' ? operation.endedAt : null,
  failed_at: operation.status === 'failed' ? operation.endedAt : null,
  updated_at: operation.updatedAt,
});
