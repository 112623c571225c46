/** n8n's linters over our sources: comments that switch a rule off count for nothing, and the configuration switches off no rule of n8n's. */
import { ESLint } from 'eslint';
import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import n8nNodesBase from 'eslint-plugin-n8n-nodes-base';
import { root } from '../run/prepare.mjs';
import { offInN8n } from './scanned.mjs';

const community = asRules(n8nCommunityNodesPlugin.configs.recommendedWithoutN8nCloudSupport);

/** What n8n wants of each kind of file, and a file of ours of that kind. */
const wanted = ({ n8n }) => [
  { file: sourceOf(n8n.nodes[0]), rules: { ...community, ...n8nNodesBase.configs.nodes.rules } },
  { file: sourceOf(n8n.credentials[0]), rules: { ...community, ...n8nNodesBase.configs.credentials.rules } },
  { file: 'package.json', rules: { ...community, ...n8nNodesBase.configs.community.rules } },
];

export async function linted({ manifest }) {
  const eslint = new ESLint({ cwd: root, allowInlineConfig: false });
  const weakened = await weakenedRules(eslint, manifest);
  const results = await eslint.lintFiles(['.']);
  const found = results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, ruleId, message }) => `${filePath.replace(root, '')}:${line} ${ruleId ?? 'parser'}: ${message}`),
  );
  return {
    summary: `${results.length} source files without inline comments: ${found.length} findings; ${weakened.length} of n8n's rules switched off`,
    faults: [...weakened, ...found.slice(0, 30)],
  };
}

/** Rules that n8n recommends and our configuration has off, or only as a warning where n8n has an error. */
async function weakenedRules(eslint, manifest) {
  const mayBeOff = await offInN8n();
  const found = [];
  for (const { file, rules } of wanted(manifest)) {
    const { rules: ours = {} } = await eslint.calculateConfigForFile(file);
    for (const [name, level] of Object.entries(rules)) {
      if (severity(ours[name]) < severity(level) && !mayBeOff.includes(name))
        found.push(`${name} is weaker in ${file} than n8n recommends`);
    }
  }
  return found;
}

function asRules(configs) {
  return Object.assign({}, ...[configs].flat().map(({ rules = {} }) => rules));
}

function sourceOf(compiled) {
  return compiled.replace(/^dist\//, '').replace(/\.js$/, '.ts');
}

function severity(level) {
  const [first] = [level].flat();
  return typeof first === 'number' ? first : ['off', 'warn', 'error'].indexOf(first ?? 'off');
}
