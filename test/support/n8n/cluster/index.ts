export { type Cluster, type ClusterOptions, Member, startCluster } from './cluster';
export { type QueueServers, startQueueServers } from './servers';
