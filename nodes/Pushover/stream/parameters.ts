import { choice, z } from '../../../language/fields';

/** By name of the choice; in a message they are numbers. */
export const priorities = { lowest: -2, low: -1, normal: 0, high: 1, emergency: 2 };

export const streamParameters = {
  minimumPriority: choice({
    lowest: 'Any Priority',
    low: 'Low (-1) or Above',
    normal: 'Normal (0) or Above',
    high: 'High (1) or Above',
    emergency: 'Emergencies (2) Only',
  })
    .default('lowest')
    .meta({ title: 'Priority', description: 'Messages below this priority are passed over and count as handled', prominent: true }),
  applications: z
    .array(z.string().min(1).max(100).meta({ title: 'Application', placeholder: 'e.g. Plant watch' }))
    .default([])
    .meta({
      title: 'Applications',
      description: 'Only messages of these applications, by name or ID. All of them where none is given',
      prominent: true,
      example: ['Plant watch'],
    }),
  backlog: choice({ emit: 'Start the Flow with Them', discard: 'Delete Them' }).default('emit').meta({
    title: 'Messages That Waited',
    description:
      'What becomes of messages that lay on the server before this node first listened to the device. What arrives during a later pause always starts the flow',
    prominent: true,
  }),
  acknowledgeEmergencies: z.boolean().default(false).meta({
    title: 'Acknowledge Emergencies',
    description:
      'Whether to acknowledge an emergency as soon as the flow has taken it. That ends its repetition for everyone who received it and tells its sender',
  }),
  suppressRepeats: z.boolean().default(false).meta({
    title: 'Suppress Repeats',
    description: 'Whether an emergency that Pushover sends again until it is acknowledged starts the flow only once',
  }),
  includeQuietHours: z.boolean().default(false).meta({
    title: 'Include Quiet Hours',
    description: 'Whether to add quietHours, which says if the user has quiet hours at the moment',
  }),
  includeRaw: z.boolean().default(false).meta({
    title: 'Include Raw Message',
    description: 'Whether to add the message as Pushover sent it, with fields that are not known here',
  }),
  silenceLimit: z.number().min(60).max(600).default(95).meta({
    title: 'Longest Silence (Seconds)',
    description: 'Pushover gives a sign of life about every 30 seconds. After this time without any, the connection is opened anew',
  }),
};
