import { choices, matching, z } from '../../../../language/fields';
import type { Values } from '../../../../language/operation';
import { customIntegrationId, switchboardIntegrationId } from './ids';

const LONGEST_NAME = 128;
const LONGEST_HISTORY = 10;

const NAME = new RegExp(`^[A-Za-z0-9_-]{1,${LONGEST_NAME}}$`);

const name = () =>
  matching(z.string(), NAME, `must be 1 to ${LONGEST_NAME} letters, digits, hyphens or underscores`).meta({
    title: 'Name',
    description: 'Name of the place, by which control is passed to it',
    placeholder: 'e.g. bot',
    example: 'bot',
  });

const integration = () =>
  z
    .discriminatedUnion('kind', [
      z
        .object({ kind: z.literal('custom'), integrationId: customIntegrationId() })
        .meta({ title: 'Custom', description: 'Software of your own, by the ID of its integration' }),
      z
        .object({
          kind: z.literal('other'),
          integrationType: z.string().min(1).meta({
            title: 'Integration Type',
            description: 'For the agents of Zendesk zd:agentWorkspace, for software of a partner its OAuth client ID',
            placeholder: 'e.g. zd:agentWorkspace',
            example: 'zd:agentWorkspace',
          }),
        })
        .meta({ title: 'By Type', description: 'What is known by its type: the agents of Zendesk, or software of a partner' }),
    ])
    .meta({
      title: 'Integration',
      description: 'Who gets events and control at this place',
      example: { kind: 'other', integrationType: 'zd:agentWorkspace' },
    });

const rest = {
  nextSwitchboardIntegrationId: switchboardIntegrationId().optional().meta({
    title: 'Next Switchboard Integration ID',
    description: 'ID of the place that gets control when it is passed on to next',
  }),
  deliverStandbyEvents: z.boolean().optional().meta({
    title: 'Deliver Standby Events',
    description: 'Whether the integration gets events while another one has control; a new place does, unless told otherwise',
  }),
  messageHistoryCount: z.int().min(1).max(LONGEST_HISTORY).optional().meta({
    title: 'Message History',
    description: 'How many of the latest messages are handed over with control',
    placeholder: 'e.g. 5',
    example: 5,
  }),
};

/** A place of a switchboard. */
export const newPlace = { name: name(), integration: integration(), ...rest };

const changes = { name: name().optional().meta({ prominent: true }), integration: integration().optional(), ...rest };

export const placeChanges = {
  ...changes,
  clear: choices({
    nextSwitchboardIntegrationId: 'Next Switchboard Integration ID',
    messageHistoryCount: 'Message History',
  })
    .default([])
    .meta({ title: 'Clear', description: 'What is taken away from the place' }),
};

/** A place on the wire, or what of it changes. */
export function placeBody(p: Values<typeof changes>) {
  return {
    name: p.name,
    ...p.integration,
    kind: undefined,
    deliverStandbyEvents: p.deliverStandbyEvents,
    nextSwitchboardIntegrationId: p.nextSwitchboardIntegrationId,
    messageHistoryCount: p.messageHistoryCount,
  };
}
