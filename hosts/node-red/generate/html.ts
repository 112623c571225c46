import { compactJson } from '../../../language/compact';
import type { Manifest } from '../../../runner/manifest-types';
import { registration } from './definition';
import type { NodeOf } from './node-specs';

/** Where the build puts the script that all nodes of the package share, below the folder that Node-RED serves as `resources/<package>/`. */
export const editorScript = 'editor.js';

/**
 * The html of one node: its form, and a script that registers it. The first node to arrive fetches the script they all share, and waits for it:
 * Node-RED runs scripts named by `src` in any order, and one that is missing keeps its whole editor from starting.
 */
export function htmlOf(manifest: Manifest, node: NodeOf, packageName: string): string {
  const { type } = node.spec;
  return `<script type="text/html" data-template-name="${type}">
${template(node)}</script>

<script type="text/javascript">
(function () {
  if (!RED.dovecote) $.ajax({ url: 'resources/${packageName}/${editorScript}', dataType: 'script', async: false });
  RED.dovecote.describe(${inScript(compactJson(node.spec))});
  ${registration(manifest, node, packageName)}
})();
</script>
`;
}

/** Text inside a script element: a closing tag in it would end the element. */
function inScript(text: string): string {
  return text.replace(/<\/(?=script)/gi, '<\\/').replace(/<!--/g, '<\\!--');
}

/** What Node-RED fills in itself; the rest is built when the dialog opens. */
function template({ spec }: NodeOf): string {
  const prefix = spec.kind === 'account' ? 'node-config-input' : 'node-input';
  const name = row(prefix, 'name', 'tag', `<input type="text" id="${prefix}-name">`);
  if (spec.kind === 'account' || spec.kind === 'acknowledge') return `${name}${form}`;
  return `${name}${row(prefix, 'account', 'user', `<input type="text" id="${prefix}-account">`)}${form}`;
}

const form = '<div class="dovecote-form"></div>\n';

function row(prefix: string, property: string, icon: string, input: string): string {
  const label = `<label for="${prefix}-${property}"><i class="fa fa-${icon}"></i> <span data-i18n="words.${property}"></span></label>`;
  return `<div class="form-row">\n  ${label}\n  ${input}\n</div>\n`;
}
