import { randomUUID } from 'node:crypto';
import { invalid } from '../../../client/errors';
import { matching, tooLarge, z } from '../../../language/fields';
import type { JsonValue } from '../../../language/metadata';
import type { Values } from '../../../language/operation';
import { chunksOf } from '../chunks';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { workflowKey } from '../fields/ids';
import { objectIn } from '../fields/objects';
import {
  actor,
  inlineTenant,
  recipientBody,
  recipientReferences,
  recipientsBody,
  referencesBody,
  rowsOf,
  tenantBody,
  triggerRecipients,
} from '../fields/recipients';
import { workflowData } from '../fields/workflow-data';
import { limits, tier } from '../limits';
import { isObject, textAt } from '../../../language/reading';
import { succeeded } from '../../../language/results';

const cancellationKey = () =>
  z.string().min(1).meta({
    title: 'Cancellation Key',
    description: 'Name of your own under which the trigger can be cancelled; unique, or one cancellation ends several',
    placeholder: 'e.g. order-1017',
    example: 'order-1017',
  });

const triggerParameters = {
  key: workflowKey(),
  recipients: triggerRecipients(),
  data: workflowData().meta({ prominent: true }),
  actor: actor(),
  tenant: inlineTenant(),
  cancellationKey: cancellationKey().optional(),
  sandboxMode: z
    .boolean()
    .optional()
    .meta({ title: 'Sandbox Mode', description: 'Whether nothing is delivered: messages are made, but not handed to the providers' }),
  skipDelay: z.boolean().optional().meta({ title: 'Skip Delays', description: 'Whether the delay steps of the workflow are passed over' }),
  idempotencyKey: matching(
    z.string().min(1).max(limits.idempotencyKey),
    /^[!-~](?:[ -~]*[!-~])?$/,
    'may hold only letters without accents, digits and signs, without blanks around them',
  )
    .optional()
    .meta({
      title: 'Idempotency Key',
      description:
        'For 24 hours a trigger with the same key starts nothing and gets the first answer again. Left empty, every run of the node triggers anew, yet its repeats after network trouble do not',
      placeholder: 'e.g. {{ $json.orderId }}',
      example: 'order-1017-shipped',
    }),
};

type Trigger = Values<typeof triggerParameters>;

export const triggerWorkflow = operation({
  resource: 'workflow',
  name: 'trigger',
  title: 'Trigger',
  action: 'Trigger workflow',
  summary: 'Notify users, objects and their subscribers. More than 1,000 recipients are sent in several requests',
  docs: docsAt('workflows/trigger'),
  endpoint: 'POST /v1/workflows/{key}/trigger',
  parameters: triggerParameters,
  rate: tier[5],
  // Made once for each input: every attempt carries the same key, and the service takes the first that reaches it.
  headers: ({ idempotencyKey }) => ({ 'Idempotency-Key': idempotencyKey ?? randomUUID() }),
  repeatable: true,
  body: (p) => ({
    recipients: recipientsBody(p.recipients),
    actor: p.actor && recipientBody(p.actor),
    tenant: tenantBody(p.tenant),
    cancellation_key: p.cancellationKey,
    data: objectIn(p.data),
    settings: settingsBody(p),
  }),
  result: (answer, _, __, { headers }) =>
    headers['idempotent-replayed'] === 'true' && isObject(answer) ? { ...answer, idempotent_replayed: true } : answer,
  divided: {
    parts: partsOf,
    /** The run of the first part beside those of all parts, so that what reads one answer reads the other. */
    join: (results): JsonValue => ({
      ...objectIn(results[0]),
      workflow_run_ids: results.flatMap((result) => textAt(result, 'workflow_run_id') ?? []),
    }),
  },
});

export const cancelWorkflow = operation({
  resource: 'workflow',
  name: 'cancel',
  title: 'Cancel',
  action: 'Cancel workflow',
  summary:
    'End the runs that wait in a delay, batch or wait step. Leave out recipients to cancel for all; give a trigger 5 seconds before you cancel it',
  docs: docsAt('workflows/cancel'),
  endpoint: 'POST /v1/workflows/{key}/cancel',
  parameters: {
    key: workflowKey(),
    cancellationKey: cancellationKey().meta({ description: 'The key that the workflow was triggered with' }),
    recipients: recipientReferences().optional().meta({
      description: 'For whom to cancel: users, objects, or a list that an expression gives; everybody if left out',
      prominent: true,
    }),
  },
  rate: tier[5],
  repeatable: true,
  body: ({ cancellationKey: key, recipients: rows }) => ({ cancellation_key: key, recipients: rows && referencesBody(rows) }),
  result: succeeded,
});

export const workflowOperations = [triggerWorkflow, cancelWorkflow] as const;

function settingsBody({ sandboxMode, skipDelay }: Trigger) {
  return sandboxMode === undefined && skipDelay === undefined ? undefined : { sandbox_mode: sandboxMode, skip_delay: skipDelay };
}

function partsOf(trigger: Trigger): readonly Trigger[] {
  const chunks = chunksOf(recipientsBody(trigger.recipients), limits.recipientsPerTrigger);
  if (chunks.length === 1) return [trigger];
  return chunks.map((chunk, index) => ({ ...trigger, recipients: rowsOf(chunk), ...partKey(trigger, `-part-${index + 1}`) }));
}

/** Every part is a request of its own: under one key, the service would take the second for a changed first and refuse it. */
function partKey({ idempotencyKey }: Trigger, suffix: string): { idempotencyKey?: string } {
  if (idempotencyKey === undefined) return {};
  const key = idempotencyKey + suffix;
  if (key.length <= limits.idempotencyKey) return { idempotencyKey: key };
  throw invalid(
    'Idempotency Key',
    `'Idempotency Key' ${tooLarge(idempotencyKey.length, limits.idempotencyKey - suffix.length, 'characters')} where recipients are sent in parts`,
    'Each part gets the key with its number behind it: choose a shorter one.',
  );
}
