import { invalid, ServiceError } from '../../client/errors';
import { accept } from '../../runner/receive';
import { context, incoming, memory, webhookWith, type AnyWebhook } from './support/webhooks';

const events = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

describe('a delivery that proves nothing by itself', () => {
  const asked = { ...context, run: () => Promise.resolve(null) };
  const acceptedBy = async (confirm: AnyWebhook['confirm'], seen = memory()) =>
    await accept(
      webhookWith<null>({ parse: () => events, identify: ({ id }) => JSON.stringify(id), ...(confirm ? { confirm } : {}) }),
      incoming(),
      asked,
      seen,
    );

  test('is emitted as the service confirms it', async () => {
    const verdict = await acceptedBy((found) => Promise.resolve(found.slice(1).map((event) => ({ ...event, verified: true }))));
    expect(verdict).toMatchObject({
      ok: true,
      events: [
        { id: 'b', verified: true },
        { id: 'c', verified: true },
      ],
    });
  });

  test('is refused where the service knows nothing of it, and not remembered: it may come again', async () => {
    const seen = memory();
    expect(await acceptedBy(() => Promise.resolve({ status: 503, reason: 'Later' }), seen)).toMatchObject({ ok: false, status: 503 });
    expect(await acceptedBy((found) => Promise.resolve(found), seen)).toMatchObject({ ok: true, events });
    expect(await acceptedBy((found) => Promise.resolve(found), seen)).toMatchObject({ ok: true, events: [] });
  });

  test('is refused where asking fails', async () => {
    expect(await acceptedBy(() => Promise.reject(invalid('Field', 'secret detail')))).toEqual({
      ok: false,
      status: 400,
      reason: 'The request cannot be read: invalid',
      reply: { status: 400, body: { message: 'The request cannot be read: invalid' } },
    });
  });

  test.each(['network', 'timeout', 'unavailable', 'rateLimited'] as const)(
    'is asked for again where the service cannot be asked: %s',
    async (kind) => {
      const failing = () => Promise.reject(new ServiceError({ kind, message: 'secret detail' }));
      expect(await acceptedBy(failing)).toMatchObject({
        ok: false,
        status: 503,
        reason: 'The service could not be asked whether this is true',
      });
    },
  );

  test('needs no asking where the declaration does not ask', async () => {
    expect(await acceptedBy(undefined)).toMatchObject({ ok: true, events });
  });
});
