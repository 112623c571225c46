import { choices, z } from '../../../../language/fields';
import type { Values, Writable } from '../../../../language/operation';
import { mailAddress } from '../../shared/fields/addresses';
import { limits } from '../../shared/limits';
import { metadata } from '../../shared/fields/objects';
import { dateTime } from './dates';

const text = (title: string, description: string, example: string, longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .optional()
    .meta({ title, description, placeholder: `e.g. ${example}`, example });

const profile = {
  givenName: text('Given Name', 'First name of the user', 'Jane', limits.label).meta({ prominent: true }),
  surname: text('Surname', 'Last name of the user', 'Doe', limits.label).meta({ prominent: true }),
  email: mailAddress().max(limits.label).optional().meta({
    title: 'Email',
    description: 'Email address of the user',
    placeholder: 'e.g. jane@example.com',
    example: 'jane@example.com',
    prominent: true,
  }),
  avatarUrl: z.url().max(limits.mediaUrl).optional().meta({
    title: 'Avatar URL',
    description: 'Address of a picture of the user',
    placeholder: 'e.g. https://example.com/jane.png',
    example: 'https://example.com/jane.png',
  }),
  locale: text('Locale', 'Language and country of the user', 'fr-CA', 64),
};

/** What is known of a user. */
export const userDetails = {
  ...profile,
  metadata: metadata(),
  signedUpAt: dateTime().optional().meta({ title: 'Signed Up At', description: 'When the user signed up' }),
  toBeRetained: z.boolean().optional().meta({
    title: 'To Be Retained',
    description: 'Whether the user is kept when the schedule for inactive users would delete it',
  }),
};

/** Parts of the profile that are made empty. */
export const clearedProfile = () =>
  choices({ givenName: 'Given Name', surname: 'Surname', email: 'Email', avatarUrl: 'Avatar URL', locale: 'Locale' })
    .default([])
    .meta({ title: 'Clear', description: 'What is taken out of the profile' });

export const externalId = () =>
  z.string().min(1).max(1024).meta({
    title: 'External ID',
    description: 'Your own ID of the user, such as the one in your shop',
    placeholder: 'e.g. steve@example.com',
    example: 'steve@example.com',
  });

export function userBody(p: Partial<Values<typeof userDetails>>, cleared: Values<{ c: ReturnType<typeof clearedProfile> }>['c'] = []) {
  const { givenName, surname, email, avatarUrl, locale, metadata: data, signedUpAt, toBeRetained } = p;
  const filled = { givenName, surname, email, avatarUrl, locale };
  const shown: Record<string, Writable> = { ...filled, ...Object.fromEntries(cleared.map((name) => [name, null])) };
  const hasProfile = Object.values(shown).some((value) => value !== undefined);
  return { signedUpAt, toBeRetained, profile: hasProfile ? shown : undefined, metadata: data };
}
