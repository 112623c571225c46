import { invalid } from '../../../client/errors';
import { choices, maxCodePoints, z } from '../../../language/fields';
import { needToken, needUser } from '../credential/needs';
import { operation } from '../declare';
import { device, recipient } from '../fields/recipients';
import { form } from '../form';
import { limits } from '../limits';
import { answerOf } from '../values';

const glanceText = () => maxCodePoints(limits.glanceText).optional();

export const updateGlance = operation({
  resource: 'glance',
  name: 'update',
  title: 'Update',
  action: 'Update glance',
  summary:
    'Show texts and numbers on watch faces and widgets, without a notification. What is left out stays; it may take 10 minutes, and watches want 20 minutes between updates',
  docs: 'https://pushover.net/api/glances',
  endpoint: 'POST /1/glances.json',
  parameters: {
    user: recipient(),
    device: device(),
    title: glanceText().meta({
      title: 'Title',
      description: 'What the data is',
      placeholder: 'e.g. Boiler',
      example: 'Boiler',
      prominent: true,
    }),
    text: glanceText().meta({
      title: 'Text',
      description: 'The main line',
      placeholder: 'e.g. 1.4 bar',
      example: '1.4 bar',
      prominent: true,
    }),
    subtext: glanceText().meta({ title: 'Subtext', description: 'The second line', placeholder: 'e.g. falling', example: 'falling' }),
    count: z.number().int().optional().meta({ title: 'Count', description: 'A whole number, which may be negative', example: 3 }),
    percent: z
      .number()
      .int()
      .min(0)
      .max(100)
      .optional()
      .meta({ title: 'Percent', description: 'From 0 to 100, as a bar or circle', example: 75 }),
    clear: choices({ title: 'Title', text: 'Text', subtext: 'Subtext', count: 'Count', percent: 'Percent' })
      .default([])
      .meta({ title: 'Clear', description: 'What is to show nothing any more' }),
  },
  check: ({ title, text, subtext, count, percent, clear }) => {
    if (clear.length > 0 || [title, text, subtext, count, percent].some((value) => value !== undefined)) return;
    throw invalid('Text', 'There is nothing to show', "Fill in at least one of 'Title', 'Text', 'Subtext', 'Count' and 'Percent'.");
  },
  body: ({ user, device: one, title, text, subtext, count, percent, clear }, settings) =>
    form({
      token: needToken(settings),
      user: needUser(user, settings),
      device: one,
      title,
      text,
      subtext,
      count,
      percent,
      ...Object.fromEntries(clear.map((name) => [name, ''])),
    }),
  result: answerOf,
  repeatable: true,
});
