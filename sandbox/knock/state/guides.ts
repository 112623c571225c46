import { randomUUID } from 'node:crypto';
import type { JsonRecord } from '../../json';
import type { Surroundings } from '../surroundings';
import { timestamp } from '../surroundings';

export interface GuideOptions {
  readonly type?: string;
  readonly content?: JsonRecord;
  /** The step's reference; `step_1` unless told. */
  readonly stepRef?: string;
}

interface Guide {
  readonly id: string;
  readonly key: string;
  readonly type: string;
  readonly content: JsonRecord;
  readonly stepRef: string;
  readonly insertedAt: string;
}

export const GUIDE_MARKS = ['seen', 'interacted', 'archived'] as const;
export type GuideMark = (typeof GUIDE_MARKS)[number];

/** In-app guides, each of one step, and who engaged with them. */
export class Guides {
  readonly #byKey = new Map<string, Guide>();
  readonly #engagements = new Map<string, Map<GuideMark, string>>();
  readonly #around: Surroundings;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Gives the guide's id. */
  define(key: string, { type = 'banner', content = {}, stepRef = 'step_1' }: GuideOptions = {}): string {
    const id = randomUUID();
    this.#byKey.set(key, { id, key, type, content, stepRef, insertedAt: timestamp(this.#around) });
    return id;
  }

  get(key: string): Guide | undefined {
    return this.#byKey.get(key);
  }

  mark(user: string, key: string, mark: GuideMark): void {
    const place = JSON.stringify([user, key]);
    const marks = this.#engagements.get(place) ?? new Map<GuideMark, string>();
    this.#engagements.set(place, marks.set(mark, timestamp(this.#around)));
  }

  unmark(user: string, key: string, mark: GuideMark): void {
    this.#engagements.get(JSON.stringify([user, key]))?.delete(mark);
  }

  reset(user: string, key: string): void {
    this.#engagements.delete(JSON.stringify([user, key]));
  }

  viewsFor(user: string, channelId: string, type: string | undefined): readonly JsonRecord[] {
    const wanted = [...this.#byKey.values()].filter((guide) => type === undefined || guide.type === type);
    return wanted.map((guide) => this.#view(guide, user, channelId));
  }

  #view(guide: Guide, user: string, channelId: string): JsonRecord {
    const marks = this.#engagements.get(JSON.stringify([user, guide.key]));
    const message = { id: null, seen_at: marks?.get('seen') ?? null, interacted_at: marks?.get('interacted') ?? null };
    return {
      __typename: 'Guide',
      channel_id: channelId,
      id: guide.id,
      key: guide.key,
      type: guide.type,
      active: true,
      bypass_global_group_limit: false,
      steps: [
        {
          ref: guide.stepRef,
          schema_key: guide.type,
          content: guide.content,
          message: { ...message, archived_at: marks?.get('archived') ?? null },
        },
      ],
      inserted_at: guide.insertedAt,
      updated_at: guide.insertedAt,
    };
  }
}
