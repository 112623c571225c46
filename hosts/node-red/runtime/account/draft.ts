import type { NodeAPI } from 'node-red';
import { propertyOf } from '../values';
import { secretFields } from '../../secret-fields';
import { texts } from '../saved-config';
import type { Service } from '../service';
import { credentialOf, secretTexts } from './fields';

/** What the editor posts for a password that was not touched: it never gets to see stored ones. */
const UNCHANGED = '__PWRD__';
const VARIABLE = /^\$\{[^}\s]+\}$/;

export interface Draft {
  /** The account's fields as they would be after a deploy. */
  readonly credential: Record<string, unknown>;
  readonly secrets: readonly string[];
}

/**
 * An account as it is typed in an open dialog: `{ id, settings, credentials }`. What was typed wins, an untouched secret is the stored one,
 * and an emptied one is empty. An account that was never deployed has nothing stored.
 */
export function draftOf(RED: NodeAPI, service: Service, posted: unknown): Draft {
  const { fields } = service.manifest().credential;
  const id = propertyOf(posted, 'id');
  const stored = typeof id === 'string' ? texts(RED.nodes.getCredentials(id)) : {};
  const typed = texts(propertyOf(posted, 'credentials'));
  const secrets = Object.fromEntries(
    secretFields(fields).flatMap(({ name }): [string, string][] => {
      const secret = typed[name] === undefined || typed[name] === UNCHANGED ? stored[name] : typed[name];
      return secret === undefined ? [] : [[name, secret]];
    }),
  );
  const variables = substituting(RED, typeof id === 'string' ? id : '');
  const settings = texts(propertyOf(posted, 'settings'));
  const clear = variables(secrets);
  return { credential: credentialOf(fields, variables(settings), clear), secrets: secretTexts(fields, clear) };
}

/** Node-RED itself does this when a node is made; a draft has no node yet. */
function substituting(RED: NodeAPI, id: string) {
  const node = RED.nodes.getNode(id);
  const substituted = (text: string): unknown => (VARIABLE.test(text) ? RED.util.evaluateNodeProperty(text, 'env', node, {}) : text);
  return (given: Readonly<Record<string, string>>): Record<string, string> =>
    texts(Object.fromEntries(Object.entries(given).map(([name, text]) => [name, substituted(text)])));
}
