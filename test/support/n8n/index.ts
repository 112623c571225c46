export { ActivationRefused } from './activation';
export { Execution, type Failure, type Item } from './executions';
export { installationsUnderTest, type N8nInstallation, tarballUnderTest } from './installation';
export { N8n, type CredentialVerdict, type InstalledPackage, type N8nOptions, startN8n } from './n8n';
export { poll } from '../host/polling';
export { type PackRegistry, servePack } from './registry';
export { RestRefusal } from './rest';
export { inARow, manualTrigger, node, type CredentialReference, type WorkflowNode } from './workflow';
export type { StoredWorkflow } from './workflows';
