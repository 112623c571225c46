import { z } from '../../../language/fields';
import type { Values } from '../../../language/operation';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { channelId, tenant, userId, uuid } from '../fields/ids';
import { interactionMetadata } from '../fields/metadata';
import { jsonObject, objectIn } from '../fields/objects';
import { triggerDataText } from '../fields/trigger-data';
import { tier } from '../limits';

const base = '/v1/users/{userId}/guides';

const guideKey = () =>
  z.string().min(1).meta({
    title: 'Guide Key',
    description: 'Key of the guide, in the dashboard below its name',
    placeholder: 'e.g. new-editor',
    example: 'new-editor',
  });

const guideData = () =>
  jsonObject()
    .optional()
    .meta({
      title: 'Data',
      description: 'JSON object that conditions and texts of guides can use',
      placeholder: 'e.g. { "plan": "gold" }',
      example: { plan: 'gold' },
    });

const guideTenant = () => tenant().meta({ description: 'ID of the tenant the user works in' });

/** One step of a guide, as the list of guides names it. */
const step = {
  userId: userId(),
  channelId: channelId().meta({ description: 'ID of the guide channel in Knock, in the dashboard under Integrations, Channels' }),
  guideId: uuid().meta({
    title: 'Guide ID',
    description: 'ID of the guide, as Get Many returns it',
    placeholder: 'e.g. 7e9dc78c-b3b1-4127-a54e-71f1899b831a',
    example: '7e9dc78c-b3b1-4127-a54e-71f1899b831a',
  }),
  guideKey: guideKey(),
  stepRef: z.string().min(1).meta({
    title: 'Step Reference',
    description: 'Reference of the step in the guide, ref of the step that Get Many returns',
    placeholder: 'e.g. step-1',
    example: 'step-1',
  }),
  tenant: guideTenant(),
};

const wholeGuide = { userId: userId(), guideKey: guideKey(), tenant: guideTenant() };

const getManyGuides = operation({
  resource: 'guide',
  name: 'getMany',
  title: 'Get Many',
  action: 'Get many guides of user',
  summary: 'Get the guides the user may be shown in the app, in groups and by priority, and those the user is not eligible for',
  docs: docsAt('users/guides/get_channel'),
  endpoint: `GET ${base}/{channelId}`,
  rate: tier[2],
  parameters: {
    userId: userId(),
    channelId: step.channelId,
    tenant: guideTenant(),
    data: guideData(),
    type: z.string().min(1).optional().meta({
      title: 'Guide Type',
      description: 'Only guides of this type of message',
      placeholder: 'e.g. banner',
      example: 'banner',
    }),
  },
  query: ({ tenant: tenantId, data, type }) => ({ tenant: tenantId, data: triggerDataText(data), type }),
});

const markSeen = operation({
  resource: 'guide',
  name: 'markSeen',
  title: 'Mark as Seen',
  action: 'Mark guide as seen',
  summary: 'Tell the service that the user has seen a step of a guide, and what was shown',
  docs: docsAt('users/guides/mark_message_as_seen'),
  endpoint: `PUT ${base}/messages/seen`,
  rate: tier[2],
  parameters: {
    ...step,
    content: jsonObject().meta({
      title: 'Content',
      description: 'JSON object with what was shown, content of the step that Get Many returns',
      placeholder: 'e.g. { "title": "A new editor" }',
      example: { title: 'A new editor' },
    }),
    data: guideData(),
  },
  body: (p) => ({ ...stepBody(p), content: objectIn(p.content), data: objectIn(p.data) }),
});

const markInteracted = operation({
  resource: 'guide',
  name: 'markInteracted',
  title: 'Mark as Interacted',
  action: 'Mark guide as interacted with',
  summary: 'Tell the service that the user has clicked or otherwise used a step of a guide',
  docs: docsAt('users/guides/mark_message_as_interacted'),
  endpoint: `PUT ${base}/messages/interacted`,
  rate: tier[2],
  parameters: {
    ...step,
    metadata: interactionMetadata(),
  },
  body: (p) => ({ ...stepBody(p), metadata: objectIn(p.metadata) }),
});

const markArchived = operation({
  resource: 'guide',
  name: 'markArchived',
  title: 'Mark as Archived',
  action: 'Mark guide as archived',
  summary: 'Tell the service that the user has dismissed a step of a guide, so that it is not shown again',
  docs: docsAt('users/guides/mark_message_as_archived'),
  endpoint: `PUT ${base}/messages/archived`,
  rate: tier[2],
  parameters: {
    ...step,
    isFinal: z.boolean().optional().meta({ title: 'Is Final', description: 'Whether this was the last step of the guide' }),
    unthrottled: z.boolean().optional().meta({
      title: 'Unthrottled',
      description: 'Whether the next guide may be shown at once, whatever pause its group asks for',
    }),
  },
  body: (p) => ({ ...stepBody(p), is_final: p.isFinal, unthrottled: p.unthrottled }),
});

const markUnarchived = operation({
  resource: 'guide',
  name: 'markUnarchived',
  title: 'Mark as Unarchived',
  action: 'Mark guide as unarchived',
  summary: 'Bring back a guide that the user has dismissed',
  docs: docsAt('users/guides/unarchive_guide_message'),
  endpoint: `DELETE ${base}/messages/archived`,
  rate: tier[2],
  parameters: wholeGuide,
  body: ({ guideKey: key, tenant: tenantId }) => ({ guide_key: key, tenant: tenantId }),
});

const resetEngagement = operation({
  resource: 'guide',
  name: 'resetEngagement',
  title: 'Reset Engagement',
  action: 'Reset engagement with guide',
  summary: 'Forget that the user has seen, used or dismissed a guide, so that it begins anew',
  docs: docsAt('users/guides/reset_guide_engagements'),
  endpoint: `PUT ${base}/engagements/reset`,
  rate: tier[2],
  parameters: wholeGuide,
  body: ({ guideKey: key, tenant: tenantId }) => ({ guide_key: key, tenant: tenantId }),
});

export const guideOperations = [getManyGuides, markSeen, markInteracted, markArchived, markUnarchived, resetEngagement] as const;

function stepBody(p: Values<typeof step>) {
  return { channel_id: p.channelId, guide_id: p.guideId, guide_key: p.guideKey, guide_step_ref: p.stepRef, tenant: p.tenant };
}
