type Cleanup = () => unknown;

const cleanups: Cleanup[] = [];

/** Ends what the tests of a file opened, in reverse order. Call once per file. */
export function cleanUpAfterEach(): void {
  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  });
}

export function whenDone(cleanup: Cleanup): void {
  cleanups.push(cleanup);
}
