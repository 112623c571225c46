import { invalid } from '../../../client/errors';
import { choices, matching, tooLarge, z } from '../../../language/fields';
import type { JsonObject } from '../../../language/metadata';
import type { Values } from '../../../language/operation';
import { limits } from '../limits';
import { dateTime } from './dates';
import { definedOnly, jsonObject, objectIn } from './objects';

export const locale = () =>
  z.string().min(1).optional().meta({
    title: 'Locale',
    description: 'Language and country for translated notifications',
    placeholder: 'e.g. en-US',
    example: 'en-US',
  });

export const timezone = () =>
  z.string().refine(isTimeZone, { error: 'must be a name of the tz database, such as Europe/Berlin' }).optional().meta({
    title: 'Time Zone',
    description: 'Name in the tz database, for schedules and send windows',
    placeholder: 'e.g. Europe/Berlin',
    example: 'Europe/Berlin',
  });

const name = (whose: string) =>
  z
    .string()
    .min(1)
    .optional()
    .meta({
      title: 'Name',
      description: `Display name of the ${whose}`,
      placeholder: 'e.g. Jane Doe',
      example: 'Jane Doe',
      prominent: true,
    });

/** Whatever else the service keeps: texts as pairs, the rest as JSON. */
const customProperties = {
  properties: z
    .record(z.string().min(1), z.string())
    .optional()
    .meta({
      title: 'Custom Properties',
      description: 'Further properties as names and texts; templates can use all of them',
      example: { plan: 'gold' },
    }),
  propertiesJson: jsonObject()
    .optional()
    .meta({
      title: 'Custom Properties as JSON',
      description: 'Further properties as one JSON object, for numbers, lists and nested values; null empties a property',
      placeholder: 'e.g. { "seats": 12 }',
      example: { seats: 12 },
    }),
};

const createdAt = (whose: string) =>
  dateTime()
    .optional()
    .meta({ title: 'Created At', description: `When the ${whose} was created in your own system`, example: '2026-03-01T12:00:00Z' });

/** What a user is described by, besides the id. */
export const userProperties = {
  name: name('user'),
  email: matching(z.string(), /^[^\s@]+@[^\s@]+$/, 'must be an email address')
    .optional()
    .meta({
      title: 'Email',
      description: 'Where email channels send to',
      placeholder: 'e.g. jane@example.com',
      example: 'jane@example.com',
      prominent: true,
    }),
  phoneNumber: matching(z.string(), /^\+[1-9]\d{1,14}$/, 'must begin with + and the country code, then hold digits alone')
    .optional()
    .meta({
      title: 'Phone Number',
      description: 'Where SMS channels send to, in international form without blanks',
      placeholder: 'e.g. +15551234567',
      example: '+15551234567',
      prominent: true,
    }),
  avatar: z.string().min(1).optional().meta({
    title: 'Avatar',
    description: 'Address of a picture of the user',
    placeholder: 'e.g. https://example.com/jane.png',
    example: 'https://example.com/jane.png',
  }),
  timezone: timezone(),
  locale: locale(),
  createdAt: createdAt('user'),
  ...customProperties,
  emptied: choices({
    avatar: 'Avatar',
    email: 'Email',
    locale: 'Locale',
    name: 'Name',
    phone_number: 'Phone Number',
    timezone: 'Time Zone',
  })
    .optional()
    .meta({ title: 'Empty Fields', description: 'What the service forgets of the user; a field left empty above stays as it is there' }),
};

/** What an object is described by, besides collection and id. */
export const objectProperties = {
  name: name('object').meta({ placeholder: 'e.g. Project One', example: 'Project One' }),
  locale: locale(),
  timezone: timezone(),
  ...customProperties,
  emptied: choices({ locale: 'Locale', name: 'Name', timezone: 'Time Zone' })
    .optional()
    .meta({ title: 'Empty Fields', description: 'What the service forgets of the object; a field left empty above stays as it is there' }),
};

/** As {@link objectProperties}; when an object was created is taken by the bulk call alone. */
export const bulkObjectProperties = { ...objectProperties, createdAt: createdAt('object') };

/** What a tenant is described by, besides id and settings. */
export const tenantProperties = { name: name('tenant').meta({ placeholder: 'e.g. Acme', example: 'Acme' }), ...customProperties };

/** Of a user, an object or a tenant: each has some of them. */
type Properties = Partial<Omit<Values<typeof userProperties>, 'emptied'>> & { readonly emptied?: readonly string[] | undefined };

/** The properties as the service takes them, flat beside one another; custom ones never replace those that have a field. */
export function propertiesBody(p: Properties): JsonObject {
  return {
    ...customOf(p),
    ...Object.fromEntries((p.emptied ?? []).map((field) => [field, null])),
    ...definedOnly({
      name: p.name,
      email: p.email,
      phone_number: p.phoneNumber,
      avatar: p.avatar,
      timezone: p.timezone,
      locale: p.locale,
      created_at: p.createdAt,
    }),
  };
}

function customOf(p: Partial<Values<typeof customProperties>>): JsonObject {
  const custom = { ...objectIn(p.propertiesJson), ...p.properties };
  const size = Buffer.byteLength(JSON.stringify(custom));
  if (size <= limits.propertiesBytes) return custom;
  throw invalid(
    'Custom Properties',
    `'Custom Properties' ${tooLarge(size, limits.propertiesBytes, 'bytes')}`,
    'Keep here only what notifications show, and fetch the rest where it is needed.',
  );
}

/** Names found to be good. Looking one up takes longer than all other checks of a user together. */
const zones = new Set<string>();
/** More than there are names, whatever their capitals. */
const MOST_ZONES = 5000;

/** Offsets such as +01:00 are no names of the tz database, though Node takes them. */
function isTimeZone(text: string): boolean {
  if (zones.has(text)) return true;
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
  } catch (thrown) {
    return !(thrown instanceof RangeError);
  }
  if (zones.size < MOST_ZONES) zones.add(text);
  return true;
}
