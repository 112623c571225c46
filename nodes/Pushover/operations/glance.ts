import { invalid } from '../../../client/errors';
import { maxCodePoints, z } from '../../../language/fields';
import { needToken, needUser } from '../credential/needs';
import { operation } from '../declare';
import { device, recipient } from '../fields/recipients';
import { form } from '../form';
import { limits } from '../limits';
import { answerOf } from '../values';

const text = (title: string) =>
  maxCodePoints(limits.glanceText)
    .optional()
    .meta({
      title,
      description: `At most ${limits.glanceText} characters; empty clears it`,
      placeholder: 'e.g. 1.4 bar',
      example: '1.4 bar',
    });

/** One datum of a glance; one without a value is cleared. Named as Pushover names them. */
const datum = z.discriminatedUnion('show', [
  z.object({ show: z.literal('title'), title: text('Title') }).meta({ title: 'Title', description: 'What the data is' }),
  z.object({ show: z.literal('text'), text: text('Text') }).meta({ title: 'Text', description: 'The main line' }),
  z.object({ show: z.literal('subtext'), subtext: text('Subtext') }).meta({ title: 'Subtext', description: 'The second line' }),
  z
    .object({
      show: z.literal('count'),
      count: z.number().int().optional().meta({
        title: 'Count',
        description: 'A whole number, which may be negative; empty clears it',
        example: 3,
      }),
    })
    .meta({ title: 'Count', description: 'A number in large digits' }),
  z
    .object({
      show: z.literal('percent'),
      percent: z.number().int().min(0).max(100).optional().meta({
        title: 'Percent',
        description: 'From 0 to 100; empty clears it',
        example: 75,
      }),
    })
    .meta({ title: 'Percent', description: 'A bar or a circle' }),
]);

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
    data: z
      .array(datum)
      .min(1)
      .max(5)
      .meta({
        title: 'Data',
        description: 'What to show, or to clear where its value is empty',
        example: [
          { show: 'text', text: '1.4 bar' },
          { show: 'percent', percent: 75 },
        ],
      }),
    user: recipient(),
    device: device(),
  },
  check: ({ data }) => {
    const twice = data.find(({ show }, index) => data.findIndex((other) => other.show === show) !== index);
    if (twice !== undefined) throw invalid('Data', `'Data' has '${twice.show}' twice`, 'Keep one of the two: there is one place for it.');
  },
  body: ({ data, user, device: one }, settings) =>
    form({
      token: needToken(settings),
      user: needUser(user, settings),
      device: one,
      ...Object.fromEntries(data.map((entry) => [entry.show, valueOf(entry) ?? ''])),
    }),
  result: answerOf,
  repeatable: true,
});

function valueOf(entry: z.output<typeof datum>): string | number | undefined {
  switch (entry.show) {
    case 'title':
      return entry.title;
    case 'text':
      return entry.text;
    case 'subtext':
      return entry.subtext;
    case 'count':
      return entry.count;
    case 'percent':
      return entry.percent;
  }
}
