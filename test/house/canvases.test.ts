import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from '../../language/fields';
import { exampleFlows } from '../support/example-flows';

/** What an editor in a window of 1280 leaves of the canvas, beside palette and sidebar. */
const VISIBLE = 780;

const placed = z.looseObject({ id: z.string(), x: z.number(), y: z.number(), wires: z.array(z.array(z.string())) });
const tab = z.looseObject({ type: z.literal('tab'), info: z.string().min(1) });
const comment = z.looseObject({ type: z.literal('comment'), name: z.string().min(1), info: z.string().min(1), y: z.number() });

describe.each(exampleFlows(process.cwd()))('The example $name', ({ nodes }) => {
  const onCanvas = nodes.flatMap((node) => placed.safeParse(node).data ?? []);

  test('says on its tab what it shows, and in its first comment how to try it', () => {
    expect(nodes.flatMap((node) => tab.safeParse(node).data ?? [])).toHaveLength(1);
    const top = Math.min(...onCanvas.map(({ y }) => y));
    expect(nodes.flatMap((node) => comment.safeParse(node).data ?? []).map(({ y }) => y)).toContain(top);
  });

  test('runs from left to right, where an editor shows it', () => {
    const backwards = onCanvas.flatMap(({ x, wires }) =>
      wires.flat().filter((id) => onCanvas.some((target) => target.id === id && target.x <= x)),
    );
    expect(backwards).toEqual([]);
    expect(onCanvas.filter(({ x }) => x < 40 || x > VISIBLE - 40).map(({ id }) => id)).toEqual([]);
  });
});

const box = z.tuple([z.number(), z.number()]);
const note = z.looseObject({
  type: z.literal('n8n-nodes-base.stickyNote'),
  position: box,
  parameters: z.looseObject({ content: z.string(), width: z.number(), height: z.number() }),
});
const workflow = z.looseObject({ nodes: z.array(z.looseObject({ name: z.string(), type: z.string(), position: box })) });
const workflows = join(process.cwd(), 'workflows');
/** Of every node but a note. */
const SIDE = 96;

describe.each(readdirSync(workflows))('The workflow %s', (file) => {
  const { nodes } = workflow.parse(JSON.parse(readFileSync(join(workflows, file), 'utf8')));
  const notes = nodes.flatMap((node) => note.safeParse(node).data ?? []);
  const others = nodes.filter(({ type }) => type !== 'n8n-nodes-base.stickyNote');

  test('has a note that says what the credential needs', () => {
    expect(notes.filter(({ parameters }) => parameters.content.includes('**Credential:**'))).toHaveLength(1);
  });

  test('has no node on the edge of a note', () => {
    const onEdge = others.filter(({ position: [x, y] }) =>
      notes.some(({ position: [left, top], parameters: { width, height } }) => {
        const touches = x < left + width && x + SIDE > left && y < top + height && y + SIDE > top;
        const inside = x > left && x + SIDE < left + width && y > top && y + SIDE < top + height;
        return touches && !inside;
      }),
    );
    expect(onEdge.map(({ name }) => name)).toEqual([]);
  });
});
