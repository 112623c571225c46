import type { Shape } from './form';
import type { JsonValue } from './metadata';
import type { Call, Parameters, Values } from './operation';

/** The named set of secrets and settings a provider needs. `C` is what declarations work with. */
export interface Credential<S extends Shape, C> {
  /** n8n's name of the type, unique among all packages: `pusherChannelsApi`. */
  readonly name: string;
  readonly title: string;
  /** Where the values are found, in a sentence. */
  readonly summary: string;
  readonly docs: string;
  readonly fields: S;
  /** From the fields as typed to the settings declarations use: defaults, one-string forms, cleaned hosts. */
  resolve(fields: Values<S>): C;
  /** Which call proves the credential; may depend on what was filled in. */
  test(settings: C): CredentialTest;
  readonly setUp?: CredentialSetUp<Shape, C>;
}

/** A harmless operation that succeeds only with a working credential. */
export interface CredentialTest {
  readonly operation: string;
  readonly parameters: Readonly<Record<string, JsonValue>>;
}

/** Steps that obtain the secrets: log in, register. The answers themselves are never stored. */
export interface CredentialSetUp<A extends Shape, C> {
  readonly title: string;
  /** Questions; those with `askedAfter` appear when the service answered with that error code. */
  readonly asks: A;
  run(
    answers: Values<A>,
    call: Call<Partial<C>> & { readonly run: (id: string, parameters: Parameters) => Promise<JsonValue> },
  ): Promise<Readonly<Record<string, string>>>;
}
