import { type FlowNode, installationsUnderTest, type NodeRed, type NodeRedOptions, startNodeRed } from '../../../../support/node-red';
import { perch } from '../perch/provider';
import { makePack, type Pack } from './pack';
import { type PerchServer, startPerch } from './perch-server';
import { account, tab } from './flow';

/** A real Node-RED with the made-up service's nodes, and the service. */
export interface Lab {
  readonly red: NodeRed;
  readonly service: PerchServer;
  /** Deploys nodes beside a tab and an account. */
  deploy(nodes: readonly FlowNode[], accountMore?: Readonly<Record<string, unknown>>): Promise<void>;
  close(): Promise<void>;
}

export async function openLab(options: NodeRedOptions = {}): Promise<Lab> {
  const service = await startPerch();
  const pack: Pack = await makePack({
    provider: perch,
    folder: 'test/hosts/node-red/runtime/perch',
    entries: 'test/hosts/node-red/runtime/perch',
  });
  const [install] = installationsUnderTest();
  const red = await startNodeRed({ ...(install ? { install } : {}), ...options, packFolder: pack.folder });
  return {
    red,
    service,
    deploy: (nodes, more) => red.deploy([tab, account(service.url, more), ...nodes]),
    close: async () => {
      await red.close();
      await service.close();
      await pack.remove();
    },
  };
}
