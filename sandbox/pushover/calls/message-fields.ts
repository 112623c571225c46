import type { JsonRecord } from '../../json';
import { invalid } from '../http/answers';
import { isDeviceName, lengthOf, limits } from '../limits';
import type { Parameters } from '../http/parameters';
import { labelsOf, soundCode } from '../state/sounds';

/** What an emergency needs besides its message. */
export interface EmergencyFields {
  readonly retry: number;
  readonly expire: number;
  readonly callback: string | undefined;
  readonly tags: readonly string[];
}

export interface SentMessage {
  /** As downloads show it. */
  readonly fields: JsonRecord;
  /** Names of the devices asked for. */
  readonly devices: readonly string[];
  readonly emergency: EmergencyFields | undefined;
}

const EMERGENCY_ONLY = ['retry', 'expire', 'callback', 'tags'] as const;

/** Reads a message that is sent; `now` are Unix seconds. Refuses what is missing, malformed or too long. */
export function readMessage(parameters: Parameters, customSounds: Readonly<Record<string, string>>, now: number): SentMessage {
  checkTexts(parameters);
  const priority = integer(parameters, 'priority', -2, 2) ?? 0;
  if (priority < 2) refuseEmergencyFields(parameters);
  const ttl = integer(parameters, 'ttl', 1, Infinity);
  const url = given(parameters, 'url');
  const fields = {
    message: parameters.text('message'),
    title: given(parameters, 'title'),
    date: integer(parameters, 'timestamp', 0, limits.timestampSeconds) ?? now,
    priority,
    sound: readSound(parameters, customSounds),
    url,
    url_title: url === undefined ? undefined : given(parameters, 'url_title'),
    html: flag(parameters, 'html'),
    monospace: flag(parameters, 'monospace'),
    encrypted: flag(parameters, 'encrypted'),
    expiration_date: ttl === undefined || priority === 2 ? undefined : now + ttl,
  };
  return { fields, devices: readDevices(parameters), emergency: priority === 2 ? readEmergency(parameters) : undefined };
}

function checkTexts(parameters: Parameters): void {
  if (parameters.text('message').trim() === '') throw invalid('message', 'cannot be blank');
  if (parameters.text('html') === '1' && parameters.text('monospace') === '1') throw invalid('html', 'cannot be combined with monospace');
  // Sealed texts are longer than what they hold, which nobody but the receiver can measure.
  if (parameters.text('encrypted') === '1') return;
  noLonger(parameters, 'message', limits.messageLength);
  noLonger(parameters, 'title', limits.titleLength);
  noLonger(parameters, 'url', limits.urlLength);
  noLonger(parameters, 'url_title', limits.urlTitleLength);
}

export function noLonger(parameters: Parameters, name: string, most: number): void {
  if (lengthOf(parameters.text(name)) > most) throw invalid(name, `is too long (${most} characters at most)`);
}

/** The whole number, or undefined when the field is missing or blank. */
export function integer(parameters: Parameters, name: string, least: number, most: number): number | undefined {
  const text = parameters.text(name);
  if (text === '') return undefined;
  const value = Number(text);
  if (!/^-?\d+$/.test(text)) throw invalid(name, 'must be a whole number');
  if (value < least || value > most) throw invalid(name, `must be ${most === Infinity ? `at least ${least}` : `from ${least} to ${most}`}`);
  return value;
}

const given = (parameters: Parameters, name: string): string | undefined => {
  const text = parameters.text(name);
  return text === '' ? undefined : text;
};

/** Only the literal 1 switches something on. */
const flag = (parameters: Parameters, name: string): 1 | undefined => (parameters.text(name) === '1' ? 1 : undefined);

function readEmergency(parameters: Parameters): EmergencyFields {
  for (const name of ['retry', 'expire']) if (!parameters.has(name)) throw invalid(name, 'must be supplied with priority=2');
  const retry = integer(parameters, 'retry', limits.retrySeconds, Infinity);
  const expire = integer(parameters, 'expire', 1, limits.expireSeconds);
  if (retry === undefined || expire === undefined) throw invalid('retry', 'cannot be blank');
  const callback = given(parameters, 'callback');
  if (callback !== undefined && !/^https?:\/\/./.test(callback)) throw invalid('callback', 'must be an http or https address');
  return {
    retry,
    expire,
    callback,
    tags: parameters
      .text('tags')
      .split(',')
      .filter((tag) => tag !== ''),
  };
}

/** These make sense for an emergency only; a stand-in that let them through would hide the mistake. */
function refuseEmergencyFields(parameters: Parameters): void {
  const stray = EMERGENCY_ONLY.find((name) => parameters.text(name) !== '');
  if (stray !== undefined) throw invalid(stray, 'must be supplied with priority=2');
}

function readSound(parameters: Parameters, customSounds: Readonly<Record<string, string>>): string | undefined {
  const name = given(parameters, 'sound');
  if (name === undefined) return undefined;
  if (!Object.hasOwn(labelsOf(customSounds), name)) throw invalid('sound', 'is not known');
  return soundCode(name);
}

function readDevices(parameters: Parameters): readonly string[] {
  const names = parameters
    .text('device')
    .split(',')
    .filter((name) => name !== '');
  if (!names.every(isDeviceName)) throw invalid('device', 'is not a list of device names');
  return names;
}
