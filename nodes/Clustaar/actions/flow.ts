import { z } from '../../../language/fields';
import { jsonObject } from './leaves';
import { predicateForm, wirePredicate } from './predicates';
import { form, wire } from './spelling';
import { target, wireTarget } from './targets';

const predicates = <T extends z.ZodType>(predicate: T) =>
  z.array(predicate).min(1).max(10).meta({
    title: 'Conditions',
    description: 'When this way is taken; presumably all must hold',
    sortable: true,
  });

const connections = <T extends z.ZodType>(connection: T) =>
  z.array(connection).max(10).meta({ title: 'Connections', description: 'Ways on, tried in this order', sortable: true });

const connectionForm = z
  .object({ target: target(), predicates: predicates(predicateForm) })
  .transform((connection) => ({ type: 'flow_connection', ...connection }));

const wireConnection = wire('flow_connection', { target: wireTarget, predicates: predicates(wirePredicate) });

const defaultTarget = target()
  .optional()
  .meta({ title: 'Default Target', description: 'Where it goes on when no connection fits; empty for nowhere' });

export const jumpTo = {
  type: 'jump_to_action',
  form: form(
    'jump_to_action',
    { title: 'Jump To', description: 'Go on with another step or story, by conditions' },
    { connections: connections(connectionForm).default([]), defaultTarget },
  ).transform((row) => ({ type: row.type, connections: row.connections, defaultTarget: row.defaultTarget ?? null })),
  wire: wire('jump_to_action', { connections: connections(wireConnection), defaultTarget: wireTarget.nullable() }),
} as const;

const engineName = z.string().meta({ title: 'Engine Name', description: 'Name of the engine', placeholder: 'e.g. Rune', example: 'Rune' });
const engineOptions = jsonObject().meta({
  title: 'Engine Options',
  description: 'Options of the engine',
  placeholder: 'e.g. { "language": "fr" }',
  example: { language: 'fr' },
});
const behaviorName = z.string().meta({ title: 'Name', description: 'Name of the behavior', placeholder: 'e.g. low', example: 'low' });

const behaviors = <T extends z.ZodType>(behavior: T) =>
  z.array(behavior).meta({ title: 'Behaviors', description: 'Ways on by what the task comes to', sortable: true });

const behaviorForm = z
  .object({ name: behaviorName, connections: connections(connectionForm).default([]) })
  .transform((behavior) => ({ type: 'ai_task_behavior', ...behavior }));

const userAttributes = z.boolean().optional().meta({
  title: 'User Attributes',
  description: 'Whether the task is told the attributes of the person',
});

export const sendAiTask = {
  type: 'send_ai_task_action',
  form: form(
    'send_ai_task_action',
    { title: 'Send AI Task', description: 'Give a task to an AI engine, and go on by what it comes to' },
    {
      engineName,
      engineOptions: engineOptions.optional(),
      behaviors: behaviors(behaviorForm).default([]),
      defaultTarget,
      selectTarget: target()
        .optional()
        .meta({ title: 'Selection Target', description: 'Where it goes on when the person selects something' }),
      userAttributes,
    },
  ).transform(({ type, engineName: name, engineOptions: opts = {}, defaultTarget: otherwise = null, ...rest }) => ({
    type,
    engine: { type: 'ai_task_engine', name, opts },
    ...rest,
    defaultTarget: otherwise,
  })),
  wire: wire('send_ai_task_action', {
    engine: wire('ai_task_engine', { name: engineName, opts: engineOptions }),
    behaviors: behaviors(wire('ai_task_behavior', { name: behaviorName, connections: connections(wireConnection) })),
    defaultTarget: wireTarget.nullable(),
    selectTarget: wireTarget.nullish(),
    userAttributes,
  }),
} as const;
