import type { DebugMessage } from '../../test/support/node-red';
import type { Row } from './table';

export function from(node: string): (message: DebugMessage) => boolean {
  return ({ id }) => id === node;
}

export function row(flow: string, goesIn: string, comesOut: string, ok: boolean): Row {
  return { flow, goesIn, comesOut, ok };
}

export function shown({ value }: DebugMessage): string {
  return JSON.stringify(value);
}

export function lengthOf({ value }: DebugMessage): number {
  return Array.isArray(value) ? value.length : 0;
}
