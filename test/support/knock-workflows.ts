import type { KnockSandbox } from '../../sandbox/knock';

/** What somebody would have drawn in the dashboard for the examples; from then on every other key is unknown to the stand-in. */
export function drawWorkflows({ workflows }: KnockSandbox): void {
  workflows.define('new-comment', { categories: ['comments'] });
  workflows.define('weekly-digest');
  workflows.define('payment-reminder', { delayed: true });
}
