import { join } from 'node:path';
import { startPusherSandbox, type PusherSandbox } from '../../sandbox/pusher';
import { exampleFlows, filledIn } from '../../test/support/example-flows';
import { startNodeRed, type NodeRed } from '../../test/support/node-red';

/** The stand-in service and a real Node-RED with the built package and every example flow. */
export interface Stage {
  readonly pusher: PusherSandbox;
  readonly red: NodeRed;
  /** Posts to a path of Node-RED's own endpoints. */
  post(path: string, body: URLSearchParams): Promise<{ readonly status: number; readonly text: string }>;
  close(): Promise<void>;
}

/** The folder of the package: the compiled demo lies in build/tools/scripts/demo. */
const root = join(__dirname, '../../../..');

export async function openStage(): Promise<Stage> {
  // The hold spares a browser that reloads; the demo has no time for it.
  const pusher = await startPusherSandbox({ timings: { webhookHoldMs: 50 } });
  try {
    const red = await startNodeRed({ packFolder: root });
    await red.deploy(
      exampleFlows(root).flatMap((example) => filledIn(example, pusher)),
      'full',
    );
    return {
      pusher,
      red,
      post: async (path, body) => {
        const response = await red.fetch(path, { method: 'POST', body });
        return { status: response.status, text: await response.text() };
      },
      close: async () => {
        await red.close();
        await pusher.close();
      },
    };
  } catch (thrown) {
    await pusher.close();
    throw notOpened(thrown);
  }
}

export class DemoFailed extends Error {
  override readonly name = 'DemoFailed';
}

function notOpened(cause: unknown): DemoFailed {
  return new DemoFailed('Node-RED could not be started with the example flows', { cause });
}
