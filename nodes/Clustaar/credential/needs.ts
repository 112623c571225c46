import { invalid } from '../../../client/errors';
import type { ClustaarSettings } from './settings';

/** The value of the credential, or an error that says where it is found: a credential may be for the webhook alone. */
export function needBotId({ botId }: ClustaarSettings): string {
  return botId ?? missing('Bot ID', 'it stands in the address of the bot at Clustaar.');
}

export function needBotToken({ botToken }: ClustaarSettings): string {
  return botToken ?? missing('Bot Token', 'it is the access token on the settings page of the bot.');
}

export function needPrivateApiKey({ privateApiKey }: ClustaarSettings): string {
  return privateApiKey ?? missing('Private API Key', 'it is on the API tab of the bot settings.');
}

export function needSocketUrl({ socketUrl }: ClustaarSettings): string {
  return socketUrl ?? missing('Chat Socket Address', 'presumably it is wss://sockets.clustaar.io/socket.');
}

function missing(field: string, where: string): never {
  throw invalid(field, `'${field}' is missing in the credential`, `Fill it in the credential: ${where}`);
}
