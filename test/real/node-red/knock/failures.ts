import { z } from 'zod';
import { containing } from '../../../support/matchers';
import { action, catching, debug, identifyMany, inject, str, trigger } from './flow';
import type { KnockStage } from './stage';

const caught = z.object({
  error: z.object({
    message: z.string(),
    code: z.string(),
    source: z.object({ id: z.string() }),
    cause: z.object({
      kind: z.string(),
      advice: z.string().optional(),
      field: z.string().optional(),
      status: z.number().optional(),
      providerCode: z.string().optional(),
    }),
  }),
});
type Caught = z.infer<typeof caught>['error'];

/** An answer of the service, and what is made of it. */
interface Case {
  readonly status: number;
  readonly body: string | object;
  readonly told: { readonly kind: string; readonly providerCode?: string; readonly field?: string; readonly advice: string };
}

const cases: readonly Case[] = [
  {
    status: 401,
    body: { code: 'api_key_missing', message: 'The API key does not exist', status: 401, type: 'authentication_error' },
    told: { kind: 'auth', providerCode: 'api_key_missing', field: 'Secret Key', advice: 'copy the secret key again' },
  },
  {
    status: 403,
    body: { code: 'incorrect_token_type', message: 'This needs another key', status: 403, type: 'authentication_error' },
    told: { kind: 'permission', providerCode: 'incorrect_token_type', field: 'Secret Key', advice: 'begins with sk_' },
  },
  {
    status: 404,
    body: { code: 'workflow_missing', message: 'The workflow could not be found', status: 404, type: 'invalid_request_error' },
    told: { kind: 'notFound', providerCode: 'workflow_missing', field: 'Workflow Key', advice: 'promote it' },
  },
  {
    status: 422,
    body: {
      code: 'invalid_params',
      message: 'One or more parameters supplied were invalid',
      status: 422,
      type: 'invalid_request_error',
      errors: [{ field: 'recipients[0].phone_number', message: 'is not a number', type: 'invalid' }],
    },
    told: { kind: 'invalid', providerCode: 'invalid_params', field: 'Phone Number', advice: 'Compare the fields' },
  },
  {
    status: 422,
    body: { errors: { field: 'tenant', message: 'is unknown' } },
    told: { kind: 'invalid', field: 'Tenant', advice: 'Compare the fields' },
  },
  { status: 418, body: '<html>A gateway</html>', told: { kind: 'invalid', advice: 'base URL' } },
];

/** Messages that cannot be sent, and a service that does not do its part. */
export function failures(at: () => KnockStage): void {
  describe('a call that fails', () => {
    const flow = (act = trigger('act', ['out'])) => [
      inject('go', ['act']),
      act,
      catching('catch', ['caught']),
      debug('caught'),
      debug('out'),
    ];
    const good = { recipients: [{ type: 'user', id: 'jane' }] };
    const failing = async (payload: unknown = good): Promise<Caught> => {
      const value = at().next('caught');
      await at().red.inject('go', { payload });
      return caught.parse(await value).error;
    };
    const sent = async (): Promise<void> => {
      const out = at().next('out');
      await at().red.inject('go', { payload: good });
      await out;
    };

    afterEach(() => {
      at().knock.behave();
    });

    test.each<readonly [string, unknown, string]>([
      ['nobody to notify', { recipients: [] }, 'Recipients'],
      ['a recipient without an ID', { recipients: [{ type: 'user' }] }, 'Recipients 1 › User ID'],
      [
        'a phone number without country',
        { recipients: [{ type: 'identifiedUser', id: 'a', phoneNumber: '030 123' }] },
        'Recipients 1 › Phone Number',
      ],
    ])('for %s names the field, and nothing is sent', async (_what, payload, field) => {
      await at().deploy(flow());
      const before = at().knock.requests.length;
      expect(await failing(payload)).toMatchObject({ code: 'INVALID', source: { id: 'act' }, cause: { kind: 'invalid', field } });
      expect(at().knock.requests).toHaveLength(before);
      expect(await at().red.sees.status('act', ({ fill }) => fill === 'red')).toMatchObject({ shape: 'ring' });
    });

    test.each(cases)(
      'because Knock answers $status, which is $told.kind, says what, where and what to do',
      async ({ status, body, told }) => {
        await at().deploy(flow());
        at().knock.misbehave({ status, body: typeof body === 'string' ? body : JSON.stringify(body), match: /\/trigger$/ });
        const { cause, message } = await failing();
        expect(cause).toMatchObject({ ...told, status, advice: containing(told.advice) });
        expect(message).toContain(`Knock answered ${String(status)}`);
        expect(message).not.toMatch(/<html|\{/);
        await sent();
        expect(at().red.sees.statuses('act').at(-1)).toEqual({});
      },
    );

    test('because there is too much waits as long as Knock says and goes on, under the same idempotency key', async () => {
      await at().deploy(flow());
      const before = at().knock.requests.length;
      at().knock.misbehave({ status: 429, headers: { 'retry-after': '1' }, match: /\/trigger$/ });
      const begun = performance.now();
      await sent();
      expect(performance.now() - begun).toBeGreaterThan(950);
      const requests = at().knock.requests.slice(before);
      expect(requests.map(({ status }) => status)).toEqual([429, 200]);
      expect(new Set(requests.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    });

    test('because the answer got lost notifies nobody twice', async () => {
      await at().deploy(flow());
      const before = at().knock.messages.all.length;
      at().knock.misbehave({ reset: true, processed: true, match: /\/trigger$/ });
      await sent();
      expect(at().knock.messages.all).toHaveLength(before + 1);
    });

    test('because Knock is gone says where it was looked for', async () => {
      await at().deploy(flow(), 'full', at().account({ settings: { baseUrl: 'http://127.0.0.1:1' } }));
      const { cause, message } = await failing();
      expect({ kind: cause.kind, place: /127\.0\.0\.1/.test(`${message} ${cause.advice ?? ''}`) }).toEqual({
        kind: 'network',
        place: true,
      });
    });

    test('as a whole bulk operation fails every input, and says that it was the operation', async () => {
      await at().deploy(flow(identifyMany('act', ['out'])));
      at().knock.bulk.failNext('whole');
      const error = await failing([{ userId: 'w1' }, { userId: 'w2' }]);
      expect(error.message).toContain('All 2 inputs failed');
      expect(error.cause.providerCode).toBe('bulk_operation_failed');
    });

    test('for want of a signing key names the field of the account', async () => {
      const sign = action('act', 'userToken.sign', { userId: str('jane') }, ['out']);
      await at().deploy(flow(sign), 'full', at().account({ credentials: { signingKey: '' } }));
      expect(await failing()).toMatchObject({
        cause: { kind: 'invalid', field: 'Signing Key', advice: containing('Developers, API Keys') },
      });
    });
  });
}
