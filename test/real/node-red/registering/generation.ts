import type { NodeRedInstallation } from '../../../support/node-red';
import { languages, type Spoken } from '../languages';
import { secrets } from '../secrets';
import { type OpenStage, staged } from '../stage';
import { receiving } from './receiving';
import { registration } from './registration';
import type { RegisteringStage } from './stage';
import { testConnection } from './test-connection';

type Tests<S> = (at: () => S) => void;

/** What each generation has of its own. */
export interface Generation<S extends RegisteringStage> extends Spoken {
  readonly title: string;
  readonly openStage: OpenStage<S>;
  readonly shippedExamples: Tests<S>;
  readonly actions: Tests<S>;
  readonly lookUps: Tests<S>;
}

/** All tests of one generation in a Node-RED. */
export function generation<S extends RegisteringStage>(install: NodeRedInstallation, own: Generation<S>): void {
  describe(own.title, () => {
    // One Node-RED for most of them: it takes longer to start than the tests together.
    describe('as it is installed', () => {
      const at = staged(own.openStage, install);
      own.shippedExamples(at);
      receiving(at);
      registration(at);
      own.actions(at);
      languages(at, own);
      // Last, as it looks back at everything that was shown, logged and stored.
      secrets(at);
    });

    describe('below other paths', () => {
      const at = staged(own.openStage, install, { settings: { httpAdminRoot: '/admin', httpNodeRoot: '/red' } });
      testConnection(at);
      own.lookUps(at);
      receiving(at);
      secrets(at);
    });
  });
}
