import { choice, choices, file, json, jsonOrText, z } from '../../../../../language/fields';
import type { JsonValue } from '../../../../../language/json';
import { asJson } from '../../../../../language/json';
import { nested } from '../../../../support/fixture/nested';
import { answer, local, operation } from './declare';

const text = (resource: string, name: string) => ({
  ...{ resource, name, title: name, action: `${name} ${resource}`, summary: 'For tests', docs: 'https://perch.example/docs' },
});
const id = () =>
  z
    .string()
    .min(1)
    .max(20)
    .meta({ title: 'Thing ID', lookup: { operation: 'thing.getMany', value: 'id', title: 'label' } });

export const getThing = operation({
  ...text('thing', 'get'),
  resource: 'thing',
  name: 'get',
  endpoint: 'GET /things/{id}',
  parameters: { id: id() },
});

export const listThings = operation({
  ...text('thing', 'getMany'),
  resource: 'thing',
  name: 'getMany',
  endpoint: 'GET /things',
  parameters: {},
  paged: {
    pageSize: 2,
    query: (cursor, size) => ({ from: cursor ?? '0', size }),
    items: (page) => (isObject(page) && Array.isArray(page.items) ? page.items : []),
    next: (page) => (isObject(page) && typeof page.next === 'string' ? page.next : undefined),
  },
});

/** Each branch has things of its own. */
export const listOnBranch = local({
  ...text('thing', 'listOnBranch'),
  resource: 'thing',
  name: 'listOnBranch',
  parameters: { branch: z.string().meta({ title: 'Branch' }), high: z.boolean().meta({ title: 'High' }) },
  compute: ({ branch, high }) => [{ id: `${high ? 'high' : 'low'} ${branch} 1` }],
});

export const perchBeside = local({
  ...text('thing', 'perch'),
  resource: 'thing',
  name: 'perch',
  parameters: {
    branch: z.string().meta({ title: 'Branch' }),
    beside: z.string().meta({
      title: 'Beside',
      lookup: { operation: 'thing.listOnBranch', parameters: { high: true }, from: { branch: 'branch' }, value: 'id' },
    }),
  },
  compute: (parameters) => parameters,
});

export const createThing = operation({
  ...text('thing', 'create'),
  resource: 'thing',
  name: 'create',
  endpoint: 'POST /things',
  parameters: { label: z.string().min(1).meta({ title: 'Label' }), weight: z.number().max(100).optional().meta({ title: 'Weight' }) },
  body: (thing) => ({ things: [thing] }),
  batched: {
    max: 2,
    endpoint: 'POST /things',
    body: (things) => ({ things }),
    split: (result, things) => things.map((_, index) => (Array.isArray(result) ? (result[index] ?? null) : null)),
  },
});

/** Gives its parameters back, as they came through the form. */
export const echo = local({
  ...text('form', 'echo'),
  resource: 'form',
  name: 'echo',
  parameters: {
    text: z.string().min(1).optional().meta({ title: 'Text' }),
    count: z.number().int().optional().meta({ title: 'Count' }),
    loud: z.boolean().optional().meta({ title: 'Loud' }),
    mood: choice({ calm: 'Calm', wild: 'Wild' }).default('calm').meta({ title: 'Mood' }),
    colors: choices({ red: 'Red', blue: 'Blue' }).optional().meta({ title: 'Colors' }),
    data: json().optional().meta({ title: 'Data' }),
    note: jsonOrText().optional().meta({ title: 'Note' }),
    names: z.array(z.string().max(5)).optional().meta({ title: 'Names' }),
    rows: z
      .array(z.object({ key: z.string().meta({ title: 'Key' }), size: z.number().optional().meta({ title: 'Size' }) }))
      .optional()
      .meta({ title: 'Rows' }),
    group: z
      .object({ inner: z.number().optional().meta({ title: 'Inner' }) })
      .optional()
      .meta({ title: 'Group' }),
    shape: z
      .discriminatedUnion('kind', [
        z.object({ kind: z.literal('circle'), radius: z.number().meta({ title: 'Radius' }) }).meta({ title: 'Circle' }),
        z.object({ kind: z.literal('square'), side: z.number().meta({ title: 'Side' }) }).meta({ title: 'Square' }),
      ])
      .optional()
      .meta({ title: 'Shape' }),
    attachment: file(1_000).optional().meta({ title: 'Attachment' }),
    volume: z
      .number()
      .optional()
      .meta({ title: 'Volume', showWhen: { loud: [true] } }),
  },
  compute: ({ attachment, ...rest }): JsonValue =>
    asJson({ ...rest, ...(attachment ? { attachment: { fileName: attachment.fileName, size: attachment.size } } : {}) }),
});

/** Forms within forms, given back. */
export const prefer = local({
  ...text('form', 'prefer'),
  resource: 'form',
  name: 'prefer',
  parameters: nested,
  compute: (parameters) => asJson(parameters),
});

export const waitForever = operation({
  ...text('thing', 'wait'),
  resource: 'thing',
  name: 'wait',
  endpoint: 'GET /wait',
  parameters: {},
});

export const sendReply = answer({
  ...text('reply', 'send'),
  resource: 'reply',
  name: 'send',
  webhook: 'asked',
  parameters: { status: z.number().default(200).meta({ title: 'Status' }), body: jsonOrText().meta({ title: 'Body' }) },
  reply: ({ status, body }) => ({ status, body }),
});

export const settleEvent = operation({
  ...text('feed', 'settle'),
  resource: 'feed',
  name: 'settle',
  endpoint: 'POST /feed',
  parameters: {
    id: z.string().meta({ title: 'ID' }),
    taken: z.boolean().meta({ title: 'Taken' }),
    reason: z.string().optional().meta({ title: 'Reason' }),
  },
  body: (settled) => settled,
});

export const subscribeHook = operation({
  ...text('hook', 'set'),
  resource: 'hook',
  name: 'set',
  endpoint: 'POST /hooks',
  parameters: { url: z.string().meta({ title: 'URL' }), active: z.boolean().meta({ title: 'Active' }) },
  body: (hook) => hook,
});

export const listHooks = operation({
  ...text('hook', 'getMany'),
  resource: 'hook',
  name: 'getMany',
  endpoint: 'GET /hooks',
  parameters: {},
});

export const registerNest = operation({
  ...text('nest', 'register'),
  resource: 'nest',
  name: 'register',
  endpoint: 'POST /nest',
  parameters: {
    email: z.string().meta({ title: 'Email' }),
    password: z.string().meta({ title: 'Password' }),
    code: z.string().optional().meta({ title: 'Code' }),
  },
  body: (person) => person,
});

export const operations = [
  prefer,
  listOnBranch,
  perchBeside,
  registerNest,
  getThing,
  listThings,
  createThing,
  echo,
  waitForever,
  sendReply,
  settleEvent,
  subscribeHook,
  listHooks,
];

function isObject(value: JsonValue): value is { [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
