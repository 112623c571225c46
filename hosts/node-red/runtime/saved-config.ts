import type { NodeDef } from 'node-red';
import type { SavedAccount, SavedAction, SavedStream, SavedWebhook } from '../saved';
import { readTyped, readValues } from './bindings/read';
import { isRecord, propertyOf } from './values';

/*
 * A node's configuration as it arrives: older flows lack properties, forms give numbers as text,
 * and `${NAME}` may have been replaced by anything. Every reader gives what saved.ts promises.
 */

export function readAction(config: NodeDef): SavedAction {
  const batch = readTyped(propertyOf(config, 'batch'));
  return {
    name: config.name,
    account: text(config, 'account'),
    operation: text(config, 'operation'),
    values: readValues(propertyOf(config, 'values')),
    output: text(config, 'output') || 'payload',
    ...(batch ? { batch } : {}),
    limit: whole(config, 'limit', 0, 0),
    split: flag(config, 'split'),
    concurrency: whole(config, 'concurrency', 1, 1),
  };
}

export function readWebhook(config: NodeDef): SavedWebhook {
  return {
    name: config.name,
    account: text(config, 'account'),
    path: text(config, 'path'),
    publicUrl: text(config, 'publicUrl').trim(),
    values: readValues(propertyOf(config, 'values')),
    outputs: whole(config, 'outputs', 1, 1),
  };
}

export function readStream(config: NodeDef): SavedStream {
  const acknowledge = text(config, 'acknowledge');
  return {
    name: config.name,
    account: text(config, 'account'),
    values: readValues(propertyOf(config, 'values')),
    acknowledge: acknowledge === 'received' || acknowledge === 'explicit' || acknowledge === 'never' ? acknowledge : 'completed',
  };
}

export function readAccount(config: NodeDef): SavedAccount {
  return { name: config.name, settings: texts(propertyOf(config, 'settings')) };
}

/** The entries of an object that are text, or were before `${NAME}` became a number or a boolean. */
export function texts(value: unknown): Record<string, string> {
  const entries = isRecord(value) ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.flatMap(([name, entry]): [string, string][] => {
      if (typeof entry === 'string') return [[name, entry]];
      return typeof entry === 'number' || typeof entry === 'boolean' ? [[name, String(entry)]] : [];
    }),
  );
}

function text(config: NodeDef, name: string): string {
  const value = propertyOf(config, name);
  return typeof value === 'string' ? value : '';
}

function flag(config: NodeDef, name: string): boolean {
  const value = propertyOf(config, name);
  return value === true || value === 'true';
}

function whole(config: NodeDef, name: string, least: number, otherwise: number): number {
  const number = Number.parseInt(String(propertyOf(config, name)), 10);
  return Number.isNaN(number) ? otherwise : Math.max(least, number);
}
