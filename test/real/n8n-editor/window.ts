import type { N8n } from '../../support/n8n';
import type { N8nEditor } from '../../support/n8n-editor';

/** n8n with the packed package, and its editor in a browser. */
export interface Window {
  readonly n8n: N8n;
  readonly editor: N8nEditor;
}
