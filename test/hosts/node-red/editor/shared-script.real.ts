import { parlor } from './fixture';
import { openStage, type Stage } from './stage';

jest.setTimeout(120_000);

const script = /\/resources\/@dovecote\/[\w-]+\/editor\.js/;

let stage: Stage;

beforeAll(async () => {
  stage = await openStage([parlor]);
});

afterAll(() => stage.close());

const typesShown = async (): Promise<string[]> => (await stage.editor.palette()).map(({ type }) => type);

describe('the script that all nodes share', () => {
  it('is fetched once', async () => {
    const { page } = stage.editor;
    const fetched: string[] = [];
    page.on('request', (request) => {
      if (script.test(request.url())) fetched.push(request.url());
    });
    await stage.editor.open(['dovecote-parlor', 'dovecote-parlor-visits']);
    expect(fetched).toHaveLength(1);
  });

  it('takes no other node with it where it cannot be had', async () => {
    const { page } = stage.editor;
    await page.route(script, (route) => route.abort());
    await stage.editor.open(['inject']);
    expect((await typesShown()).filter((type) => type.startsWith('dovecote-'))).toEqual([]);
    await page.unroute(script);
    await stage.editor.open(['dovecote-parlor']);
    expect(await typesShown()).toEqual(expect.arrayContaining(['inject', 'dovecote-parlor']));
  });
});
