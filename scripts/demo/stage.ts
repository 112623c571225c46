import { join } from 'node:path';
import { exampleFlows, filledIn } from '../../test/support/example-flows';
import { drawWorkflows } from '../../test/support/knock-workflows';
import { startNodeRed, type NodeRed } from '../../test/support/node-red';
import { webhooksOf } from '../../test/support/registrations';
import { accountsAt, closeServices, reachableAt, startServices, type Services } from '../../test/support/services';
import type { Row } from './table';

/** The stand-in services and a real Node-RED with the built package and every example flow. */
export interface Stage extends Services {
  readonly red: NodeRed;
  /** Posts to a path of Node-RED's own endpoints. */
  post(path: string, body: URLSearchParams): Promise<{ readonly status: number; readonly text: string }>;
  close(): Promise<void>;
}

/** Drives one example and says what came of it. */
export type Drive = (stage: Stage) => Promise<Row[]>;

/** The folder of the package: the compiled demo lies in build/tools/scripts/demo. */
const root = join(__dirname, '../../../..');

export async function openStage(): Promise<Stage> {
  const services = await startServices();
  drawWorkflows(services.knock);
  try {
    const red = await startNodeRed({ packFolder: root });
    const accounts = { ...accountsAt(services), ...reachableAt(red.nodeUrl) };
    await red.deploy(
      exampleFlows(root).flatMap((example) => filledIn(example, accounts)),
      'full',
    );
    await Promise.all([webhooksOf(services.smooch, 2), webhooksOf(services.sunshine, 2)]);
    return {
      ...services,
      red,
      post: async (path, body) => {
        const response = await red.fetch(path, { method: 'POST', body });
        return { status: response.status, text: await response.text() };
      },
      close: async () => {
        await red.close();
        await closeServices(services);
      },
    };
  } catch (thrown) {
    await closeServices(services);
    throw notOpened(thrown);
  }
}

export class DemoFailed extends Error {
  override readonly name = 'DemoFailed';
}

function notOpened(cause: unknown): DemoFailed {
  return new DemoFailed('Node-RED could not be started with the example flows', { cause });
}
