const base = require('./jest.config.cjs');

/** What needs a host or a browser of its own: files end in `.real.ts`, so that the plain test run leaves them alone. */
module.exports = {
  ...base,
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.real.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  // A host takes most of a small machine; two at once would only wait for each other.
  maxWorkers: 1,
  testTimeout: 180_000,
};
