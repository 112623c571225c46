export * from './pusher';
