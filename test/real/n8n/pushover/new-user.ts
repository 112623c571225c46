import { z } from 'zod';
import { inARow, manualTrigger, type CredentialReference, type Execution, type WorkflowNode } from '../../../support/n8n';
import { containing, matching } from '../../../support/matchers';
import { CREDENTIAL, newcomer, type Stage } from './stage';

const { email, password, twoFactorCode } = newcomer;
const session = z.object({ secret: z.string().min(1), userKey: z.string().min(1) });
const registration = z.object({ deviceId: z.string().min(1), name: z.string() });

/** Somebody who has an account, and nothing else yet. */
export function newUser(at: () => Stage): void {
  describe('a new user', () => {
    let empty: Readonly<Record<string, CredentialReference>>;
    beforeAll(async () => {
      // An own address, since nobody can log in to a stand-in without one.
      empty = await at().n8n.credential(CREDENTIAL, at().addresses);
    });

    test('logs in, registers a device, fills the credential in, and receives', async () => {
      const { n8n, addresses, pushover } = at();
      const run = await inTwoSteps('new-desk');
      expect([run.status, run.error]).toEqual(['success', undefined]);
      const { secret } = session.parse(run.json('Log In')[0]);
      const { deviceId } = registration.parse(run.json('Register Device')[0]);

      const filledIn = { ...addresses, secret, deviceId };
      const credential = await n8n.credential(CREDENTIAL, filledIn);
      const reference = credential[CREDENTIAL] ?? { id: '', name: '' };
      expect(await n8n.testCredential(CREDENTIAL, reference, filledIn)).toMatchObject({ status: 'OK' });

      const workflow = await at().store('First messages', [at().trigger({ id: deviceId, credential })]);
      await n8n.workflows.activate(workflow);
      expect((await n8n.executions.nth(workflow.id, 0)).json('Live')).toMatchObject([
        { title: 'Welcome', message: containing('new-desk') },
      ]);
      pushover.deliver(deviceId, { message: 'Hello, Bea' });
      expect((await n8n.executions.nth(workflow.id, 1)).json('Live')).toMatchObject([{ message: 'Hello, Bea' }]);
      await n8n.workflows.deactivate(workflow);
      await at().deserted();
    });

    test('finds the secret in the output of the log-in alone, and what was typed nowhere', async () => {
      const { n8n } = at();
      const run = await inTwoSteps('other-desk');
      const { secret } = session.parse(run.json('Log In')[0]);
      const output = JSON.stringify([run.items('Log In'), run.items('Register Device')]);
      expect(output.split(secret)).toHaveLength(2);
      for (const typed of [email, password, twoFactorCode]) expect(output).not.toContain(typed);
      for (const hidden of [secret, email, password]) expect(n8n.log.all.filter((line) => line.includes(hidden))).toEqual([]);
    });

    test.each([
      ['two-factor code is missing', { email, password }, 'Pushover asks for a two-factor code', /authenticator app/],
      [
        'two-factor code is wrong',
        { email, password, twoFactorCode: '000000' },
        'Pushover asks for a two-factor code',
        /the code was refused/,
      ],
      [
        'password is wrong',
        { email, password: 'guessed', twoFactorCode },
        'Pushover did not accept the email address and password (400)',
        /Type both again/,
      ],
    ])('whose %s is told so, and how to mend it', async (_what, typed, message, advice) => {
      const run = await at().run(at().action('client.logIn', typed, empty));
      expect(run.failureOf('Pushover')).toMatchObject({ message, description: matching(advice) });
      // n8n puts the node, as it was filled in, beside the failure.
      const shown = JSON.stringify({ ...run.failureOf('Pushover'), node: 'as it was filled in' });
      expect([shown.includes(typed.password), shown.includes(email)]).toEqual([false, false]);
    });

    test('whose device name is taken is told so, and how to mend it', async () => {
      const run = await inTwoSteps('new-desk');
      expect(run.failureOf('Register Device')).toMatchObject({
        message: matching(/^Your account has a device of this name already/),
        description: matching(/Choose another device name/),
      });
    });

    test.each(['a name with blanks', 'x'.repeat(26)])('cannot register the device name "%s", and nothing is sent', async (name) => {
      const before = at().pushover.requests.length;
      const run = await at().run(at().action('client.registerDevice', { name, secret: 'of-a-session' }, empty));
      expect(run.failureOf('Pushover')).toMatchObject({ name: 'NodeOperationError', message: matching(/Device Name/) });
      expect(at().pushover.requests).toHaveLength(before);
    });

    async function inTwoSteps(name: string): Promise<Execution> {
      const nodes: WorkflowNode[] = [
        manualTrigger,
        { ...at().action('client.logIn', { email, password, twoFactorCode }, empty), name: 'Log In' },
        { ...at().action('client.registerDevice', { name, secret: '={{ $json.secret }}' }, empty), name: 'Register Device' },
      ];
      const workflow = await at().import({ name: 'Log in', nodes, connections: inARow(nodes) });
      return await at().runStored(workflow, manualTrigger.name);
    }
  });
}
