import { TooOld } from '../../../client/too-old';
import { hostOf } from '../../../hosts/n8n/host';
import { refuseOldHost } from '../../../hosts/n8n/supported';
import { fixture } from '../../support/fixture-provider';

/** The n8n-workflow that each n8n brings. */
const hosts = { '1.82': '1.82.0', '1.100': '1.97.0', '1.122': '1.119.1', '1.123': '1.120.31', '2.40': '2.40.1' };

describe('an n8n', () => {
  test.each(['1.82', '1.100', '1.122'] as const)('%s is refused in one sentence that says what to do', (version) => {
    const workflow = hosts[version];
    expect(() => {
      refuseOldHost(workflow);
    }).toThrow(
      new TooOld(
        `Dovecote needs n8n 1.123 or newer; this one is older (its n8n-workflow is ${workflow}). Update n8n, then install it again`,
      ),
    );
  });

  test.each(['1.123', '2.40'] as const)('%s is new enough', (version) => {
    expect(() => {
      refuseOldHost(hosts[version]);
    }).not.toThrow();
  });

  test('that does not say how old it is may try', () => {
    expect(() => {
      refuseOldHost(undefined);
    }).not.toThrow();
  });

  test('on a Node.js that is too old is refused too', () => {
    expect(() => {
      refuseOldHost(hosts['1.123'], '20.9.0');
    }).toThrow('Dovecote needs Node.js 20.18.1 or newer');
  });
});

describe('the nodes in an n8n that is too old', () => {
  afterEach(() => {
    jest.dontMock('n8n-workflow/package.json');
    jest.resetModules();
  });

  test('say so before anything else of n8n is used', () => {
    jest.doMock('n8n-workflow/package.json', () => ({ version: hosts['1.82'] }));
    expect(() => hostOf(() => fixture())).toThrow('Dovecote needs n8n 1.123 or newer');
  });
});
