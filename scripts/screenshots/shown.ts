/** What is shown of each provider: the names of a Node-RED example and of an n8n workflow. */
export interface Shown {
  readonly provider: string;
  readonly example: string;
  readonly workflow: string;
}

export const shown: readonly Shown[] = [
  { provider: 'knock', example: 'knock-notify', workflow: 'knock-notify-recipients' },
  { provider: 'pusher', example: 'pusher-publish-and-receive', workflow: 'pusher-publish-and-receive' },
  { provider: 'pushover', example: 'pushover-emergency', workflow: 'pushover-emergency' },
  { provider: 'clustaar', example: 'clustaar-conversation', workflow: 'clustaar-conversation' },
  { provider: 'smooch', example: 'smooch-bot', workflow: 'smooch-bot' },
  { provider: 'sunshine', example: 'sunshine-bot', workflow: 'sunshine-bot' },
];

/** Of which the dialog is shown too: one for each host. */
export const dialogOf = { nodeRed: 'pusher', n8n: 'knock' } as const;

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];
