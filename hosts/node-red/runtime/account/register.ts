import type { NodeAPI, NodeDef } from 'node-red';
import { secretFields } from '../../secret-fields';
import type { Service } from '../service';
import { openAccount, type AccountNode } from './account';
import { serveAccountForms } from './admin';

/** Registers the configuration node of a provider, with its test and look-up endpoints. */
export function registerAccount(RED: NodeAPI, type: string, service: Service): void {
  const secrets = secretFields(service.manifest().credential.fields);
  const credentials = Object.fromEntries(secrets.map(({ name }): [string, { type: 'password' }] => [name, { type: 'password' }]));
  RED.nodes.registerType(
    type,
    function (this: AccountNode, config: NodeDef) {
      RED.nodes.createNode(this, config);
      this.users = {};
      openAccount(this, config, service);
    },
    { credentials },
  );
  serveAccountForms(RED, type, service);
}
