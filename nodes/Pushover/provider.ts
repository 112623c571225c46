import { provider } from './declare';
import { failures } from './error-advice';
import { explain, refused } from './errors';
import { german } from './german';
import { getLimits, getManySounds, validateUser } from './operations/account';
import { acknowledge, deleteUpTo, download, downloadAndDelete } from './operations/client-messages';
import { checkDevice, logIn, registerDevice } from './operations/client-session';
import {
  addToGroup,
  createGroup,
  disableInGroup,
  enableInGroup,
  getGroup,
  getManyGroups,
  removeFromGroup,
  renameGroup,
} from './operations/group';
import { updateGlance } from './operations/glance';
import { assignLicense, getCredits } from './operations/license';
import { decryptMessage, sendMessage } from './operations/message';
import { cancelByTag, cancelReceipt, getReceipt, waitForReceipt } from './operations/receipt';
import { migrateSubscription } from './operations/subscription';
import { addToTeam, getTeam, removeFromTeam, revokeInvitation } from './operations/team';
import { messageStream } from './stream/message';
import { USER_AGENT } from './user-agent';
import { receiptWebhook } from './webhooks/receipt';
import { subscriptionWebhook } from './webhooks/subscription';

export const pushover = provider({
  id: 'pushover',
  title: 'Pushover',
  summary: 'Unofficial client of Pushover: send push notifications, and receive them as a device of your own',
  docs: 'https://pushover.net/api',
  color: '#a9d3f2',
  aliases: ['push', 'notification', 'alert', 'open client', 'emergency', 'acknowledge'],
  resources: {
    message: { title: 'Message', description: 'Push notifications to users and groups' },
    receipt: { title: 'Receipt', description: 'What became of emergency messages' },
    client: { title: 'Open Client', description: 'The messages that a device of your own receives' },
    user: { title: 'User', description: 'People and groups that can be sent to' },
    group: { title: 'Group', description: 'Delivery groups of the account' },
    sound: { title: 'Sound', description: 'What devices play when a message arrives' },
    glance: { title: 'Glance', description: 'Data on watch faces and widgets' },
    app: { title: 'Application', description: 'The application whose token the credential holds' },
    subscription: { title: 'Subscription', description: 'Keys that their owners can take back' },
    license: { title: 'License', description: 'Prepaid licenses to give away' },
    team: { title: 'Team', description: 'Members of a Pushover for Teams organization' },
  },
  operations: [
    // A new node begins with the first: the most used.
    sendMessage,
    decryptMessage,
    getReceipt,
    waitForReceipt,
    cancelReceipt,
    cancelByTag,
    download,
    downloadAndDelete,
    deleteUpTo,
    acknowledge,
    checkDevice,
    logIn,
    registerDevice,
    validateUser,
    getManyGroups,
    getGroup,
    createGroup,
    addToGroup,
    removeFromGroup,
    disableInGroup,
    enableInGroup,
    renameGroup,
    getManySounds,
    updateGlance,
    getLimits,
    migrateSubscription,
    getCredits,
    assignLicense,
    getTeam,
    addToTeam,
    revokeInvitation,
    removeFromTeam,
  ],
  webhooks: [receiptWebhook, subscriptionWebhook],
  streams: [messageStream],
  baseUrl: ({ baseUrl }) => baseUrl,
  // Pushover allows two connections from one address; the pool is shared by every node of the process.
  connection: () => ({ maxConnections: 2 }),
  sign: (draft) => ({
    ...draft,
    headers: { ...draft.headers, 'user-agent': USER_AGENT },
  }),
  explain,
  failures,
  refused,
  // A 4xx is never sent again; after trouble, or no answer, not sooner than 5 seconds later (pushover.net/api#friendly).
  retry: { attempts: 3, statuses: [500, 502, 503, 504], minimumMs: 5_000, resendsStale: false },
  german,
});
