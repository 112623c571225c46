const base = require('./jest.config.cjs');

/** The packed package in real hosts: files end in `.real.ts`, so that the plain test run leaves them alone. */
module.exports = {
  ...base,
  roots: ['<rootDir>/test/real'],
  testMatch: ['**/*.real.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  // A host takes most of a small machine; two at once would only wait for each other.
  maxWorkers: 1,
  testTimeout: 180_000,
};
