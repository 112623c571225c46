import { ServiceError } from '../../../../client/errors';
import { listen } from '../../../../hosts/n8n/run/stream';
import { failedRun, fate, listening, trigger } from '../support/listening';
import { endedRun } from '../support/trigger';

const lost = new ServiceError({ kind: 'network', message: 'The line is down', advice: 'Wait' });

describe('a stream trigger', () => {
  it('starts the workflow with each event, by the emit that n8n puts in place later', async () => {
    const { host, handlers } = await listening({ acknowledge: 'immediately' });
    await handlers.onEvent({ id: 1 });
    await handlers.onEvent({ id: 2 });
    expect(host.emitted.map(({ items }) => items)).toEqual([[{ id: 1 }], [{ id: 2 }]]);
  });

  it('keeps what the stream wants to remember with the workflow', async () => {
    const { host } = await listening();
    expect(host.staticData).toEqual({ topic: 'news' });
  });

  it('rejects when the first connection is refused, and cleans up', async () => {
    const { source, host, provider } = trigger();
    source.refusal = lost;
    await expect(listen(host.context, provider, 'feed')).rejects.toMatchObject({
      message: 'The line is down. Wait',
    });
    expect(source.closed).toBe(1);
    expect(host.errors).toEqual([]);
  });

  it('rejects with the field that is missing', async () => {
    const { host, provider } = trigger({ topic: '' });
    await expect(listen(host.context, provider, 'feed')).rejects.toThrow("'Topic' is empty");
  });

  it('reports only what a retry cannot cure', async () => {
    const { host, handlers } = await listening();
    handlers.onWarning?.(lost);
    expect(host.errors).toEqual([]);
    handlers.onFatal?.(new ServiceError({ kind: 'auth', message: 'Unknown key' }));
    expect(host.errors).toMatchObject([{ message: 'Unknown key' }]);
  });

  it('says troubles of the line in the log, and stores a bad message as a failed execution where n8n can', async () => {
    const bad = new ServiceError({ kind: 'protocol', message: 'Not JSON' });
    const recent = await listening();
    recent.handlers.onWarning?.(lost);
    recent.handlers.onWarning?.(bad);
    expect(recent.host.warnings).toEqual(['Node: The line is down. Wait']);
    expect(recent.host.failures).toMatchObject([{ message: 'Not JSON' }]);
    const old = await listening({}, { old: true });
    old.handlers.onWarning?.(bad);
    expect(old.host.warnings).toEqual(['Node: Not JSON']);
  });

  it('says once that the line is lost, and once that it is back', async () => {
    const { host, handlers } = await listening();
    handlers.onStatus?.('connected');
    for (const attempt of ['closed (1006)', 'refused', 'refused']) handlers.onStatus?.('reconnecting', attempt);
    handlers.onStatus?.('connected');
    expect(host.warnings).toEqual(['Node: closed (1006). It is opened anew by itself.']);
    expect(host.notes).toEqual(['Node: The connection is back.']);
  });

  it('can be closed more than once, and emits nothing afterwards', async () => {
    const { host, handlers, response } = await listening();
    await response.closeFunction?.();
    await response.closeFunction?.();
    expect(await fate(handlers.onEvent({ id: 1 }))).toBe('left');
    handlers.onFatal?.(lost);
    expect([host.emitted, host.errors]).toEqual([[], []]);
  });
});

describe('listening for a test event', () => {
  it('opens the stream only when n8n is ready for the event, and acknowledges nothing', async () => {
    const { source, host, provider } = trigger({}, { manual: true });
    const { manualTriggerFunction, closeFunction } = await listen(host.context, provider, 'feed');
    expect(source.handlers).toBeUndefined();
    host.activate();
    await manualTriggerFunction?.();
    expect([await fate(source.handlers?.onEvent({ id: 1 })), source.handlers?.keep]).toEqual(['taken', true]);
    expect(host.emitted).toEqual([{ items: [{ id: 1 }], done: undefined }]);
    await closeFunction?.();
    expect(source.closed).toBe(1);
  });
});

describe('acknowledgement', () => {
  it('comes after the workflow has succeeded, separately for each event', async () => {
    const { host, handlers } = await listening();
    const [first, second] = [handlers.onEvent({ id: 1 }), handlers.onEvent({ id: 2 })];
    expect([await fate(first), await fate(second)]).toEqual(['open', 'open']);
    host.emitted[0]?.done?.resolve(endedRun());
    expect([await fate(first), await fate(second)]).toEqual(['taken', 'open']);
    host.emitted[1]?.done?.resolve(failedRun());
    expect(await fate(second)).toBe('left');
  });

  it('comes whenever the workflow ends, where that is chosen', async () => {
    const { host, handlers } = await listening({ acknowledge: 'ended' });
    const delivery = handlers.onEvent({ id: 1 });
    host.emitted[0]?.done?.resolve(failedRun());
    expect(await fate(delivery)).toBe('taken');
  });

  it('does not come where the workflow could not be started', async () => {
    const { host, handlers } = await listening({ acknowledge: 'ended' });
    const delivery = handlers.onEvent({ id: 1 });
    host.emitted[0]?.done?.reject(new Error('no room'));
    expect(await fate(delivery)).toBe('left');
  });

  it('never comes where that is chosen, and comes at once where that is', async () => {
    const never = await listening({ acknowledge: 'never' });
    expect([await fate(never.handlers.onEvent({ id: 1 })), never.handlers.keep]).toEqual(['taken', true]);
    const immediately = await listening({ acknowledge: 'immediately' });
    expect([await fate(immediately.handlers.onEvent({ id: 1 })), immediately.handlers.keep]).toEqual(['taken', false]);
    expect([never.host.emitted, immediately.host.emitted]).toEqual([[{ items: [{ id: 1 }] }], [{ items: [{ id: 1 }] }]]);
  });

  it('is given up after the time allowed, so that the stream goes on', async () => {
    const { handlers } = await listening({ acknowledgeTimeout: 0.01 });
    await expect(handlers.onEvent({ id: 1 })).rejects.toThrow('did not end within 0.01 s');
  });

  it('is given up when the trigger is closed', async () => {
    const { handlers, response } = await listening();
    const delivery = handlers.onEvent({ id: 1 });
    await response.closeFunction?.();
    expect(await fate(delivery)).toBe('left');
  });
});
