import { createHash } from 'node:crypto';
import { type Execution, manualTrigger, node } from '../../../../support/n8n';
import { containing, matching } from '../../../../support/matchers';
import { digestOf, MEGABYTE, serveBytes } from './bytes';
import type { Room } from './room';

const LIMIT = 50 * MEGABYTE;
/** Many times what is held of a stream at once. */
const LARGE = 24 * MEGABYTE;
const PATIENCE_MS = 120_000;

/** Files that other nodes fetched, uploaded. `parameters` are those of the upload beside the file. */
export function uploads(at: () => Room, parameters: object): void {
  describe('uploads', () => {
    const open: { url: string; close: () => Promise<void> }[] = [];
    beforeAll(async () => {
      open.push(await serveBytes());
    });
    afterAll(() => Promise.all(open.map(({ close }) => close())));

    test('a large file reaches the service byte for byte, from where n8n keeps its files', async () => {
      const run = await uploaded(LARGE);
      expect([run.status, run.error]).toEqual(['success', undefined]);
      expect(run.items('Fetch')).toMatchObject([{ binary: { data: { id: matching(/^filesystem/) } } }]);
      const [result] = run.json(at().words.title);
      const address = mediaUrlIn(result);
      const kept = await fetch(address);
      const hash = createHash('sha256').update(Buffer.from(await kept.arrayBuffer()));
      expect([kept.headers.get('content-type'), hash.digest('hex')]).toEqual(['image/png', digestOf(LARGE)]);
    });

    test('a file that is too large is refused before anything is sent', async () => {
      let run: Execution | undefined;
      const requests = await at().requestsDuring(async () => {
        run = await uploaded(LIMIT + 1);
      });
      expect(requests).toEqual([]);
      expect(run?.failureOf(at().words.title)).toMatchObject({ message: matching(/File.*52,428,800/) });
    });

    test('an item without a file says which field it looked in', async () => {
      const run = await at().run(at().action('attachment.upload', { ...parameters, file: 'photo' }));
      expect(run.failureOf(at().words.title)).toMatchObject({
        message: containing("no file in 'photo'"),
        description: containing('Input Data Field Name'),
      });
    });

    async function uploaded(bytes: number): Promise<Execution> {
      const request = { url: `${open[0]?.url ?? ''}/${bytes}/scarf.png`, options: { response: { response: { responseFormat: 'file' } } } };
      const nodes = [
        manualTrigger,
        node('Fetch', 'n8n-nodes-base.httpRequest', request, { typeVersion: 4.2 }),
        at().action('attachment.upload', { ...parameters, file: 'data' }),
      ];
      const workflow = await at().store('Upload', nodes);
      return await at().runStored(workflow, manualTrigger.name, PATIENCE_MS);
    }
  });
}

/** v2 puts it into a frame. */
function mediaUrlIn(result: Readonly<Record<string, unknown>> = {}): string {
  const bare: unknown = result.attachment ?? result;
  return typeof bare === 'object' && bare !== null && 'mediaUrl' in bare ? String(bare.mediaUrl) : '';
}
