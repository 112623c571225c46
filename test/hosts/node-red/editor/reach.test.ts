import { fullAddress, isPrivateHost } from '../../../../hosts/node-red/editor/reach';
import { addressOf } from '../../../../hosts/node-red/runtime/webhook/registration';

describe('hosts that only one machine or network reaches', () => {
  test.each(['localhost', 'nas', 'red.local', 'a.localhost', '127.0.0.1', '10.1.2.3', '192.168.0.9', '172.16.0.1', '172.31.9.9'])(
    '%s',
    (host) => {
      expect(isPrivateHost(host)).toBe(true);
    },
  );

  test.each(['169.254.1.1', '100.64.0.1', '100.127.0.1', '0.0.0.0', '[::1]', '[fd12::1]', '[fe80::1]'])('%s', (host) => {
    expect(isPrivateHost(host)).toBe(true);
  });

  test.each(['example.com', '8.8.8.8', '172.15.0.1', '172.32.0.1', '100.128.0.1', '193.168.0.1', '[2001:db8::1]', 'local.example.com'])(
    'not %s',
    (host) => {
      expect(isPrivateHost(host)).toBe(false);
    },
  );
});

describe('the address to call', () => {
  test('has the root in front of the path', () => {
    expect(fullAddress('http://127.0.0.1:1880', '/', '/door', '')).toBe('http://127.0.0.1:1880/door');
    expect(fullAddress('http://127.0.0.1:1880', '/red/', 'door', '')).toBe('http://127.0.0.1:1880/red/door');
  });

  test.each(['https://door.example.com', 'https://door.example.com/', 'https://door.example.com/all/of/it'])(
    'for %s is the one that the runtime registers',
    (publicUrl) => {
      expect(fullAddress('http://127.0.0.1:1880', '/red', '/door', publicUrl)).toBe(addressOf(publicUrl, '/red/door'));
    },
  );
});
