import { randomUUID } from 'node:crypto';
import type { JsonRecord } from '../../json';
import type { Listed } from '../http/pagination';
import type { Surroundings } from '../surroundings';
import { timestamp } from '../surroundings';
import { nextOccurrence } from './occurrence';
import type { RepeatRule } from './occurrence';
import type { Reference } from './reference';

export interface ScheduleTerms {
  readonly repeats: readonly RepeatRule[];
  /** Milliseconds since 1970. */
  readonly scheduledAt: number | undefined;
  readonly endingAt: number | undefined;
  readonly actor: Reference | null;
  readonly data: JsonRecord | null;
  readonly tenant: string | null;
}

export interface Schedule extends Listed {
  readonly id: string;
  readonly workflow: string;
  readonly recipient: Reference;
  readonly insertedAt: string;
  readonly terms: ScheduleTerms;
  readonly updatedAt: string;
  readonly lastOccurrenceAt: string | null;
}

export class Schedules {
  readonly #byId = new Map<string, Schedule>();
  readonly #around: Surroundings;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  get all(): readonly Schedule[] {
    return [...this.#byId.values()];
  }

  get(id: string): Schedule | undefined {
    return this.#byId.get(id);
  }

  create(workflow: string, recipient: Reference, terms: ScheduleTerms): Schedule {
    const now = timestamp(this.#around);
    const id = randomUUID();
    const seq = this.#around.nextSeq();
    return this.#put({ seq, id, workflow, recipient, insertedAt: now, terms, updatedAt: now, lastOccurrenceAt: null });
  }

  update(schedule: Schedule, terms: Partial<ScheduleTerms>): Schedule {
    return this.#put({ ...schedule, terms: { ...schedule.terms, ...terms }, updatedAt: timestamp(this.#around) });
  }

  occurred(schedule: Schedule): Schedule {
    return this.#put({ ...schedule, lastOccurrenceAt: timestamp(this.#around) });
  }

  delete(id: string): void {
    this.#byId.delete(id);
  }

  view(schedule: Schedule): JsonRecord {
    const { repeats, scheduledAt, endingAt, actor, data, tenant } = schedule.terms;
    const next =
      schedule.lastOccurrenceAt === null && scheduledAt !== undefined ? scheduledAt : nextOccurrence(repeats, this.#around.now());
    const over = next === undefined || (endingAt !== undefined && next > endingAt);
    return {
      __typename: 'Schedule',
      id: schedule.id,
      workflow: schedule.workflow,
      recipient: schedule.recipient,
      actor,
      tenant,
      data,
      repeats,
      last_occurrence_at: schedule.lastOccurrenceAt,
      next_occurrence_at: over ? null : new Date(next).toISOString(),
      inserted_at: schedule.insertedAt,
      updated_at: schedule.updatedAt,
    };
  }

  #put(schedule: Schedule): Schedule {
    this.#byId.set(schedule.id, schedule);
    return schedule;
  }
}
