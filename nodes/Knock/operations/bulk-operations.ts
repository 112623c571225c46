import { z } from '../../../language/fields';
import { operation, task } from '../declare';
import { docsAt } from '../docs';
import { uuid } from '../fields/ids';
import { tier } from '../limits';
import { failureOf, whenDone } from '../waiting';

const docs = docsAt('bulk_operations');

const bulkOperationId = () =>
  uuid().meta({
    title: 'Bulk Operation ID',
    description: 'ID of the bulk operation: what every bulk call answers',
    placeholder: 'e.g. 123e4567-e89b-12d3-a456-426614174000',
    example: '123e4567-e89b-12d3-a456-426614174000',
  });

export const getBulkOperation = operation({
  resource: 'bulkOperation',
  name: 'get',
  title: 'Get',
  action: 'Get bulk operation',
  summary: 'Get how far a bulk operation has come, and which of its entries failed',
  docs,
  endpoint: 'GET /v1/bulk_operations/{id}',
  parameters: { bulkOperationId: bulkOperationId() },
  rate: tier[4],
  path: (p) => ({ id: p.bulkOperationId }),
});

export const waitForBulkOperation = task({
  resource: 'bulkOperation',
  name: 'wait',
  title: 'Wait Until Done',
  action: 'Wait until bulk operation is done',
  summary: 'Wait until a bulk operation is completed, and say which entries failed. Inputs with the same ID wait together',
  docs,
  parameters: {
    bulkOperationId: bulkOperationId(),
    timeLimit: z
      .number()
      .min(1)
      .max(86_400)
      .default(300)
      .meta({ title: 'Time Limit (Seconds)', description: 'How long to wait before giving up; the work goes on all the same' }),
    failOnErrors: z.boolean().default(true).meta({
      title: 'Fail on Errors',
      description: 'Whether failed entries make this fail and name them; otherwise they are in error_items of the result',
    }),
  },
  shareBy: (p) => JSON.stringify([p.bulkOperationId, p.timeLimit, p.failOnErrors]),
  perform: async (p, waiting) => {
    const done = await whenDone(p.bulkOperationId, p.timeLimit * 1000, waiting);
    const failure = p.failOnErrors ? failureOf(done) : undefined;
    if (failure) throw failure;
    return done;
  },
});

export const bulkOperationOperations = [getBulkOperation, waitForBulkOperation] as const;
