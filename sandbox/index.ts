export * from './clustaar';
export * from './knock';
export * from './pusher';
export * from './pushover';
export * from './smooch';
export * from './sunshine';
