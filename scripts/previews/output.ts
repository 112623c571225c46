import { itemsOf } from '../../hosts/n8n/run/items';
import { asJson, type JsonValue } from '../../language/json';
import type { Parameters } from '../../language/operation';
import { providers } from '../../providers';
import type { OperationManifest } from '../../runner/manifest-types';
import type { Settled } from '../../runner/settled';
import { commonOf, leastOf } from '../../test/house/support/examples';
import type { Prepared, Service } from './service';

/** Nothing here takes longer, unless it waits for what never comes. */
const PATIENCE_MS = 10_000;

/** An operation gave nothing; the message says why, input by input. */
export class NoOutput extends Error {
  override readonly name = 'NoOutput';
}

/** The items n8n gets from one operation, run against a stand-in of its own: what others did before would show. Throws {@link NoOutput}. */
export async function outputOf(service: Service, operation: OperationManifest): Promise<readonly JsonValue[]> {
  const { id } = service;
  const started = await service.start();
  try {
    const connections = started.accounts.map((account) => providers[id].connect(account, { timeoutMs: 5_000 }));
    const { operations } = providers[id].manifest();
    const prepared = await started.prepare(async (name, own = {}) => {
      const fields = operations.find((each) => each.id === name)?.fields ?? [];
      return await byWhoMay(connections, name, { ...leastOf(fields), ...own });
    });
    const failures: string[] = [];
    for (const input of inputsFor(operation, prepared)) {
      for (const connection of connections) {
        if (operation.kind === 'answer') return shown(connection.reply(operation.id, input).body);
        const [outcome] = await connection.runMany(operation.id, [input], { signal: AbortSignal.timeout(PATIENCE_MS) });
        if (outcome?.ok === true) return shown(outcome.result);
        failures.push(outcome?.error.message ?? 'nothing came back');
      }
    }
    throw new NoOutput(`${id} ${operation.id}: ${failures.join(' / ')}`);
  } finally {
    await started.close();
  }
}

/** With the first account that is allowed to. */
async function byWhoMay(connections: readonly Connected[], operation: string, parameters: Parameters): Promise<JsonValue> {
  const failures: string[] = [];
  for (const connection of connections) {
    const [outcome] = await connection.runMany(operation, [parameters]);
    if (outcome?.ok === true) return asJson(outcome.result);
    failures.push(outcome?.error.message ?? 'nothing came back');
  }
  throw new NoOutput(`The preparation failed at ${operation}: ${failures.join(' / ')}`);
}

interface Connected {
  runMany(operation: string, inputs: readonly Parameters[]): Promise<readonly Settled[]>;
}

function shown(result: unknown): JsonValue[] {
  return itemsOf(result, 0).map(({ json }) => asJson(json));
}

/** The form as it opens and the least of it, each with what is known to exist. */
function inputsFor({ id, fields }: OperationManifest, { known, inputs = {} }: Prepared): Parameters[] {
  const names = new Set(fields.map(({ name }) => name));
  const present = Object.fromEntries(Object.entries(known).filter(([name]) => names.has(name)));
  return [commonOf(fields), leastOf(fields)].map((examples) => ({ ...examples, ...present, ...inputs[id] }));
}
