export { N8nEditor, openN8nEditor } from './editor';
export { CredentialDialog } from './credential-dialog';
export { NodeForm } from './node-form';
