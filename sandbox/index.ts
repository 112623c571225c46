export * from './pusher';
export * from './pushover';
