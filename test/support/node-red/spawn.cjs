const { spawn } = require('node:child_process');

/**
 * Starts a program whose output is read. n8n forbids this in every TypeScript file of a package of nodes, and rightly so:
 * only the tests start programs, so it stands apart from what could ever be compiled into the package.
 */
exports.spawnReadable = function spawnReadable(program, parameters, { cwd, env }) {
  const child = spawn(program, parameters, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  // A test run that ends early takes its hosts with it.
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('close', () => process.removeListener('exit', kill));
  return child;
};
