import { type Accounts, type ExampleFlow, exampleFlows, filledIn } from '../support/example-flows';
import type { NodeRed } from '../support/node-red';

/** Where the examples are run. */
export interface ExampleStage {
  readonly red: NodeRed;
  readonly accounts: Accounts;
  /** Where the package that brings the examples has its package.json. */
  readonly packFolder: string;
}

/** An example, what it promises on its tab, and how it is driven to keep that. */
export type Promised<S> = readonly [example: string, promise: string, drive: (stage: S) => Promise<void>];

/**
 * The tests of every example of one service; all of them are deployed at once.
 * `ready` is asked before they are, and awaited after.
 */
export function exampleTests<S extends ExampleStage>(
  provider: string,
  at: () => S,
  promises: readonly Promised<S>[],
  ready: (stage: S) => Promise<unknown> = () => Promise.resolve(),
): void {
  describe(`the examples of ${provider}`, () => {
    let shipped: readonly ExampleFlow[];
    beforeAll(async () => {
      const { red, accounts, packFolder } = at();
      shipped = exampleFlows(packFolder).filter(({ name }) => name.startsWith(`${provider}-`));
      const begun = ready(at());
      await red.deploy(shipped.flatMap((example) => filledIn(example, accounts)));
      await begun;
    });

    test('are all driven here, and name no id twice', () => {
      expect(shipped.map(({ name }) => name)).toEqual(promises.map(([example]) => example).sort());
      const ids = shipped.flatMap(({ nodes }) => nodes.map(({ id }) => id));
      expect(ids).toEqual([...new Set(ids)]);
    });

    test.each(promises.map((promised) => [...promised] as const))('%s %s', async (_example, _promise, drive) => {
      await drive(at());
    });

    test('leave no node red', () => {
      const ids = shipped.flatMap(({ nodes }) => nodes.map(({ id }) => id));
      const red = ids.filter((id) => at().red.sees.statuses(id).at(-1)?.fill === 'red');
      expect(red).toEqual([]);
    });
  });
}

/** The next value that a debug node shows. */
export async function debugged(red: NodeRed, id: string): Promise<unknown> {
  return (await red.sees.debug((message) => message.id === id)).value;
}
