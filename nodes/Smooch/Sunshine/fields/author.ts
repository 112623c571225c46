import { z } from '../../../../language/fields';
import { limits } from '../../shared/limits';
import { brandId } from './ids';
import { oneUser, referenceBody, userReference } from './user-reference';

const shownAs = {
  displayName: z.string().min(1).optional().meta({
    title: 'Display Name',
    description: 'Name that is shown beside the message',
    placeholder: 'e.g. Support',
    example: 'Support',
  }),
  avatarUrl: z.url().max(limits.mediaUrl).optional().meta({
    title: 'Avatar URL',
    description: 'Picture that is shown beside the message: JPG, PNG or GIF',
    placeholder: 'e.g. https://example.com/support.png',
    example: 'https://example.com/support.png',
  }),
};

const business = z
  .object({
    type: z.literal('business'),
    ...shownAs,
    writtenByAi: z.boolean().optional().meta({
      title: 'Written by AI',
      description: 'Whether the message was made by an AI, so that a notice of it is shown with it',
    }),
  })
  .meta({ title: 'Business', description: 'The business itself, its people and bots' });

const user = z
  .object({ type: z.literal('user'), ...userReference(), brandId: brandId(), ...shownAs })
  .check(oneUser)
  .meta({ title: 'User', description: 'A user of the conversation, as if it came from the messenger' });

/** Who writes; the business where nothing is said. */
export const author = () =>
  z
    .discriminatedUnion('type', [business, user])
    .default({ type: 'business' })
    .meta({ title: 'Author', description: 'Who writes the message', example: { type: 'business' } });

export function authorBody(given: z.output<typeof business> | z.output<typeof user>) {
  if (given.type === 'user') {
    const { userId, externalId, ...shown } = given;
    return { ...referenceBody({ userId, externalId }), ...shown };
  }
  const { writtenByAi, ...rest } = given;
  return { ...rest, subtypes: writtenByAi === true ? ['AI'] : undefined };
}
