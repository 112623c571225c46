import { invalid } from '../../client/errors';
import { credential } from '../../language/provider';
import { credentialFields } from './credential/fields';
import { logInAndRegister } from './credential/set-up';
import { settingsOf } from './credential/settings';

export const pushoverCredential = credential({
  name: 'pushoverOpenClientApi',
  title: 'Pushover Open Client API',
  summary:
    'To send, fill in the application token; to receive, log in and register a device. An unofficial client, not released or supported by Pushover, LLC: every user needs an account and a license of their own',
  docs: 'https://pushover.net/api/client',
  fields: credentialFields,
  resolve: settingsOf,
  test: ({ token, secret, deviceId, teamToken }) => {
    // The first two cost no quota and change nothing.
    if (token !== undefined) return { operation: 'app.getLimits', parameters: {} };
    if (secret !== undefined && deviceId !== undefined) return { operation: 'client.download', parameters: {} };
    if (teamToken !== undefined) return { operation: 'team.get', parameters: {} };
    if (secret !== undefined || deviceId !== undefined) {
      throw invalid('Device ID', "'Session Secret' and 'Device ID' belong together, and one of them is empty", LOG_IN);
    }
    throw invalid('Application Token', 'The credential is empty', `To send, fill in 'Application Token'. To receive: ${LOG_IN}`);
  },
  setUp: logInAndRegister,
});

const LOG_IN =
  "Use 'Log In and Register Device' of the account, which finds both. In n8n these are two operations of the action node, under Open Client.";
