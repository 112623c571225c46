import type { N8n } from '../../support/n8n';

/** A stage of one service, opened before the tests that use it and closed after them. */
export function opened<S extends { close(): Promise<void> }>(n8n: () => N8n, open: (n8n: N8n) => Promise<S>): () => S {
  const stages: S[] = [];
  beforeAll(async () => {
    stages.push(await open(n8n()));
  });
  afterAll(async () => {
    await Promise.all(stages.splice(0).map((stage) => stage.close()));
  });
  return () => {
    const [stage] = stages;
    if (stage) return stage;
    throw new TypeError('the stage is not open');
  };
}
