import type { Manifest } from '../../../runner/manifest-types';
import { registration } from './definition';
import type { NodeOf } from './node-specs';

/**
 * The html of one node: its form, and a script that needs nothing from outside.
 * Scripts loaded by address arrive in any order, and one that is missing keeps the whole editor from starting.
 */
export function htmlOf(manifest: Manifest, node: NodeOf, parts: { editor: string; packageName: string }): string {
  const { type } = node.spec;
  return `<script type="text/html" data-template-name="${type}">
${template(node)}</script>

<script type="text/javascript">
(function () {
  if (!RED.dovecote) {
${inScript(parts.editor.trim())}
  }
  RED.dovecote.describe(${inScript(JSON.stringify(node.spec))});
  ${registration(manifest, node, parts.packageName)}
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
