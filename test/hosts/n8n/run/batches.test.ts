import { streamProperties } from '../../../../hosts/n8n/describe';
import { listen } from '../../../../hosts/n8n/run/stream';
import { manifestOf } from '../../../../runner/manifest';
import { fixture } from '../../../support/fixture-provider';
import { failedRun, fate, listening, trigger } from '../support/listening';
import { endedRun } from '../support/trigger';

const events = [{ id: 1 }, { id: 2 }, { id: 3 }];
const digest = { stream: 'digest' };

describe('events that arrive together', () => {
  it('are the items of one execution, taken when it has succeeded', async () => {
    const { host, handlers } = await listening({}, digest);
    const delivery = handlers.onEvents?.(events);
    expect(host.emitted.map(({ items }) => items)).toEqual([events]);
    expect(await fate(delivery)).toBe('open');
    host.emitted[0]?.done?.resolve(endedRun());
    expect(await fate(delivery)).toBe('taken');
  });

  it('are all left to the service when the execution fails; the next ones have a promise of their own', async () => {
    const { host, handlers } = await listening({}, digest);
    const first = handlers.onEvents?.(events);
    host.emitted[0]?.done?.resolve(failedRun());
    expect(await fate(first)).toBe('left');
    const second = handlers.onEvents?.([{ id: 4 }]);
    expect(await fate(second)).toBe('open');
    host.emitted[1]?.done?.resolve(endedRun());
    expect(await fate(second)).toBe('taken');
  });

  it('start an execution each where that is chosen, one after the other, and are taken when all have succeeded', async () => {
    const { host, handlers } = await listening({ executions: 'event' }, digest);
    const delivery = handlers.onEvents?.(events);
    for (const [index, event] of events.entries()) {
      expect(await fate(delivery)).toBe('open');
      expect(host.emitted.map(({ items }) => items)).toHaveLength(index + 1);
      expect(host.emitted[index]?.items).toEqual([event]);
      host.emitted[index]?.done?.resolve(endedRun());
    }
    expect(await fate(delivery)).toBe('taken');
  });

  it('stop at the first execution that fails, so that their order is kept when they come again', async () => {
    const { host, handlers } = await listening({ executions: 'event' }, digest);
    const delivery = handlers.onEvents?.(events);
    host.emitted[0]?.done?.resolve(failedRun());
    expect(await fate(delivery)).toBe('left');
    expect(host.emitted).toHaveLength(1);
  });

  it.each([
    ['immediately', false],
    ['never', true],
  ])('are acknowledged %s where that is chosen', async (acknowledge, keep) => {
    const { host, handlers } = await listening({ acknowledge }, digest);
    expect([await fate(handlers.onEvents?.(events)), handlers.keep]).toEqual(['taken', keep]);
    expect(host.emitted).toEqual([{ items: events, done: undefined }]);
  });

  it('are given up together after the time allowed, and when the trigger is closed', async () => {
    const late = await listening({ acknowledgeTimeout: 0.01 }, digest);
    await expect(late.handlers.onEvents?.(events)).rejects.toThrow('did not end within 0.01 s');
    const { handlers, response } = await listening({}, digest);
    const delivery = handlers.onEvents?.(events);
    await response.closeFunction?.();
    expect(await fate(delivery)).toBe('left');
    expect(await fate(handlers.onEvents?.(events))).toBe('left');
  });

  it('are all shown when a person listens for a test event', async () => {
    const { source, host, provider } = trigger({}, { ...digest, manual: true });
    const { manualTriggerFunction } = await listen(host.context, provider, 'digest');
    host.activate();
    await manualTriggerFunction?.();
    expect([await fate(source.handlers?.onEvents?.(events)), source.handlers?.keep]).toEqual(['taken', true]);
    expect(host.emitted).toEqual([{ items: events, done: undefined }]);
  });
});

it('asks how many executions only where events can arrive together', () => {
  const manifest = manifestOf(fixture());
  const names = (stream: string) => streamProperties(manifest, stream).map(({ name }) => name);
  expect(names('feed')).not.toContain('executions');
  expect(names('digest')).toEqual(['topic', 'executions', 'acknowledge', 'acknowledgeTimeout']);
});
