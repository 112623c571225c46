import { z } from '../../../language/fields';
import { limits } from '../limits';
import type { Recipient } from '../recipients';
import { tenantId } from './ids';
import { plainRecipients, type PlainList } from './plain-recipients';
import { userRow } from './recipient-rows';
import { recipientsBody } from './recipients';

/** The tenant a member belongs to the audience with. */
export const memberTenant = () =>
  tenantId().optional().meta({
    title: 'Tenant',
    description: 'Tenant with which the user is in the audience; the same user may be in it once for each tenant',
  });

/** Users in rows, as many as an expression gives. */
export const members = () =>
  z
    .preprocess(
      (given: PlainList<z.input<typeof userRow>>) => plainRecipients(given),
      z
        .array(userRow)
        .min(1)
        .check(({ value, issues }) => {
          // What is wrong with a row is said of the row.
          if (issues.length > 0) return;
          const message = mistakeIn(recipientsBody(value));
          if (message !== undefined) issues.push({ code: 'custom', message, input: value });
        }),
    )
    .meta({
      title: 'Members',
      description: `Users, or a list of them that an expression gives; more than ${limits.audienceMembers.toLocaleString('en-US')} are sent in several requests`,
      example: [{ type: 'user', id: 'user-1' }],
      sortable: true,
    });

/** A member in a request: always a user object, even where there is nothing but an id. */
export function memberBody(user: Recipient, tenant: string | undefined) {
  return { user: typeof user === 'string' ? { id: user } : user, tenant };
}

function mistakeIn(all: readonly Recipient[]): string | undefined {
  if (all.length === 0) return 'names nobody: the list it holds is empty';
  const hasObject = all.some((each) => typeof each === 'object' && typeof each.collection === 'string');
  return hasObject ? 'holds an object: only users can be members of an audience' : undefined;
}
