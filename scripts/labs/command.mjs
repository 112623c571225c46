/** Running programs for the labs: quiet while all is well, the whole story when not. */
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** How much of a failed program's output is shown. */
const SHOWN_CHARACTERS = 8_000;

/** One line of progress, on standard error so that standard output stays free for results. */
export function say(line) {
  process.stderr.write(`[labs] ${line}\n`);
}

/**
 * Runs a program to its end.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<string>} its standard output; rejects with the end of its output when it fails
 */
export function run(program, args, { cwd, env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let everything = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
      everything += chunk;
    });
    child.stderr.on('data', (chunk) => {
      everything += chunk;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) return resolve(output);
      const shown = everything.slice(-SHOWN_CHARACTERS);
      reject(new Error(`${path.basename(program)} ${args.join(' ')} ended with ${signal ?? code}\n${shown}`));
    });
  });
}

/** The path of the npm command line's script, so that it can be run by any Node.js. */
export function npmScript() {
  const besideNode = path.join(path.dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const onPath = (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, 'npm'));
  const found = [process.env.npm_execpath, besideNode, ...onPath].find((file) => file?.length > 0 && existsSync(file));
  if (found === undefined) throw new Error('npm was not found: neither beside Node.js nor on the PATH');
  return realpathSync(found);
}

/**
 * Runs npm by a chosen Node.js; native modules are built for it, with its own headers.
 *
 * @param {{ binary: string, headers?: string }} node the Node.js to use; `headers` is the folder that holds `include/node`
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 */
export function npm(node, args, { cwd, env = process.env } = {}) {
  return run(node.binary, [npmScript(), ...args], {
    cwd,
    env: {
      ...env,
      // Install scripts start "node" by name.
      PATH: [path.dirname(node.binary), env.PATH].join(path.delimiter),
      ...(node.headers === undefined ? {} : { npm_config_nodedir: node.headers }),
    },
  });
}
