import type { JsonRecord } from '../../json';

/** What Slack and Microsoft Teams hold behind Knock: set by tests and demos. */
export class Workplaces {
  slackChannels: readonly { readonly id: string; readonly name: string; readonly is_private?: boolean; readonly is_archived?: boolean }[] =
    [];
  teams: readonly { readonly id: string; readonly displayName: string; readonly description?: string }[] = [];
  /** By team id. */
  readonly teamsChannels = new Map<string, readonly (JsonRecord & { readonly id: string; readonly displayName: string })[]>();
}
