import { z } from 'zod';
import { action, debug, inject, str } from './support/flow';
import { type Lab, openLab } from './support/lab';

const probe = z.object({ files: z.array(z.string()), libraries: z.array(z.string()) });

describe('loading the nodes', () => {
  let lab: Lab;

  beforeAll(async () => {
    lab = await openLab();
  }, 60_000);
  afterAll(() => lab.close());

  test('every set is registered, and no library is loaded before a flow needs it', async () => {
    const { sets } = await lab.red.admin.module('@tests/perch');
    expect(sets.filter(({ err, enabled }) => err !== undefined || !enabled)).toEqual([]);
    expect(sets.flatMap(({ types }) => types).sort()).toEqual([
      'dovecote-perch',
      'dovecote-perch-account',
      'dovecote-perch-acknowledge',
      'dovecote-perch-asked',
      'dovecote-perch-calls',
      'dovecote-perch-feed',
      'dovecote-perch-flock',
      'dovecote-perch-kept',
      'dovecote-perch-live',
      'dovecote-perch-probe',
      'dovecote-perch-receipts',
      'dovecote-perch-rude',
      'dovecote-perch-sorted',
    ]);
    expect(await inside()).toMatchObject({ libraries: [] });
    await lab.deploy([inject('go', ['act']), action('act', 'thing.get', { id: str('t1') }, ['out']), debug('out')]);
    const { files, libraries } = await inside();
    expect(libraries).toEqual([]);
    expect(files.filter((file) => /^(runner|language\/fields|.*provider)/.test(file))).toEqual([]);
    await lab.red.inject('go');
    await lab.red.sees.debug();
    expect((await inside()).libraries.map((path) => /node_modules\/([^/]+)/.exec(path)?.[1])).toEqual(
      expect.arrayContaining(['zod', 'undici']),
    );
  });

  const inside = async () => probe.parse(await lab.red.admin.get('probe'));
});
