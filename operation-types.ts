import type { z } from 'zod';
import type { clustaar } from './nodes/Clustaar/provider';
import type { knock } from './nodes/Knock/provider';
import type { pusher } from './nodes/Pusher/provider';
import type { pushover } from './nodes/Pushover/provider';
import type { smooch } from './nodes/Smooch/Smooch/provider';
import type { sunshine } from './nodes/Smooch/Sunshine/provider';

/** From declarations to the types of the entry. The build writes this file's types out in full, so that users need no zod. */
interface Declared {
  readonly credential: { readonly fields: Shape };
  readonly operations: readonly { readonly resource: string; readonly name: string; readonly parameters: Shape }[];
  readonly webhooks: readonly { readonly name: string; readonly parameters: Shape }[];
  readonly streams: readonly { readonly name: string; readonly parameters: Shape }[];
}

type Shape = Readonly<Record<string, z.ZodType>>;
type InputOf<S extends Shape> = z.input<z.ZodObject<S>>;

type ResultOf<O> = O extends { reply(...args: never): infer R }
  ? R
  : O extends { compute(...args: never): infer R }
    ? R
    : O extends { perform(...args: never): Promise<infer R> }
      ? R
      : O extends { result?(...args: never): infer R }
        ? R
        : unknown;

type Typed<P extends Declared> = {
  readonly credential: InputOf<P['credential']['fields']>;
  readonly operations: {
    readonly [O in P['operations'][number] as `${O['resource']}.${O['name']}`]: {
      readonly input: InputOf<O['parameters']>;
      readonly result: ResultOf<O>;
    };
  };
  readonly webhooks: { readonly [W in P['webhooks'][number] as W['name']]: InputOf<W['parameters']> };
  readonly streams: { readonly [S in P['streams'][number] as S['name']]: InputOf<S['parameters']> };
};

/** Inputs and results of every operation, by provider and operation id. */
export interface Operations {
  readonly clustaar: Typed<typeof clustaar>;
  readonly knock: Typed<typeof knock>;
  readonly pusher: Typed<typeof pusher>;
  readonly pushover: Typed<typeof pushover>;
  readonly smooch: Typed<typeof smooch>;
  readonly sunshine: Typed<typeof sunshine>;
}
