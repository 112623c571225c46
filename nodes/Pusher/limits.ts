/** Pusher's documented limits (pusher.com/docs/channels/library_auth_reference/rest-api). Sizes are bytes of UTF-8. */
export const limits = {
  channelsPerEvent: 100,
  eventsPerBatch: 10,
  eventName: 200,
  channelName: 164,
  userId: 200,
  presenceUserId: 128,
  presenceUserBytes: 1024,
  watchlist: 100,
} as const;
