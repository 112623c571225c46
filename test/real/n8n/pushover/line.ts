import { ActivationRefused, poll, type StoredWorkflow } from '../../../support/n8n';
import { matching } from '../../../support/matchers';
import { CREDENTIAL, type Receiver, type Stage } from './stage';

/** n8n starts a trigger that failed again after 1, 2 and 4 s, and so on, and logs up to three lines each time: two tries at least. */
const LINES = 6;

/** The line of a device: lost, told to go, refused, taken over. */
export function line(at: () => Stage): void {
  describe('the line', () => {
    const causes: Readonly<Record<string, (receiver: Receiver) => void>> = {
      breaks: () => {
        at().pushover.disconnectAll();
      },
      'is told to reconnect': ({ id }) => {
        at().pushover.frame('R', { device: id });
      },
    };
    test.each(Object.entries(causes))('comes back by itself when it %s', async (_what, happen) => {
      await listening(async (workflow, receiver) => {
        const { pushover, n8n } = at();
        const back = at().loggedIn(receiver, true);
        happen(receiver);
        // Nothing announces it: it is found when the line is back.
        pushover.deliver(receiver.id, { message: 'In between' }, { announcements: 0 });
        await back;
        expect((await n8n.executions.nth(workflow.id, 0)).json('Live')).toMatchObject([{ message: 'In between' }]);
        expect(await n8n.workflows.activationError(workflow)).toBeUndefined();
      });
    });

    test.each([
      ['E', 'disabled', /refuses this device for good/],
      ['A', 'taken over by another program', /logged in from another place/],
    ] as const)(
      'that ends with %s, the device being %s, is not opened again and again; the person is told',
      async (byte, _why, message) => {
        await listening(async (workflow, receiver) => {
          const { pushover, n8n } = at();
          const [from, asked] = [n8n.log.all.length, pushover.requests.length];
          const opened: unknown[] = [];
          // Settles at the latest when the stand-in closes.
          pushover.waitFor('upgrade', { deadlineMs: 600_000 }).then(
            (upgrade) => opened.push(upgrade),
            () => undefined,
          );
          pushover.end(receiver.id, byte);
          const told = () => n8n.workflows.activationError(workflow);
          expect(await poll('the error of the activation', told)).toMatch(message);
          for (let lines = 0, next = from; lines < LINES; lines += 1) {
            next = (await n8n.log.locate((said) => message.test(said), next)).position + 1;
          }
          expect(await told()).toMatch(message);
          expect([opened, pushover.requests.length]).toEqual([[], asked]);
        });
      },
    );

    test('cannot be opened without a device, and says so when the workflow is activated', async () => {
      const { n8n, addresses, account } = at();
      const credential = await n8n.credential(CREDENTIAL, { ...addresses, token: account.token });
      const workflow = await at().store('No device', [at().trigger({ id: '', credential })]);
      const refused: unknown = await n8n.workflows.activate(workflow).catch((thrown: unknown) => thrown);
      expect(refused).toBeInstanceOf(ActivationRefused);
      expect(refused).toMatchObject({ message: matching(/'Session Secret' is missing in the credential.*[Ll]og/) });
      await n8n.workflows.deactivate(workflow);
    });

    test('is back after n8n was killed, with what came meanwhile and nothing twice', async () => {
      await listening(async (workflow, receiver) => {
        const { pushover, n8n } = at();
        pushover.deliver(receiver.id, { message: 'before' });
        await n8n.executions.nth(workflow.id, 0);
        await at().emptied(receiver);
        await n8n.stop('SIGKILL');
        pushover.deliver(receiver.id, { message: 'meanwhile' });
        const back = at().loggedIn(receiver, true);
        await n8n.start();
        await back;
        await at().emptied(receiver);
        const runs = [await n8n.executions.nth(workflow.id, 0), await n8n.executions.nth(workflow.id, 1)];
        expect(runs.flatMap((run) => run.json('Live').map(({ message }) => message))).toEqual(['before', 'meanwhile']);
        expect(await n8n.executions.idsOf(workflow.id)).toHaveLength(2);
      });
    });

    async function listening(work: (workflow: StoredWorkflow, receiver: Receiver) => Promise<void>): Promise<void> {
      const { workflows } = at().n8n;
      const receiver = await at().receiver();
      const workflow = await at().store('Live', [at().trigger(receiver)]);
      await workflows.activate(workflow);
      try {
        await at().loggedIn(receiver);
        await work(workflow, receiver);
      } finally {
        await workflows.deactivate(workflow);
      }
      await at().deserted();
    }
  });
}
