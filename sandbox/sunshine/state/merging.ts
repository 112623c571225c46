import type { App } from './app';
import type { User } from './user';

export type MergeReason = 'api' | 'channelLinking' | 'sdkLogin';

/** Two users become one: who is discarded leaves conversations, clients and devices to the surviving one. */
export function mergeUsers(app: App, surviving: User, discarded: User, reason: MergeReason): void {
  const own = { ...discarded };
  const { metadata } = discarded;
  const lost = Object.fromEntries(Object.entries(metadata).filter(([name]) => name in surviving.metadata));
  for (const conversation of app.conversations.of(discarded)) {
    conversation.participants = conversation.participants.map((participant) =>
      participant.user === discarded ? { ...participant, user: surviving } : participant,
    );
  }
  app.users.absorb(surviving, discarded);
  app.publish({
    type: 'user:merge',
    payload: (views) => ({
      mergedUsers: { surviving: views.user(surviving), discarded: views.user(own) },
      ...(Object.keys(lost).length === 0 ? {} : { discardedMetadata: lost }),
      reason,
    }),
  });
}
