import { invalid } from '../../../../client/errors';
import { z } from '../../../../language/fields';
import { externalId as ownId } from './users';

/** Calls that tell the two IDs apart; one of them is given. */
export const userReference = () => ({
  userId: z.string().min(1).optional().meta({
    title: 'User ID',
    description: 'ID the service gave the user. Fill in this or External ID',
    placeholder: 'e.g. 5f0b1c2d3e4f5a6b7c8d9e00',
    example: '5f0b1c2d3e4f5a6b7c8d9e00',
  }),
  externalId: ownId().optional().meta({ description: 'Your own ID of the user. Fill in this or User ID', prominent: true }),
});

interface Given {
  readonly userId?: string | undefined;
  readonly externalId?: string | undefined;
}

/** The user on the wire, where the service names their own ID after the user. */
export function referenceBody({ userId, externalId: userExternalId }: Given) {
  return { userId, userExternalId };
}

/** Throws `invalid` unless exactly one of the two is given. */
export function checkOneUser({ userId, externalId }: Given): void {
  if (userId === undefined && externalId === undefined) {
    throw invalid('User ID', "'User ID' is missing, and 'External ID' as well", 'Fill in one of them.');
  }
  if (userId !== undefined && externalId !== undefined) {
    throw invalid('External ID', "'External ID' stands beside 'User ID', and the service takes one of them", 'Leave one of them empty.');
  }
}

/** As {@link checkOneUser}, for rows of a form. */
export function oneUser({ value, issues }: z.core.ParsePayload<Given>): void {
  const { userId, externalId } = value;
  if ((userId === undefined) === (externalId === undefined)) {
    const message =
      userId === undefined ? 'is missing, and External ID as well' : 'stands beside External ID; the service takes one of them';
    issues.push({ code: 'custom', message, path: ['userId'], input: userId });
  }
}
