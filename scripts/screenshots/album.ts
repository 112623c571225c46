import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Theme } from './shown';

/** The folder of the pictures, and their names. */
export class Album {
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  path(provider: string, host: 'n8n' | 'node-red', what: 'canvas' | 'dialog', theme: Theme): string {
    return join(this.folder, `${provider}-${host}-${what}-${theme}.png`);
  }

  /** How many pictures there are, and their size in bytes. */
  size(): { readonly pictures: number; readonly bytes: number } {
    const files = readdirSync(this.folder).filter((name) => name.endsWith('.png'));
    return { pictures: files.length, bytes: files.reduce((sum, name) => sum + statSync(join(this.folder, name)).size, 0) };
  }
}
