/**
 * The one way in: `npm start`, `npm test` and every other script come here first.
 * Needs only Node.js and npm: what is missing is installed and built before the command runs.
 */
import { commands } from './run/commands.mjs';
import { ensureBuilt, ensureInstalled } from './run/prepare.mjs';

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];
if (!command) {
  console.error(`Usage: node scripts/run.mjs ${Object.keys(commands).join(' | ')}`);
  process.exit(2);
}
ensureInstalled();
if (command.needsBuild) ensureBuilt();
process.exitCode = await command.run(args);
