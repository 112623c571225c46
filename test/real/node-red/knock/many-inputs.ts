import { z } from 'zod';
import { containing } from '../../../support/matchers';
import { action, debug, identifyMany, inject, msg, str, trigger } from './flow';
import type { KnockStage } from './stage';

const sentBody = z.object({ recipients: z.array(z.unknown()) });

/** More than one request takes. */
export function manyInputs(at: () => KnockStage): void {
  describe('many at once', () => {
    const run = async (payload: unknown): Promise<unknown> => {
      const out = at().next('out');
      await at().red.inject('go', { payload });
      const value = await out;
      return typeof value === 'object' && value !== null && 'payload' in value ? value.payload : value;
    };
    const requestsTo = (path: string) => at().knock.requests.filter((request) => request.path === path);
    const users = (...ids: string[]) => ids.map((userId) => ({ userId, name: `Name of ${userId}` }));

    test('recipients come whole from the message, in requests of a thousand, each under a key of its own', async () => {
      await at().deploy([inject('go', ['act']), trigger('act', ['out']), debug('out')]);
      const path = '/v1/workflows/new-comment/trigger';
      const before = requestsTo(path).length;
      const recipients = [{ type: 'list', recipients: Array.from({ length: 2_001 }, (_, n) => `r${String(n)}`) }];
      const runs = [containing('-'), containing('-'), containing('-')];
      expect(await run({ recipients })).toEqual({ workflow_run_id: containing('-'), workflow_run_ids: runs });
      const sent = requestsTo(path).slice(before);
      const counts = sent.map(({ body }) => sentBody.parse(JSON.parse(body)).recipients.length);
      expect(counts.sort((a, b) => b - a)).toEqual([1000, 1000, 1]);
      expect(new Set(sent.map(({ headers }) => headers['idempotency-key'])).size).toBe(3);
    });

    test('rows of the form may be of different kinds, each value from the message', async () => {
      const recipients = {
        type: 'rows' as const,
        value: [
          { choice: 'identifiedUser', values: { id: msg('payload.id'), name: msg('payload.name') } },
          { choice: 'object', values: { collection: str('projects'), id: str('apollo') } },
          { choice: 'list', values: { recipients: msg('payload.more') } },
        ],
      };
      await at().deploy([inject('go', ['act']), trigger('act', ['out'], { recipients }), debug('out')]);
      const request = at().knock.waitFor('request', { match: ({ path }) => path.endsWith('/trigger') });
      await run({ id: 'zoe', name: 'Zoë', more: 'ann, bob' });
      const apollo = { id: 'apollo', collection: 'projects' };
      expect(JSON.parse((await request).body)).toMatchObject({ recipients: [{ id: 'zoe', name: 'Zoë' }, apollo, 'ann', 'bob'] });
    });

    test('of a bulk call that half fails, the failed ones are named and the others are done', async () => {
      await at().deploy([inject('go', ['act']), identifyMany('act', ['out']), debug('out')]);
      at().knock.bulk.failNext({ ids: ['b2', 'b4'] });
      const failed = (id: string) => ({
        error: expect.objectContaining({
          kind: 'invalid',
          providerCode: 'bulk_operation_failed',
          message: containing(`'${id}'`),
          advice: containing('send it alone'),
        }) as unknown,
      });
      const done = (id: string) =>
        expect.objectContaining({ id, bulkOperation: expect.objectContaining({ status: 'completed' }) as unknown }) as unknown;
      expect(await run(users('b1', 'b2', 'b3', 'b4'))).toEqual([done('b1'), failed('b2'), done('b3'), failed('b4')]);
      expect(await at().red.sees.status('act', ({ fill }) => fill === 'yellow')).toMatchObject({ shape: 'ring', text: '2 / 4' });
      expect(at().knock.users.get('b3')).toMatchObject({ name: 'Name of b3' });
    });

    test('a list longer than a page is fetched to its end', async () => {
      await at().deploy([inject('go', ['act']), action('act', 'user.getMany', {}, ['out'], { limit: 0 }), debug('out')]);
      const done = at().knock.waitFor('bulkOperation');
      await at().ask('POST', '/v1/users/bulk/identify', { users: Array.from({ length: 120 }, (_, n) => ({ id: `page-${String(n)}` })) });
      await done;
      expect(await run({})).toHaveLength(at().knock.users.all.length);
    });
  });
}
