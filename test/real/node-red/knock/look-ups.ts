import { z } from 'zod';
import type { NodeRedUser } from '../../../support/node-red';
import type { KnockStage } from './stage';

const choices = z.object({ choices: z.array(z.object({ value: z.string(), title: z.string().optional() })) });
const refusal = z.object({ message: z.string(), field: z.string().optional() });

/** The choices that a dialog offers, from the endpoint it asks. */
export function lookUps(at: () => KnockStage, [, reader]: readonly [NodeRedUser, NodeRedUser]): void {
  describe('the choices of a dialog', () => {
    beforeAll(async () => {
      await at().deploy([]);
      await at().ask('PUT', '/v1/tenants/acme', { name: 'Acme Inc.' });
      await at().ask('PUT', '/v1/tenants/nameless', {});
      await at().ask('PUT', '/v1/objects/projects/apollo', { name: 'Apollo' });
      await at().ask('PUT', '/v1/objects/teams/red', {});
      await at().ask('POST', '/v1/schedules', { workflow: 'digest', recipients: ['jane'], scheduled_at: '2099-01-01T09:00:00Z' });
    });

    const query = (operation: string, from: object = {}, beside: object = {}) =>
      new URLSearchParams({
        account: 'account',
        operation,
        parameters: '{}',
        from: JSON.stringify(from),
        beside: JSON.stringify(beside),
      }).toString();
    const look = async (...wanted: Parameters<typeof query>) =>
      choices.parse(await at().red.admin.get(`dovecote/knock/lookup?${query(...wanted)}`)).choices;

    test('of a tenant are those of the environment, by name', async () => {
      expect(await look('tenant.getMany')).toEqual(
        expect.arrayContaining([
          { value: 'acme', title: 'Acme Inc.' },
          { value: 'nameless', title: 'nameless' },
        ]),
      );
    });

    test('of an object are those of the collection that is typed beside it', async () => {
      const inCollection = async (collection: string) => await look('object.getMany', { collection: 'collection' }, { collection });
      expect(await inCollection('projects')).toEqual([{ value: 'apollo', title: 'Apollo' }]);
      expect(await inCollection('teams')).toEqual([{ value: 'red', title: 'red' }]);
      expect(await inCollection('nothing')).toEqual([]);
    });

    test('of a schedule are those of the workflow, by when they run next', async () => {
      const [schedule] = await look('schedule.getMany', { workflow: 'workflow' }, { workflow: 'digest' });
      expect(schedule).toEqual({
        value: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
        title: expect.stringContaining('2099-01-01') as unknown,
      });
    });

    test('say what is missing where the field beside is empty', async () => {
      const response = await at().red.admin.fetch(`dovecote/knock/lookup?${query('object.getMany', { collection: 'collection' })}`);
      expect(response.status).toBe(422);
      expect(refusal.parse(await response.json())).toMatchObject({ field: 'Collection' });
    });

    test('are for those who may look, and not for the anonymous', async () => {
      const { red } = at();
      const path = `dovecote/knock/lookup?${query('tenant.getMany')}`;
      const status = async (api: typeof red.admin) => (await api.fetch(path)).status;
      expect([await status(red.asAnyone), await status(await red.as(reader))]).toEqual([401, 200]);
    });

    test('come from no operation that no field names', async () => {
      const response = await at().red.admin.fetch(`dovecote/knock/lookup?${query('user.getMany')}`);
      expect(response.status).toBe(422);
    });
  });
}
