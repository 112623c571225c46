import type { ErrorParts } from '../../client/errors';
import type { Failure, KnownFailure } from '../../language/provider';

/** Operations that are called with the token of the bot; the others take the private API key. */
const WITH_BOT_TOKEN = new Set(['interlocutor.create', 'interlocutor.reply']);

/** Clustaar does not document its errors: status and body are shown as they came, with what is probably wrong. */
export function explain({ status, operation, json, text }: Failure): Partial<ErrorParts> {
  const advice = adviceFor(status, operation, json !== undefined);
  return {
    ...(text.trimStart().startsWith('<') ? { message: `Clustaar answered ${status} with a web page in place of an answer` } : {}),
    ...(advice === undefined ? {} : { advice }),
  };
}

const BOT_TOKEN = "Check 'Bot Token' in the credential: copy it again from the settings page of the bot. It belongs to one bot.";
const API_KEY = "Check 'Private API Key' in the credential: copy it again from the API tab of the bot settings.";
const UNKNOWN = 'Check the interlocutor ID, and that the credential is of the same bot.';

/** Clustaar documents no codes: these are statuses. */
export const failures: readonly KnownFailure[] = [
  { code: '401, 403', field: 'Private API Key', advice: API_KEY },
  { code: '401, 403', field: 'Bot Token', advice: BOT_TOKEN },
  { code: '404', advice: UNKNOWN },
];

function adviceFor(status: number, operation: string, isJson: boolean): string | undefined {
  switch (status) {
    case 401:
    case 403:
      return WITH_BOT_TOKEN.has(operation) ? BOT_TOKEN : API_KEY;
    case 404:
      return isJson ? UNKNOWN : "Check 'API Address' in the credential: this is not how Clustaar answers.";
    default:
      return undefined;
  }
}
