import { invalid } from '../../../client/errors';
import { z } from '../../../language/fields';
import type { Values } from '../../../language/operation';
import { dateTime } from './dates';
import { uuid, workflowKey } from './ids';
import { objectIn } from './objects';
import { inlineTenant, tenantBody } from './recipients';
import { repeats, repeatsBody } from './repeats';
import { workflowData } from './workflow-data';

/** When a workflow runs and with what: the same for one schedule and for many. */
export const scheduleParameters = {
  repeats: repeats(),
  scheduledAt: dateTime().optional().meta({
    title: 'Scheduled At',
    description: 'When it happens for the first time, or the only time where nothing repeats',
    prominent: true,
  }),
  endingAt: dateTime().optional().meta({ title: 'Ending At', description: 'When it stops repeating', example: '2030-12-31T23:00:00Z' }),
  data: workflowData(),
  tenant: inlineTenant(),
};

type ScheduleValues = Values<typeof scheduleParameters>;

/** What every schedule has in the body of a request, besides workflow, recipients and actor. */
export function scheduleBody(p: ScheduleValues) {
  return {
    repeats: repeatsBody(p.repeats),
    scheduled_at: p.scheduledAt,
    ending_at: p.endingAt,
    data: objectIn(p.data),
    tenant: tenantBody(p.tenant),
  };
}

/** A new schedule needs a time. */
export function checkNewSchedule(p: ScheduleValues): void {
  if (p.repeats === undefined && p.scheduledAt === undefined) {
    throw invalid(
      'Scheduled At',
      "Neither 'Scheduled At' nor 'Repeats' is given: the schedule would never run",
      'Say when it happens once, or by which rule it repeats.',
    );
  }
  checkTimes(p);
}

/** It ends after it begins. */
export function checkTimes({ scheduledAt, endingAt }: ScheduleValues): void {
  if (scheduledAt === undefined || endingAt === undefined || Date.parse(endingAt) > Date.parse(scheduledAt)) return;
  throw invalid('Ending At', "'Ending At' is not after 'Scheduled At'", 'Choose a later end, or leave it out.');
}

/** Ids of schedules, which the form offers once the workflow is filled in. */
export const scheduleIds = () =>
  z
    .array(
      uuid().meta({
        title: 'Schedule ID',
        lookup: { operation: 'schedule.getMany', from: { workflow: 'workflow' }, value: 'id', title: 'next_occurrence_at' },
      }),
    )
    .min(1)
    .meta({
      title: 'Schedule IDs',
      description: 'Which schedules, by what creating them answered; more than 100 are sent in several requests',
      placeholder: 'e.g. 123e4567-e89b-12d3-a456-426614174000',
      example: ['123e4567-e89b-12d3-a456-426614174000'],
    });

/** Only there to choose schedules by. */
export const workflowOfSchedules = () =>
  workflowKey()
    .optional()
    .meta({ description: 'Key of the workflow whose schedules are offered below by their next time; it is not sent', prominent: true });
