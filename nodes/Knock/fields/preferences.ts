import { choice, choices, json, z } from '../../../language/fields';
import { conditions } from './conditions';
import { channelId, preferenceSetId } from './ids';
import { jsonObject } from './objects';

const channelTypeTitles = { email: 'Email', in_app_feed: 'In-App Feed', sms: 'SMS', push: 'Push', chat: 'Chat', http: 'HTTP' } as const;

const on = { setting: z.literal('on') };
const off = { setting: z.literal('off') };
const conditional = { setting: z.literal('conditions') };
const onTitle = { title: 'On' };
const offTitle = { title: 'Off' };
const conditionalTitle = { title: 'On Where Conditions Hold' };

const channelType = {
  channelType: choice(channelTypeTitles).meta({ title: 'Channel Type', description: 'All channels of this type', example: 'email' }),
};
const channel = { channelId: channelId() };

const channelTypes = z.discriminatedUnion('setting', [
  z.object({ ...on, ...channelType }).meta(onTitle),
  z.object({ ...off, ...channelType }).meta(offTitle),
  z.object({ ...conditional, ...channelType, conditions: conditions() }).meta(conditionalTitle),
]);

export const channels = z.discriminatedUnion('setting', [
  z.object({ ...on, ...channel }).meta(onTitle),
  z.object({ ...off, ...channel }).meta(offTitle),
  z.object({ ...conditional, ...channel, conditions: conditions() }).meta(conditionalTitle),
]);

export const commercial = z.discriminatedUnion('setting', [
  z.object(on).meta(onTitle),
  z.object(off).meta(offTitle),
  z.object({ ...conditional, conditions: conditions() }).meta(conditionalTitle),
]);

/** A workflow or a category: as a whole, or by what notifications go through. */
const scoped = (key: { readonly key: z.ZodString }) =>
  z.discriminatedUnion('setting', [
    z.object({ ...on, ...key }).meta(onTitle),
    z.object({ ...off, ...key }).meta(offTitle),
    z
      .object({
        setting: z.literal('byChannel'),
        ...key,
        typesOn: choices(channelTypeTitles)
          .optional()
          .meta({ title: 'Channel Types On', description: 'Types of channels that may be used', example: ['email'] }),
        typesOff: choices(channelTypeTitles)
          .optional()
          .meta({ title: 'Channel Types Off', description: 'Types of channels that may not be used', example: ['sms'] }),
        channels: z
          .array(channels)
          .optional()
          .meta({ title: 'Channels', description: 'Single channels; they win over their type', sortable: true }),
        conditions: conditions().optional(),
      })
      .meta({ title: 'By Channel or Condition' }),
    z
      .object({
        setting: z.literal('json'),
        ...key,
        json: json().meta({
          title: 'Setting',
          description: 'The setting as the service writes it',
          placeholder: 'e.g. { "channel_types": { "email": false } }',
          example: { channel_types: { email: false } },
        }),
      })
      .meta({ title: 'As JSON' }),
  ]);

export const workflows = scoped({
  key: z
    .string()
    .min(1)
    .meta({ title: 'Workflow Key', description: 'Key of the workflow', placeholder: 'e.g. new-comment', example: 'new-comment' }),
});
const categories = scoped({
  key: z
    .string()
    .min(1)
    .meta({ title: 'Category', description: 'Category that workflows are given', placeholder: 'e.g. marketing', example: 'marketing' }),
});

/** The members of a preference set. */
export const preferenceFields = {
  channelTypes: z
    .array(channelTypes)
    .optional()
    .meta({
      title: 'Channel Types',
      description: 'What is on and off by type of channel',
      prominent: true,
      example: [{ setting: 'on', channelType: 'email' }],
    }),
  workflows: z.array(workflows).optional().meta({ title: 'Workflows', description: 'What is on and off by workflow', prominent: true }),
  categories: z
    .array(categories)
    .optional()
    .meta({ title: 'Categories', description: 'What is on and off by category of workflows', prominent: true }),
  channels: z
    .array(channels)
    .optional()
    .meta({ title: 'Channels', description: 'What is on and off by single channel; wins over its type' }),
  commercialSubscribed: commercial.optional().meta({
    title: 'Commercial Notifications',
    description: 'Whether workflows that are marked as commercial may notify at all',
    example: { setting: 'on' },
  }),
  raw: jsonObject()
    .optional()
    .meta({
      title: 'Preference Set as JSON',
      description: 'A whole preference set as the service writes it; what is filled in above is laid over it, null empties a member',
      placeholder: 'e.g. { "channel_types": { "email": true } }',
      example: { channel_types: { email: true } },
    }),
};

/** Preference sets that are given along with whom they belong to. */
export const preferenceSets = () =>
  z
    .array(z.object({ setId: preferenceSetId(), ...preferenceFields }))
    .optional()
    .meta({ title: 'Preferences', description: 'Preference sets; they are merged into what the service has' });

/** How a whole set meets the one the service has. */
export const strategy = () =>
  choice({ merge: 'Merge Into What Is There', replace: 'Replace What Is There' }).meta({
    title: 'Existing Preferences',
    description: 'What becomes of preferences that are not given here',
    example: 'merge',
  });
