import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Values } from '../../../../hosts/node-red/saved';
import { containing } from '../../../support/matchers';
import { msg, rows, str, variant } from './flow';
import type { RegisteringStage } from './stage';

/** The largest file the service takes. */
const MOST_BYTES = 50 * 1024 * 1024;
const LARGE_BYTES = 8 * 1024 * 1024;

/** How one generation sends to a user, and shows what came of it. */
export interface Sending {
  /** The address of the message as values: a user, or the conversation of one. */
  readonly to: (user: string) => Promise<Values>;
  /** The latest message to the user, its content as the service keeps it. */
  readonly latest: (user: string) => Promise<unknown>;
  /** The address of an uploaded file, in the answer of the upload. */
  readonly mediaUrl: (answer: unknown) => string;
}

/** Content from forms, from messages and from files. */
export function sending(at: () => RegisteringStage, { to, latest, mediaUrl }: Sending): void {
  describe('a message', () => {
    const sent = async (content: Values[string], payload: unknown = {}): Promise<unknown> => {
      await at().run('message.send', { ...(await to('jane')), content }, payload);
      return await latest('jane');
    };
    const postback = (text: string) => ({ choice: 'postback', values: { text: str(text), payload: msg('payload.button') } });
    const items = rows(
      { values: { title: msg('payload.first'), description: str('Wool'), actions: rows(postback('Take it')) } },
      {
        values: {
          title: str('Blue scarf'),
          actions: rows(postback('This one'), { choice: 'link', values: { text: str('Look'), uri: str('https://example.com/blue') } }),
        },
      },
    );
    const shown = [
      { title: 'Red scarf', description: 'Wool', actions: [{ type: 'postback', text: 'Take it', payload: 'RED' }] },
      {
        title: 'Blue scarf',
        actions: [
          { type: 'postback', text: 'This one', payload: 'RED' },
          { type: 'link', text: 'Look', uri: 'https://example.com/blue' },
        ],
      },
    ];
    const given = { first: 'Red scarf', button: 'RED' };

    test('is a carousel or a list of rows, each value from the form or the message', async () => {
      expect(await sent(variant('carousel', { items }), given)).toMatchObject({ type: 'carousel', items: shown });
      expect(await sent(variant('list', { items }), given)).toMatchObject({ type: 'list', items: shown });
    });

    test('takes rows whole from the message, and checks them all the same', async () => {
      const whole = variant('carousel', { items: msg('payload.items') });
      expect(await sent(whole, { items: shown })).toMatchObject({ type: 'carousel', items: shown });
      const before = at().requests;
      const untitled = [{ ...shown[0], title: '' }];
      const error = await at().failing('message.send', { ...(await to('jane')), content: whole }, { items: untitled });
      expect(error).toMatchObject({ code: 'INVALID', cause: { kind: 'invalid', field: containing('Items 1 › Title') } });
      expect(at().requests).toBe(before);
    });

    test('is a form of several kinds of questions', async () => {
      const question = (name: string) => ({ name: str(name), label: str(`Your ${name}`) });
      const fields = rows(
        { choice: 'text', values: question('name') },
        { choice: 'email', values: question('email') },
        {
          choice: 'select',
          values: { ...question('color'), options: rows({ values: { name: str('red'), label: msg('payload.red') } }) },
        },
      );
      expect(await sent(variant('form', { fields }), { red: 'Rot' })).toMatchObject({
        type: 'form',
        fields: [{ type: 'text' }, { type: 'email' }, { type: 'select', options: [{ name: 'red', label: 'Rot' }] }],
      });
    });

    test('is whatever the flow makes, as JSON', async () => {
      const content = { type: 'text', text: 'Yes or no?', actions: [{ type: 'reply', text: 'Yes', payload: 'YES' }] };
      expect(await sent(variant('json', { content: msg('payload') }), content)).toMatchObject(content);
    });
  });

  describe('a file', () => {
    const uploaded = async (file: unknown): Promise<Response> =>
      await fetch(mediaUrl(await at().run('attachment.upload', { file: msg('payload.file') }, { file })));

    test('comes from a Buffer, or from content with a name and a type', async () => {
      expect(await (await uploaded(Buffer.from('plain bytes').toJSON())).text()).toBe('plain bytes');
      const named = await uploaded({ content: 'a,b\n', fileName: 'numbers.csv', contentType: 'text/csv' });
      expect([named.url, named.headers.get('content-type'), await named.text()]).toEqual([
        containing('numbers.csv'),
        containing('text/csv'),
        'a,b\n',
      ]);
    });

    test('comes from a path, with the name and type of the file', async () => {
      const path = join(at().red.userDir, 'photo.png');
      await writeFile(path, Buffer.alloc(LARGE_BYTES, 'png'));
      const answer = await uploaded(path);
      expect([answer.url, answer.headers.get('content-type')]).toEqual([containing('photo.png'), containing('image/png')]);
      expect((await answer.arrayBuffer()).byteLength).toBe(LARGE_BYTES);
    });

    test('that is too large, or is not there, is refused before anything is sent', async () => {
      const path = join(at().red.userDir, 'film.mp4');
      await writeFile(path, '');
      await truncate(path, MOST_BYTES + 1);
      const before = at().requests;
      const refusal = async (file: string) => await at().failing('attachment.upload', { file: str(file) });
      expect(await refusal(path)).toMatchObject({ message: containing('at most 52,428,800'), cause: { field: 'File' } });
      expect(await refusal(`${path}.not`)).toMatchObject({ cause: { field: 'File', advice: containing('absolute path') } });
      expect(at().requests).toBe(before);
    });
  });

  describe('a call that fails', () => {
    test.each([
      { status: 401, kind: 'auth', advice: 'region' },
      { status: 402, kind: 'permission', advice: 'plan' },
      { status: 403, kind: 'permission', advice: 'scope' },
      { status: 423, kind: 'conflict', advice: '30,000' },
    ])('with $status says what happened and what to do', async ({ status, kind, advice }) => {
      const values = { ...(await to('jane')), content: variant('text', { text: str('Hello') }) };
      at().service.fail(status, { times: 1, match: /POST .*messages/ });
      const error = await at().failing('message.send', values);
      expect(error).toMatchObject({ message: containing(String(status)), cause: { kind, status, advice: containing(advice) } });
    });

    test('for too many calls is sent again, once the service takes it', async () => {
      const values = { ...(await to('jane')), content: variant('text', { text: str('In the end') }) };
      at().service.limitRate({ times: 1, retryAfter: 1, match: /POST .*messages/ });
      await at().run('message.send', values);
      expect(await latest('jane')).toMatchObject({ text: 'In the end' });
    });

    test('is never sent twice where nobody knows whether it was taken', async () => {
      const values = { ...(await to('jane')), content: variant('text', { text: str('Once') }) };
      const before = at().requests;
      at().service.fail(503, { times: 1, match: /POST .*messages/ });
      expect(await at().failing('message.send', values)).toMatchObject({ cause: { kind: 'unavailable' } });
      expect(at().requests).toBe(before + 1);
    });
  });
}
