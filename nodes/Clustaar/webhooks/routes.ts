import { z } from '../../../language/fields';
import type { JsonObject } from '../../../language/metadata';
import type { Refusal } from '../../../language/webhook';
import { filter, matches } from '../filters/filters';
import { refusals } from './refusals';

/** The one event there is. */
export const STEP_REACHED = 'conversation.step_reached';

export const routes = z
  .array(
    z.object({
      name: z
        .string()
        .min(1)
        .meta({ title: 'Output Name', description: 'What the output is called', placeholder: 'e.g. City', example: 'City' }),
      event: z.string().min(1).default(STEP_REACHED).meta({
        title: 'Event',
        description: 'Topic of the request. The one that Clustaar sends is conversation.step_reached',
      }),
      filters: z.array(filter).default([]).meta({
        title: 'Filters',
        description: 'All of them must hold; none lets every request with this event through',
        prominent: true,
      }),
    }),
  )
  .default([])
  .meta({
    title: 'Routes',
    description:
      'One output for each. The first that matches takes the request, and what none takes is answered with 404. Without routes there is one output for every step that is reached',
    sortable: true,
    prominent: true,
  });

type Route = z.output<typeof routes>[number];

/** Index of the first route that takes the body. */
export function routeOf(wanted: readonly Route[], body: JsonObject): number | Refusal {
  if (wanted.length === 0) return body.topic === STEP_REACHED ? 0 : refusals.noRoute;
  const index = wanted.findIndex(({ event, filters }) => body.topic === event && filters.every((test) => matches(test, body)));
  return index < 0 ? refusals.noRoute : index;
}
