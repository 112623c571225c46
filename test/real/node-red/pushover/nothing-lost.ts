import { pushoverCalls, type PushoverSandbox } from '../../../../sandbox/pushover';
import type { NodeRedInstallation } from '../../../support/node-red';
import { poll } from '../../../support/host/polling';
import { staged } from '../stage';
import { code, listen } from './flow';
import { recording, Recorder } from './recorder';
import { openStage } from './stage';

const MESSAGES = 10_000;
/** Handed over together at most: what is under way when the process is killed. */
const BATCH = 50;
const PATIENCE_MS = 120_000;

/** Ten thousand messages, while lines are cut, the service fails and Node-RED is killed. */
export function nothingLost(install: NodeRedInstallation): void {
  describe('ten thousand messages, while everything fails that can', () => {
    const at = staged((host, options) => openStage(host, options, { downloadLimit: 500 }), install);
    const recorder = new Recorder();
    afterAll(() => recorder.close());

    test('are all handled, in order, and again only where a crash interrupted them', async () => {
      const { pushover, red, device } = at();
      const address = await recorder.open();
      let delivered = 0;
      const deliver = (count: number): void => {
        const messages = Array.from({ length: count }, (_, n) => ({ message: `m${String(delivered + n)}`, app: 'Plant watch' }));
        delivered += count;
        pushover.deliver(device, messages);
      };
      let kills = 0;
      const kill = async (): Promise<void> => {
        kills += 1;
        await at().restart('SIGKILL');
      };
      const cut = (code?: number) => () => {
        pushover.disconnectAll(code);
      };
      const fail = (how: Parameters<PushoverSandbox['misbehave']>[0]) => () => {
        pushover.misbehave(how);
      };
      const reload = () => {
        pushover.frame('R');
      };
      const { delete: deleting, download: fetching } = pushoverCalls;
      // What befalls them, by how many are through.
      const events: readonly (readonly [number, () => void | Promise<void>])[] = [
        [500, cut()],
        [1_000, kill],
        [2_000, fail({ status: 503, match: deleting, processed: true })],
        [2_800, fail({ status: 500, match: fetching })],
        [4_000, kill],
        [4_500, fail({ status: 503, match: deleting })],
        [5_000, cut(1001)],
        [6_500, reload],
        [7_000, fail({ reset: true, match: deleting })],
        [8_200, kill],
        [9_000, cut(1000)],
        [9_300, fail({ cut: true, match: fetching })],
      ];
      deliver(3_000);
      await at().deploy([
        listen('live', 'completed', ['record']),
        code('record', recording(address), [], { libs: [{ var: 'http', module: 'http' }] }),
      ]);
      for (const [count, happen] of events) {
        await recorder.reaches(count, PATIENCE_MS);
        await happen();
        // Some wait on the server, others arrive while the line is up or down.
        deliver(Math.min(640, MESSAGES - delivered));
      }
      expect(delivered).toBe(MESSAGES);
      await recorder.reaches(MESSAGES, PATIENCE_MS);
      await poll('the queue running empty', () => Promise.resolve(pushover.queue(device).length === 0 ? true : undefined), PATIENCE_MS);

      const all = recorder.entries.all;
      const runs = new Map<string, { place: number; number: number }[]>();
      for (const { run, place, text } of all) runs.set(run, [...(runs.get(run) ?? []), { place, number: Number(text.slice(1)) }]);
      const ordered = [...runs.values()].map((run) => run.sort((a, b) => a.place - b.place).map(({ number }) => number));
      expect({ kills, runs: ordered.length }).toEqual({ kills: 3, runs: kills + 1 });
      for (const numbers of ordered) expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
      expect(new Set(ordered.flat()).size).toBe(MESSAGES);
      expect(all.length - MESSAGES).toBeLessThanOrEqual(BATCH * kills);
      expect(pushover.violations).toEqual([]);
      expect(red.log.all.filter((text) => text.includes('[error]'))).toEqual([]);
    }, 600_000);
  });
}
