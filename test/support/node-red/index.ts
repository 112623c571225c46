export { AdminApi, AdminApiRefusal, type DeployType, type FlowNode, type InstalledModule, type InstalledSet } from './admin-api';
export type { DebugMessage } from './debug-message';
export { devInstallation, installationsUnderTest, type NodeRedInstallation, NotPrepared, tarballUnderTest } from './installation';
export { NodeRed, type NodeRedOptions, startNodeRed } from './node-red';
export type { NodeStatus } from './observer';
export type { NodeRedUser } from './settings';
