/** A failure the service is known for, as the documentation shows it. */
export interface KnownFailure {
  /** As the service writes it: its own code, or a status. */
  readonly code: string;
  readonly advice: string;
  /** The field at fault, by its title. */
  readonly field?: string;
}
