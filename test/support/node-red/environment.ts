import { delimiter, dirname } from 'node:path';
import type { NodeRedInstallation } from './installation';

/** Set by our own test runner or package manager; they would change how Node-RED, or the npm it starts, behaves. */
const ours = [
  ...['NODE_OPTIONS', 'NODE_ENV', 'JEST_WORKER_ID', 'PORT', 'FLOWS', 'NODE_RED_HOME'],
  // `npm run --silent` would silence the npm that installs nodes, too.
  ...['INIT_CWD', 'npm_config_local_prefix', 'npm_config_loglevel'],
];

/** The environment Node-RED is started in: this process's, without what belongs to the test run. */
export function environmentFor(installation: NodeRedInstallation, additions: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !ours.includes(name));
  const path = [dirname(installation.node), process.env.PATH ?? ''].join(delimiter);
  return { ...Object.fromEntries(inherited), PATH: path, ...additions };
}
