import { choice, z } from '../../../../language/fields';
import { webAddress } from '../fields/addresses';

/** Where the service sends to. */
export const webhookTarget = () =>
  webAddress().meta({
    title: 'Target',
    description: 'Address the service calls, reachable from the internet',
    placeholder: 'e.g. https://example.com/smooch',
    example: 'https://example.com/smooch',
  });

/** A switch of a webhook; left empty, it stays as it is. */
export const webhookFlag = (title: string, description: string) => z.boolean().optional().meta({ title, description });

/** The switches that were set either way. */
export function flagsIn(given: Readonly<Record<string, boolean | undefined>>): Readonly<Record<string, boolean>> {
  return Object.fromEntries(Object.entries(given).filter((entry): entry is [string, boolean] => entry[1] !== undefined));
}

/** What ensuring does with a webhook that has the triggers but calls another address. */
export const otherTarget = () =>
  choice({ repoint: 'Point It to the Target', create: 'Leave It and Create Another' }).default('repoint').meta({
    title: 'If Another Address Has the Triggers',
    description: 'What becomes of a webhook with these triggers that calls another address',
  });
