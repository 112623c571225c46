import type { Node, NodeAPI, NodeDef } from 'node-red';
import { redact } from '../../../../client/redact';
import { invalid } from '../../../../client/errors';
import type { Link } from '../engine';
import { onClose } from '../guard';
import type { Conceal } from '../node-error';
import { readAccount, texts } from '../saved-config';
import type { Service } from '../service';
import { credentialOf, secretTexts } from './fields';

/** A configured account: one connection, shared by the nodes that use it. */
export interface Account {
  /** The connection, made on first use. Throws a ServiceError of kind `invalid` when the account is incomplete. */
  link(): Link;
  readonly conceal: Conceal;
  /** Node-RED hands errors and statuses of an account on to its users. The returned function leaves again. */
  join(node: Node): () => void;
}

export interface AccountNode extends Node {
  users: Record<string, Node>;
}

const accounts = new WeakMap<Node, Account>();

/** The account a node names; a stand-in whose link throws where there is none: deleted, disabled, or not chosen yet. */
export function accountOf(RED: NodeAPI, id: string): Account {
  const node: unknown = id === '' ? undefined : RED.nodes.getNode(id);
  return (isNode(node) ? accounts.get(node) : undefined) ?? missing;
}

const missing: Account = {
  link: () => {
    throw invalid('Account', 'No account is chosen', 'Choose one in the node; deploy it where it is new, enable it where it is disabled.');
  },
  conceal: (text) => redact(text),
  join: () => () => undefined,
};

/** Makes a configuration node an account until it closes. */
export function openAccount(node: AccountNode, config: NodeDef, service: Service): void {
  const { settings } = readAccount(config);
  const secrets = texts(node.credentials);
  const { fields } = service.manifest().credential;
  let link: Link | undefined;
  const conceal = concealing(secretTexts(fields, secrets));
  accounts.set(node, {
    link: () => (link ??= service.connect(credentialOf(fields, settings, secrets))),
    conceal,
    join: (user) => {
      node.users[user.id] = user;
      return () => {
        node.users = Object.fromEntries(Object.entries(node.users).filter(([id]) => id !== user.id));
      };
    },
  });
  const close = (): void => {
    link = undefined;
    accounts.delete(node);
  };
  onClose(node, close, conceal);
}

export function concealing(secrets: readonly string[]): Conceal {
  return (text) => redact(text, secrets);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}
