import { once } from 'node:events';
import { createServer } from 'node:http';
import { filteredTransport } from '../../../../hosts/n8n/run/egress';
import { portOf } from '../../../support/n8n/ports';

type Verdict = { readonly ok: true } | { readonly ok: false; readonly error: Error };

/** Helpers of an n8n whose administrator decides by `verdict`; what was asked is noted. */
function filtering(verdict: Verdict, asked: string[] = []) {
  const validateUrl = (url: string) => {
    asked.push(url);
    return Promise.resolve(verdict);
  };
  return { getSecureEgressFilter: () => ({ validateUrl }) };
}

describe('requests of an n8n with a filter of addresses', () => {
  const received: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    received.push(request.url);
    response.end('{}');
  });
  let url: string;
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${portOf(server)}`;
  });
  beforeEach(() => {
    received.length = 0;
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });

  test('are held against it one by one, wherever they go', async () => {
    const asked: string[] = [];
    const transport = filteredTransport(filtering({ ok: true }, asked));
    for (const path of ['/first', '/second']) await transport?.({ method: 'GET', url: `${url}${path}`, headers: {} });
    expect([asked, received]).toEqual([
      [`${url}/first`, `${url}/second`],
      ['/first', '/second'],
    ]);
  });

  test('do not leave where it says no', async () => {
    const transport = filteredTransport(filtering({ ok: false, error: new Error('the address is private') }));
    await expect(transport?.({ method: 'GET', url, headers: {} })).rejects.toMatchObject({ kind: 'permission' });
    expect(received).toEqual([]);
  });

  test('take the usual way where there is none', () => {
    expect(filteredTransport({})).toBeUndefined();
  });
});
