import { z } from 'zod';
import type { AdminApi, NodeRedUser } from '../../../support/node-red';
import { action, debug, inject, str } from './support/flow';
import { containing } from './support/matching';
import { type Lab, openLab } from './support/lab';
import { NEST, TOKENS } from './support/perch-server';

const UNCHANGED = '__PWRD__';
const users: readonly NodeRedUser[] = [
  { username: 'ann', password: 'ann', permissions: '*' },
  { username: 'bob', password: 'bob', permissions: 'read' },
];
const outcome = z.object({ ok: z.boolean(), message: z.string().optional(), advice: z.string().optional(), field: z.string().optional() });

describe('account node', () => {
  let lab: Lab;

  beforeAll(async () => {
    lab = await openLab({ users, env: { PERCH_TOKEN: TOKENS.good, PERCH_WRONG: TOKENS.other } });
    await lab.deploy([]);
  }, 60_000);
  afterAll(() => lab.close());

  const draft = (token: string, more: Readonly<Record<string, string>> = {}) => ({
    id: 'account',
    settings: { address: lab.service.url, ...more },
    credentials: { token, moreTokens: UNCHANGED },
  });
  const test = async (body: unknown) => outcome.parse(await lab.red.admin.post('dovecote/perch/test', body));
  const post = (api: AdminApi, path: string, body: unknown) =>
    api.fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

  describe('Test connection', () => {
    test_('takes the stored secret where it was not touched', () => test(draft(UNCHANGED)), { ok: true });
    test_('takes the typed secret where it was', () => test(draft(TOKENS.other)), {
      ok: false,
      advice: containing('Check the credential'),
    });
    test_('knows nothing stored of an account that was never deployed', () => test({ ...draft(UNCHANGED), id: 'new' }), {
      ok: false,
      message: "'Token' is missing",
      field: 'Token',
    });
    test_('takes an emptied secret as empty', () => test(draft('')), { ok: false, field: 'Token' });
    test_('reads numbers typed as text', () => test(draft(UNCHANGED, { port: 'many' })), { ok: false, field: 'Port' });
    test_('reads environment variables', () => test(draft(envVariable('PERCH_TOKEN'))), { ok: true });
    test_('does not fall back to the stored secret for a wrong variable', () => test(draft(envVariable('PERCH_WRONG'))), { ok: false });
    test_('answers JSON to nonsense', () => test([1, 2]), { ok: false });

    it('never tells a secret, typed, stored or echoed by the service', async () => {
      const answers = [
        await test(draft(TOKENS.other)),
        await test(draft(UNCHANGED)),
        await test(draft(UNCHANGED, { address: 'http://127.0.0.1:1' })),
      ];
      expect(JSON.stringify(answers)).not.toMatch(new RegExp(`${TOKENS.good}|${TOKENS.other}`));
      expect(answers[0]?.message).toContain('***');
    });

    function test_(name: string, run: () => Promise<unknown>, expected: object): void {
      it(name, async () => {
        expect(await run()).toMatchObject(expected);
      });
    }
  });

  describe('Set-up', () => {
    const ask = async (answers: unknown, token = UNCHANGED) =>
      await lab.red.admin.post('dovecote/perch/setup', { ...draft(token), answers });
    const email = 'ada@perch.example';
    const { password, code } = NEST;

    it('asks for the second factor by its code, then gives what it found, for fields of the account alone', async () => {
      expect(await ask({ email, password })).toMatchObject({ ok: false, code: 'TWO_FACTOR_REQUIRED', message: containing('412') });
      expect(await ask({ email, password, code })).toEqual({ ok: true, values: { nestKey: NEST.found } });
    });

    it('works with what is typed and not saved yet', async () => {
      expect(await ask({ email, password, code }, TOKENS.other)).toMatchObject({ ok: false, code: 'HTTP_401' });
      expect(await ask({ email, password, code }, TOKENS.good)).toMatchObject({ ok: true });
    });

    it.each<[string, unknown, string]>([
      ['an answer that is missing', { email }, "'Password' is missing"],
      ['an answer nobody asked for', { email, password, more: 'x' }, "does not know 'more'"],
      ['no answers at all', 'nonsense', "'Email' is missing"],
    ])('names %s', async (_, answers, message) => {
      expect(await ask(answers)).toMatchObject({ ok: false, message: containing(message) });
    });

    it('tells nothing of the answers: not in an answer, not in the log, not in the flow', async () => {
      const wrong = ['wrong', 'password'].join('-');
      const answers = [await ask({ email, password: wrong }), await ask({ email, password, code: '000000' })];
      expect(answers).toMatchObject([{ message: containing('not ***') }, { message: containing('*** needs more than ***') }]);
      const told = [JSON.stringify([answers, await lab.red.admin.flows(), lab.red.sees.comms.events.all]), ...lab.red.log.all].join('\n');
      expect(told).not.toMatch(new RegExp([wrong, password, code, '000000', email, NEST.found, TOKENS.good].join('|')));
    });

    it('keeps what it found out of every cache', async () => {
      const answer = await post(lab.red.admin, 'dovecote/perch/setup', { ...draft(UNCHANGED), answers: { email, password, code } });
      expect(answer.headers.get('cache-control')).toBe('no-store');
    });
  });

  it('asks for permission: anonymous and reading users may not test or set up, reading ones may look up', async () => {
    const [ann, bob] = await Promise.all([
      lab.red.as(z.custom<NodeRedUser>().parse(users[0])),
      lab.red.as(z.custom<NodeRedUser>().parse(users[1])),
    ]);
    const look = { account: 'account', operation: 'thing.getMany' };
    const statuses = async (api: AdminApi) => [
      (await post(api, 'dovecote/perch/test', draft(UNCHANGED))).status,
      (await post(api, 'dovecote/perch/setup', { ...draft(UNCHANGED), answers: {} })).status,
      (await post(api, 'dovecote/perch/lookup', { ...draft(UNCHANGED), operation: 'thing.getMany' })).status,
      (await post(api, 'dovecote/perch/lookup', look)).status,
      (await api.fetch('dovecote/perch/lookup?account=account&operation=thing.getMany')).status,
    ];
    expect(await statuses(lab.red.asAnyone)).toEqual([401, 401, 401, 401, 401]);
    expect(await statuses(bob)).toEqual([401, 401, 401, 200, 200]);
    expect(await statuses(ann)).toEqual([200, 200, 200, 200, 200]);
  });

  it('lists the choices of a field, through a deployed account or a typed one', async () => {
    const choices = [1, 2, 3, 4, 5].map((id) => ({ value: `t${id}`, title: `Thing ${id}` }));
    const deployed = await lab.red.admin.post('dovecote/perch/lookup', {
      account: 'account',
      operation: 'thing.getMany',
      value: 'id',
      title: 'label',
    });
    const typed = await lab.red.admin.post('dovecote/perch/lookup', { ...draft(UNCHANGED), operation: 'thing.getMany' });
    expect([deployed, typed]).toEqual([{ choices }, { choices }]);
  });

  describe('choices that depend on another field', () => {
    const wanted = { operation: 'thing.listOnBranch', parameters: '{"high":true}', from: '{"branch":"branch"}' };
    const choices = [{ value: 'high oak 1', title: 'high oak 1' }];

    it('are those for what stands in it, by GET, by POST and through a typed account', async () => {
      const beside = '{"branch":"oak"}';
      const query = new URLSearchParams({ account: 'account', ...wanted, beside }).toString();
      expect([
        await lab.red.admin.get(`dovecote/perch/lookup?${query}`),
        await lab.red.admin.post('dovecote/perch/lookup', { account: 'account', ...wanted, beside }),
        await lab.red.admin.post('dovecote/perch/lookup', { ...draft(UNCHANGED), ...wanted, beside }),
      ]).toEqual([{ choices }, { choices }, { choices }]);
    });

    it.each([
      ['an empty field', { beside: '{}' }, "'Branch' is needed before its choices can be listed"],
      ['no field at all', { beside: 'nonsense' }, "'Branch' is needed before its choices can be listed"],
      ['another field than the declared one', { from: '{"branch":"other"}', beside: '{"other":"oak"}' }, 'No field has choices'],
      ['other parameters than the declared ones', { parameters: '{"high":false}', beside: '{"branch":"oak"}' }, 'No field has choices'],
    ])('are refused for %s', async (_, more, message) => {
      const answer = await post(lab.red.admin, 'dovecote/perch/lookup', { account: 'account', ...wanted, ...more });
      expect(answer.status).toBe(422);
      expect(outcome.parse(await answer.json()).message).toContain(message);
    });

    it('take no parameter that is not declared to come from a field', async () => {
      const beside = '{"branch":"oak","high":false}';
      expect(await lab.red.admin.post('dovecote/perch/lookup', { account: 'account', ...wanted, beside })).toEqual({ choices });
    });
  });

  it.each([
    ['an operation no field lists', { account: 'account', operation: 'thing.create' }, /No field has choices/],
    ['an unknown account', { account: 'gone', operation: 'thing.getMany' }, /No account is chosen/],
  ])('refuses to look up through %s, in JSON', async (_, body, message) => {
    const answer = await post(lab.red.admin, 'dovecote/perch/lookup', body);
    expect(answer.status).toBe(422);
    expect(outcome.parse(await answer.json()).message).toMatch(message);
  });

  it('takes whole values from the environment when it is deployed', async () => {
    await lab.deploy([inject('go', ['act']), action('act', 'thing.get', { id: str('t1') }, ['out']), debug('out')], {
      credentials: { token: envVariable('PERCH_TOKEN') },
    });
    await lab.red.inject('go');
    expect((await lab.red.sees.debug()).value).toMatchObject({ payload: { id: 't1' } });
  });

  it('keeps the token among the credentials, not in the flow', async () => {
    expect(JSON.stringify(await lab.red.admin.flows())).not.toContain(TOKENS.good);
  });
});

/** As it is typed into a field; the braces are Node-RED's, not a template's. */
function envVariable(name: string): string {
  return `$\{${name}}`;
}
