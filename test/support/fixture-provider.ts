import { docs, provider } from './fixture/credential';
import { digestFrom, feedFrom, FixtureSource } from './fixture/feed';
import { fixtureOperations } from './fixture/operations';
import { fixtureWebhooks } from './fixture/webhooks';

export { fixtureCredential } from './fixture/credential';
export { everyKind } from './fixture/every-kind';
export { nested } from './fixture/nested';
export { FixtureSource };

/** A provider of its own for each test, so that none shares state. */
export function fixture(source = new FixtureSource()) {
  return provider({
    id: 'fixture',
    title: 'Fixture',
    summary: 'A made-up service',
    docs,
    color: '#dddddd',
    aliases: ['made up'],
    resources: {
      thing: { title: 'Thing', description: 'What the service keeps' },
      message: { title: 'Message', description: 'What goes over it' },
    },
    operations: fixtureOperations,
    webhooks: fixtureWebhooks,
    streams: [feedFrom(source), digestFrom(source)],
    baseUrl: ({ address }) => address,
    sign: (draft, { pass }) => ({ ...draft, headers: { ...draft.headers, 'x-pass': pass } }),
    german: {},
  });
}
