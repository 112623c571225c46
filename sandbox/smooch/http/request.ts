import type { Part } from '../../multipart';
import type { Rule } from '../happenings';
import type { Caller } from './callers';
import type { Fields } from './fields';

/** The generation a URL names; both are served side by side on the same data. */
export const generations = ['v1', 'v1.1'] as const;
export type Generation = (typeof generations)[number];

/** One authenticated call. */
export interface ApiRequest {
  readonly generation: Generation;
  /** The parts of the path the route names, decoded. */
  readonly at: Readonly<Record<string, string>>;
  readonly query: Fields;
  /** Of JSON, or the plain parts of a multipart body; empty when there was none. */
  readonly body: Fields;
  /** The files of a multipart body. */
  readonly files: readonly Part[];
  readonly caller: Caller;
  /** Where the caller reaches this server: begins links in answers. */
  readonly origin: string;
  /** The path without the query, for links to further pages. */
  readonly path: string;
  /** Notes what the documentation asks not to do. */
  readonly report: (rule: Rule, detail: string) => void;
}

/** The part of the path the route calls `name`. */
export const at = ({ at: parts }: ApiRequest, name: string): string => parts[name] ?? '';
