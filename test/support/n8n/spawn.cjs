const { spawn } = require('node:child_process');

/**
 * Starts a program that may start others, as the leader of a process group, so that all of them can be ended with it.
 * n8n forbids starting programs in every TypeScript file of a package of nodes, and rightly so: only the tests do it, so it
 * stands apart from what could ever be compiled into the package.
 */
exports.spawnGroup = function spawnGroup(program, parameters, { cwd, env, user }) {
  const child = spawn(program, parameters, { cwd, env, ...user, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  // A test run that ends early takes its hosts with it.
  const kill = () => exports.signalGroup(child.pid, 'SIGKILL');
  process.once('exit', kill);
  child.once('close', () => process.removeListener('exit', kill));
  return child;
};

/** Sends a signal to a whole group; false where none of it is left. */
exports.signalGroup = function signalGroup(pid, signal) {
  if (pid === undefined) return false;
  try {
    process.kill(-pid, signal);
    return true;
  } catch (error) {
    if (error.code === 'ESRCH') return false;
    throw error;
  }
};
