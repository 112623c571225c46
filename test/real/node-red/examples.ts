import { join } from 'node:path';
import { type ExampleStage, examples } from '../../examples/behaviours';
import { PACK, type Stage } from './stage';

/** The examples as the packed package brings them. */
export function shippedExamples(at: () => Stage): void {
  examples((): ExampleStage => {
    const { red, pusher } = at();
    return { red, pusher, packFolder: join(red.userDir, 'node_modules', PACK) };
  });
}
