import { choices, z } from '../../../language/fields';
import type { JsonValue } from '../../../language/metadata';
import type { Values } from '../../../language/operation';
import { isObject, textAt } from '../../../language/reading';
import type { KnockEvent } from './event';
import { kindOf, KINDS } from './kinds';

const ofWebhooks = { sentBy: ['webhook'] };
const texts = (title: string, placeholder: string) => z.array(z.string().meta({ title, placeholder })).default([]);

export const filterParameters = {
  kinds: choices(KINDS).default([]).meta({
    title: 'Trigger On',
    description: 'Kinds of events to let through; all of them where none is chosen',
    prominent: true,
    showWhen: ofWebhooks,
  }),
  workflows: texts('Workflow Key', 'e.g. new-comment').meta({
    title: 'Workflows',
    description: 'Only events of these workflows, by key. All of them where none is given',
    showWhen: ofWebhooks,
  }),
  channels: texts('Channel', 'e.g. in-app-feed').meta({
    title: 'Channels',
    description: 'Only events of these channels, by key or ID. All of them where none is given',
    showWhen: ofWebhooks,
  }),
  recipients: texts('Recipient', 'e.g. user-1').meta({
    title: 'Recipients',
    description: 'Only events of these recipients: user IDs, and objects as collection/ID. All of them where none is given',
    showWhen: ofWebhooks,
  }),
  tenants: texts('Tenant ID', 'e.g. acme').meta({
    title: 'Tenants',
    description: 'Only events of these tenants. All of them where none is given',
    showWhen: ofWebhooks,
  }),
};

export function isWanted(event: KnockEvent, filters: Values<typeof filterParameters>): boolean {
  const { kinds, workflows, channels, recipients, tenants } = filters;
  return (
    (kinds.length === 0 || kinds.includes(kindOf(event.kind))) &&
    names(workflows, event.workflow) &&
    (names(channels, textAt(event.channel, 'key')) || names(channels, textAt(event.channel, 'id'))) &&
    names(recipients, recipientName(event.recipient)) &&
    names(tenants, recipientId(event.tenant))
  );
}

/** Whether a list is empty or holds the name. A row that was added and left empty wants nothing. */
function names(filled: readonly string[], name: string | null | undefined): boolean {
  const wanted = filled.map((text) => text.trim()).filter((text) => text !== '');
  return wanted.length === 0 || (typeof name === 'string' && wanted.includes(name));
}

function recipientId(value: JsonValue): string | undefined {
  return typeof value === 'string' ? value : textAt(value, 'id');
}

function recipientName(recipient: JsonValue): string | undefined {
  const collection = isObject(recipient) ? textAt(recipient, 'collection') : undefined;
  const id = recipientId(recipient);
  return collection === undefined || id === undefined ? id : `${collection}/${id}`;
}
