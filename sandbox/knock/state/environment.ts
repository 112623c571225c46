import type { Surroundings } from '../surroundings';
import { Audiences } from './audiences';
import { BulkOperations } from './bulk-operations';
import type { Channel } from './channels';
import { Guides } from './guides';
import { Messages } from './messages';
import { Recipients } from './recipients';
import { Runs } from './runs';
import { Schedules } from './schedules';
import { Subscriptions } from './subscriptions';
import { Workflows } from './workflows';
import { Workplaces } from './workplaces';

/** Everything one environment keeps. */
export class Environment {
  readonly around: Surroundings;
  readonly channels: readonly Channel[];
  readonly recipients: Recipients;
  readonly subscriptions: Subscriptions;
  readonly workflows: Workflows;
  readonly messages: Messages;
  readonly runs: Runs;
  readonly schedules: Schedules;
  readonly audiences: Audiences;
  readonly bulk: BulkOperations;
  readonly guides: Guides;
  readonly workplaces = new Workplaces();

  constructor(around: Surroundings, channels: readonly Channel[]) {
    this.around = around;
    this.channels = channels;
    this.recipients = new Recipients(around);
    this.subscriptions = new Subscriptions(around);
    this.workflows = new Workflows(channels.find(({ type }) => type === 'in_app_feed')?.key);
    this.messages = new Messages(around);
    this.runs = new Runs(around);
    this.schedules = new Schedules(around);
    this.audiences = new Audiences(around);
    this.bulk = new BulkOperations(around);
    this.guides = new Guides(around);
  }

  channel(id: string): Channel | undefined {
    return this.channels.find((channel) => channel.id === id);
  }
}
