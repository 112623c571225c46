import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Node, NodeAPI } from 'node-red';
import { jsonIn } from '../../../language/json';
import type { JsonObject, JsonValue } from '../../../language/json';
import type { Store } from '../../../language/stream-handlers';

/** A store that goes when its node is deleted. */
export interface NodeStore extends Store {
  remove(): void;
}

/** The store of a node. Without a user folder, as where Node-RED is embedded, it lasts as long as the process. */
export function storeOf(RED: NodeAPI, { id }: Node): NodeStore {
  const { userDir } = RED.settings;
  return userDir === undefined ? memoryStore(id) : fileStore(userDir, id);
}

const remembered = new Map<string, Map<string, JsonValue>>();

function memoryStore(nodeId: string): NodeStore {
  const values = remembered.get(nodeId) ?? new Map<string, JsonValue>();
  remembered.set(nodeId, values);
  return {
    read: (key) => values.get(key),
    write: (key, value) => {
      values.set(key, value);
    },
    remove: () => {
      remembered.delete(nodeId);
    },
  };
}

/**
 * Keeps a node's small values, never a secret, in `<userDir>/dovecote/<node id>.json`: Node-RED's own context is lost with a restart unless the user
 * configures another one. Written at once, because what is lost would be received twice.
 */
export function fileStore(userDir: string, nodeId: string): NodeStore {
  const file = join(userDir, 'dovecote', `${nodeId.replace(/[^\w-]/g, '_')}.json`);
  let values: JsonObject | undefined;
  const all = (): JsonObject => (values ??= readObject(file));
  return {
    read: (key) => all()[key],
    write: (key, value) => {
      values = { ...all(), [key]: value };
      writeWhole(file, values);
    },
    remove: () => {
      rmSync(file, { force: true });
    },
  };
}

function readObject(file: string): JsonObject {
  const json = jsonIn(readText(file));
  return isObject(json) ? json : {};
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (thrown) {
    // Nothing was stored yet; what cannot be read cannot be written either, and then says so.
    return thrown instanceof Error ? '' : '{}';
  }
}

/** Through a second file: a process that ends half-way leaves the old one whole. */
function writeWhole(file: string, values: JsonObject): void {
  mkdirSync(dirname(file), { recursive: true });
  const fresh = `${file}.new`;
  writeFileSync(fresh, JSON.stringify(values), { mode: 0o600 });
  renameSync(fresh, file);
}

function isObject(json: JsonValue | undefined): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
