import type { Reply } from '../language/http';
import type { JsonObject } from '../language/json';

/** What a webhook-in makes of a request. `reply` is absent where the flow is to answer. */
export type Verdict =
  | { readonly ok: true; readonly events: readonly JsonObject[]; readonly routes: readonly number[]; readonly reply: Reply | undefined }
  | { readonly ok: false; readonly status: number; readonly reason: string; readonly reply: Reply };
