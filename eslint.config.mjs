import eslint from '@eslint/js';
import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import n8nNodesBase from 'eslint-plugin-n8n-nodes-base';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

const community = n8nCommunityNodesPlugin.configs.recommendedWithoutN8nCloudSupport;

/**
 * n8n's own command line switches these off too: each is contradicted by a newer community rule
 * (`NodeConnectionTypes.Main` instead of `'main'`, documentation links as URLs) or by the host's own field types.
 */
const supersededByCommunityRules = {
  'n8n-nodes-base/node-class-description-inputs-wrong-regular-node': 'off',
  'n8n-nodes-base/node-class-description-outputs-wrong': 'off',
  'n8n-nodes-base/node-param-type-options-max-value-present': 'off',
  'n8n-nodes-base/cred-class-field-documentation-url-miscased': 'off',
  'n8n-nodes-base/cred-class-field-type-options-password-missing': 'off',
};

export default tseslint.config(
  { ignores: ['dist', 'build', 'resources', 'node_modules', 'coverage'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [eslint.configs.recommended, ...tseslint.configs.strictTypeChecked, community],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    },
  },
  {
    files: ['package.json'],
    extends: [community],
    plugins: { 'n8n-nodes-base': n8nNodesBase },
    languageOptions: { parser: tseslint.parser, parserOptions: { extraFileExtensions: ['.json'] } },
    rules: { ...n8nNodesBase.configs.community.rules },
  },
  {
    files: ['credentials/**/*.ts'],
    plugins: { 'n8n-nodes-base': n8nNodesBase },
    rules: {
      ...n8nNodesBase.configs.credentials.rules,
      ...only(supersededByCommunityRules, n8nNodesBase.configs.credentials.rules),
    },
  },
  {
    files: ['nodes/**/*.ts'],
    plugins: { 'n8n-nodes-base': n8nNodesBase },
    rules: { ...n8nNodesBase.configs.nodes.rules, ...only(supersededByCommunityRules, n8nNodesBase.configs.nodes.rules) },
  },
  { files: ['sandbox/**/*.ts', 'scripts/**/*.ts', 'bench/**/*.ts'], rules: { 'no-console': 'off' } },
  { files: ['**/*.mjs'], extends: [eslint.configs.recommended], languageOptions: { globals: nodeGlobals() } },
  prettier,
);

/** The entries of `rules` that `known` has at all. */
function only(rules, known) {
  return Object.fromEntries(Object.entries(rules).filter(([name]) => name in known));
}

function nodeGlobals() {
  return Object.fromEntries(
    ['process', 'console', 'Buffer', 'URL', 'setTimeout', 'clearTimeout', 'fetch', 'AbortSignal', 'AbortController'].map((name) => [
      name,
      'readonly',
    ]),
  );
}
