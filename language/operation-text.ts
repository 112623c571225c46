/** What every kind of operation says of itself. */
export interface OperationText {
  /** Id of the resource, `event`. */
  readonly resource: string;
  /** camelCase, `getMany`. The id is `resource.name`. */
  readonly name: string;
  /** Title Case, `Get Many`. */
  readonly title: string;
  /** Sentence case: verb and resource, `Get many channels`. */
  readonly action: string;
  /** What it does and when to use it; adds to the title instead of repeating it. */
  readonly summary: string;
  /** Address of the service's own description. */
  readonly docs: string;
}
