import { z } from '../../../../../language/fields';
import type { Values } from '../../../../../language/operation';
import { displayName } from '../names';
import { flag } from '../../../shared/fields/channels/inputs';

/** What integrations have in common, whatever their type. */
export const commonFields = {
  displayName: displayName('Name of the integration, for people', 'Website chat').optional().meta({ prominent: true }),
  defaultResponderId: z.string().min(1).optional().meta({
    title: 'Default Responder ID',
    description:
      'ID of the place in the switchboard that gets new conversations of this channel, in place of the default of the switchboard',
    placeholder: 'e.g. 5f00dd00dd00dd00dd00dd04',
    example: '5f00dd00dd00dd00dd00dd04',
  }),
  showAIDisclaimer: flag(
    'AI Disclaimer',
    'Whether users are told when an answer was written by an AI, as is the case unless told otherwise. Without it, following the law is up to you',
  ),
};

export type CommonFields = Values<typeof commonFields>;

export function commonBody(p: CommonFields) {
  return { displayName: p.displayName, defaultResponderId: p.defaultResponderId, showAIDisclaimer: p.showAIDisclaimer };
}
