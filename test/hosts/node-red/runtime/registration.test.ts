import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FlowNode } from '../../../support/node-red';
import { debug, onCanvas } from './support/flow';
import { containing } from './support/matching';
import { type Lab, openLab } from './support/lab';

const ORIGIN = 'https://dove.example';

const kept = (more: Readonly<Record<string, unknown>> = {}, id = 'hook'): FlowNode =>
  onCanvas(id, 'dovecote-perch-kept', ['out'], {
    ...{ account: 'account', path: '/kept', publicUrl: ORIGIN, values: {}, outputs: 1 },
    ...more,
  });

let lab: Lab;
beforeEach(async () => {
  lab = await openLab();
}, 60_000);
afterEach(() => lab.close());

/** Deploys and waits until the service has heard what it has to hear: the address registered, found, or removed. */
async function deployed(nodes: readonly FlowNode[], heard: (body: unknown) => boolean, more?: Readonly<Record<string, unknown>>) {
  const from = lab.service.requests.all.length;
  await lab.deploy([...nodes, debug('out')], more);
  await lab.service.requests.find(({ path, body }) => path === '/hooks' && heard(body), from);
}
const finding = (body: unknown): boolean => body === undefined;
const setting = (url: string, active: boolean) => (body: unknown) => JSON.stringify(body) === JSON.stringify({ url, active });
const addresses = () => [...lab.service.hooks.keys()];
const settings = () => lab.service.requests.all.flatMap(({ path, body }) => (path === '/hooks' && body !== undefined ? [body] : []));
const idOf = (address: string) => lab.service.hooks.get(address)?.id;
const answerTo = async (key: string, path = 'kept') =>
  await fetch(new URL(path, lab.red.nodeUrl), { method: 'POST', headers: { 'x-key': key }, body: 'coo' });
const deliver = async (key: string, path = 'kept') => (await answerTo(key, path)).status;
/** What the node keeps, once it has written it. */
const stored = async (): Promise<string> => {
  const folder = join(lab.red.userDir, 'dovecote');
  const files = await readdir(folder);
  return (await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))).join('\n');
};

test('verifies deliveries with the secret the service made up, and keeps it out of the disk', async () => {
  await deployed([kept()], setting(`${ORIGIN}/kept`, true));
  expect([await deliver('secret-1'), await deliver('forged')]).toEqual([200, 401]);
  expect(await stored()).toBe(JSON.stringify({ registration: { id: 'h1', address: `${ORIGIN}/kept`, account: 'account' } }));
});

test('has a delivery repeated whose secret may be newer than what the service has just said', async () => {
  await deployed([kept()], setting(`${ORIGIN}/kept`, true));
  expect([await deliver('secret-1'), await deliver('forged')]).toEqual([200, 401]);
  const { status, headers } = await answerTo('newer');
  expect([status, Number(headers.get('retry-after'))]).toEqual([503, expect.closeTo(57, -1)]);
  expect(await lab.red.sees.status('hook', ({ text }) => text?.includes('2') === true)).toMatchObject({ fill: 'green' });
});

test('a deploy and a restart keep the registration, and deliveries are verified at once', async () => {
  await deployed([kept()], setting(`${ORIGIN}/kept`, true));
  await deployed([kept()], finding);
  await lab.red.restart();
  expect([await deliver('secret-1'), await deliver('forged')]).toEqual([200, 401]);
  expect(settings()).toHaveLength(1);
  expect(addresses()).toEqual([`${ORIGIN}/kept`]);
}, 60_000);

test('moves with its address, also where that changed while Node-RED was down', async () => {
  await deployed([kept()], setting(`${ORIGIN}/kept`, true));
  await lab.red.restart();
  await deployed([kept({ publicUrl: 'https://moved.example' })], setting('https://moved.example/kept', true));
  expect(addresses()).toEqual(['https://moved.example/kept']);
  await deployed([kept({ path: '/other', publicUrl: 'https://moved.example' })], setting('https://moved.example/other', true));
  expect(addresses()).toEqual(['https://moved.example/other']);
  await deployed([], setting('h3', false));
  expect(addresses()).toEqual([]);
}, 60_000);

test('two nodes never touch what is the other’s, even where they change places', async () => {
  const [here, there] = [kept({ path: '/a' }, 'one'), kept({ path: '/b' }, 'two')];
  await deployed([here, there], setting(`${ORIGIN}/b`, true));
  await lab.red.sees.status('two', ({ fill }) => fill === 'green');
  await deployed([kept({ path: '/b' }, 'one'), kept({ path: '/a' }, 'two')], finding);
  await lab.red.restart();
  const keys = [`${ORIGIN}/a`, `${ORIGIN}/b`].map((url) => lab.service.hooks.get(url)?.secret ?? '');
  expect(await Promise.all([deliver(keys[0] ?? '', 'a'), deliver(keys[1] ?? '', 'b')])).toEqual([200, 200]);
  await deployed([kept({ path: '/b' }, 'one')], setting(idOf(`${ORIGIN}/a`) ?? '', false));
  expect(addresses()).toEqual([`${ORIGIN}/b`]);
}, 60_000);

test('a node that takes the place of a deleted one gets a registration of its own', async () => {
  await deployed([kept()], setting(`${ORIGIN}/kept`, true));
  await deployed([kept({}, 'heir')], setting(`${ORIGIN}/kept`, true));
  expect([addresses(), idOf(`${ORIGIN}/kept`)]).toEqual([[`${ORIGIN}/kept`], 'h2']);
  expect(await deliver('secret-2')).toBe(200);
});

test('is tried again until it succeeds, and says once what is wrong', async () => {
  lab.service.hooksRefuse = 503;
  await deployed([kept()], finding);
  expect(await lab.red.sees.status('hook', ({ fill }) => fill === 'red')).toMatchObject({ shape: 'ring', text: containing('503') });
  expect(await deliver('secret-1')).toBe(503);
  await lab.service.requests.find(({ path }) => path === '/hooks', lab.service.requests.all.length);
  lab.service.hooksRefuse = undefined;
  expect(await lab.red.sees.status('hook', ({ fill }) => fill === 'green')).toMatchObject({ text: containing('/kept') });
  expect(addresses()).toEqual([`${ORIGIN}/kept`]);
  expect(lab.red.log.all.filter((line) => line.includes('dovecote-perch-kept:hook') && line.includes('[error]'))).toHaveLength(1);
}, 60_000);

test('without a public URL it says what is missing, and gives up what was registered', async () => {
  await deployed([kept()], setting(`${ORIGIN}/kept`, true));
  await deployed([kept({ publicUrl: '' })], setting('h1', false));
  expect(await lab.red.sees.status('hook', ({ fill }) => fill === 'yellow')).toMatchObject({ text: '/kept · Public URL?' });
  expect(await deliver('secret-1')).toBe(401);
});

test('is not wanted where the settings leave it to the person', async () => {
  await deployed([kept()], setting(`${ORIGIN}/kept`, true));
  await deployed([kept({ values: { automatic: { type: 'bool', value: 'false' } } })], setting('h1', false));
  expect(await lab.red.sees.status('hook', ({ fill }) => fill === 'green')).toMatchObject({ text: '/kept' });
  expect(addresses()).toEqual([]);
});

test('a former registration whose account is gone is named, and holds nothing up', async () => {
  await deployed([kept()], setting(`${ORIGIN}/kept`, true));
  const other = { id: 'other', type: 'dovecote-perch-account', name: '', settings: { address: lab.service.url } };
  await lab.red.deploy([
    { id: 'tab', type: 'tab', label: 'Flow' },
    { ...other, credentials: { token: ['perch', 'good', 'token'].join('-') } },
    kept({ account: 'other', path: '/new' }),
    debug('out'),
  ]);
  await lab.service.requests.find(({ body }) => setting(`${ORIGIN}/new`, true)(body));
  await lab.red.log.find((line) => line.includes(`The former address ${ORIGIN}/kept is still registered`));
});
