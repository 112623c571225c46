import { bearing, HOOK, Registry } from './support/registry';

describe('two nodes that register one address at once', () => {
  test('make one registration between them', async () => {
    const registry = new Registry();
    const [first, second] = [registry.configured(), registry.configured()];
    const made = await Promise.all([first.ensureRegistered(HOOK), second.ensureRegistered(HOOK)]);
    expect(made.map((registered) => registered?.id)).toEqual(['new', 'new']);
    expect(registry.asked).toEqual(['find', 'create', 'find']);
  });

  test('mend it one after the other: what one has written is not overwritten with what the other saw before', async () => {
    const registry = new Registry(true);
    registry.keep('r1', 's1', false);
    await Promise.all([registry.configured().ensureRegistered(HOOK), registry.configured().ensureRegistered(HOOK)]);
    expect(registry.asked).toEqual(['find', 'update r1', 'find']);
  });

  test('do not wait in vain where the first fails', async () => {
    const registry = new Registry();
    registry.trouble = 'permission';
    registry.troubledCall = 0;
    const both = [registry.configured().ensureRegistered(HOOK), registry.configured().ensureRegistered(HOOK)];
    expect(await Promise.allSettled(both)).toMatchObject([{ reason: { kind: 'permission' } }, { value: { id: 'new' } }]);
    expect(registry.asked).toEqual(['find', 'find', 'create']);
  });
});

test('an address that is given up and registered again at once ends up registered', async () => {
  const registry = new Registry();
  registry.keep('r1', 's1');
  await Promise.all([registry.configured().unregister(HOOK), registry.configured().ensureRegistered(HOOK)]);
  expect(registry.asked).toEqual(['find', 'remove r1', 'find', 'create']);
  expect(registry.kept.get(HOOK)).toMatchObject({ id: 'new' });
});

test('what was given up right after it was registered is not remembered', async () => {
  const registry = new Registry();
  const webhook = registry.configured();
  await Promise.all([webhook.ensureRegistered(HOOK), webhook.unregister(HOOK, 'new')]);
  expect(await webhook.accept(bearing('fresh'), HOOK)).toMatchObject({ ok: false, status: 401 });
});

test('different addresses do not wait for each other', async () => {
  const registry = new Registry();
  const [first, second] = [registry.configured(), registry.configured()];
  await Promise.all([first.ensureRegistered(HOOK), second.ensureRegistered(`${HOOK}/other`)]);
  expect(registry.asked).toEqual(['find', 'find', 'create', 'create']);
});
