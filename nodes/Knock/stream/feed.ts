import { randomUUID } from 'node:crypto';
import { systemClock } from '../../../client/clock';
import { invalid } from '../../../client/errors';
import { listen } from '../../../client/listening';
import { createSharing } from '../../../client/sharing';
import type { StreamContext, StreamHandle } from '../../../language/stream';
import type { KnockSettings } from '../credential/settings';
import { stream } from '../declare';
import type { FeedConnection } from './connection';
import { newComment, newCounts } from './examples';
import { Inbox } from './inbox';
import { identityOf, openConnection, pagesThrough } from './open';
import { feedParameters, joinFilters } from './parameters';
import { Position } from './position';
import { FeedSubscription, type FeedEvent } from './subscription';

/** Streams of the same user share a connection. */
const share = createSharing<FeedConnection>();

export const feedStream = stream({
  name: 'feed',
  title: 'On Feed Item',
  summary: 'Starts on each new item of the in-app feed of a user, live over a WebSocket: no address of your own is needed',
  docs: 'https://docs.knock.app/in-app-ui/api-overview',
  parameters: feedParameters,
  examples: [newComment, newCounts],
  open: openStream,
});

function openStream(context: StreamContext<typeof feedParameters, KnockSettings, FeedEvent>): StreamHandle {
  const { credential, connection: network, handlers, parameters, run, store } = context;
  const { kinds, backlog, tokenLifetime, ...feed } = parameters;
  const { userId, channelId, ...filters } = feed;
  const identity = { publicKey: publicKeyOf(credential), userId, tokenLifetime };
  const ending = new AbortController();
  const inbox = new Inbox({
    fetchPage: pagesThrough(run, feed),
    // How much is told of each item makes it no other feed.
    position: new Position(store, [credential.baseUrl, credential.branch, identity.publicKey, { ...feed, mode: undefined }]),
    emit: (items, counts) => {
      subscription.found(items, counts);
    },
    failed: (error) => {
      subscription.warned(error);
    },
    clock: systemClock,
    signal: ending.signal,
  });
  const look = (cause: 'event' | 'gap') => (): void => {
    inbox.check(cause);
  };
  const subscription = new FeedSubscription(
    { userId, channelId, reference: randomUUID(), filters: joinFilters(filters), kinds, joined: look('gap'), changed: look('event') },
    handlers,
  );
  const { connection, release } = share(identityOf(credential, identity, network), () => openConnection(credential, identity, network));
  return listen({
    begin: async (fail) => {
      subscription.onFailed = fail;
      connection.join(subscription);
      await connection.opened;
      await subscription.entered;
      // Only now: what comes between the look and the join would be missed.
      if (kinds.includes('item')) await inbox.begin(backlog === 'existing');
    },
    end: async (reason) => {
      ending.abort();
      subscription.close(reason);
      connection.leave(subscription);
      await release();
    },
    onFatal: (error) => {
      handlers.onFatal?.(error);
    },
  });
}

function publicKeyOf({ publicKey }: KnockSettings): string {
  if (publicKey !== undefined) return publicKey;
  throw invalid(
    'Public Key',
    "'Public Key' is empty in the credential: the live feed cannot be reached without it",
    'Copy it from the Knock dashboard, under Developers, API Keys. It begins with pk_.',
  );
}
