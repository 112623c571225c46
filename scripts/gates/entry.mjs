/** The entry for scripts, as npm's own tools judge it: types and modules resolve wherever they are used. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from '../run/prepare.mjs';

const judges = {
  publint: ['publint', 'run', '--strict', '--level=warning'],
  'are the types wrong': ['attw', '--no-color', '--format=ascii'],
};

export function entry({ tarball }) {
  const faults = Object.entries(judges).flatMap(([name, [program, ...parameters]]) => {
    const { status, stdout, stderr, error } = spawnSync(path.join(root, 'node_modules/.bin', program), [...parameters, tarball], {
      cwd: root,
      encoding: 'utf8',
    });
    return status === 0 ? [] : [`${name}: ${error?.message ?? `${stdout}${stderr}`.trim()}`];
  });
  return { summary: `${Object.keys(judges).join(' and ')} have nothing against it`, faults };
}
