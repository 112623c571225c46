import type { JsonRecord } from '../../json';

/** A person who talks to the bot, and what the platform knows of them. */
export interface Interlocutor {
  readonly id: string;
  /** The integrator's own id. */
  readonly userID: string;
  externalID: string | null;
  location: { readonly lat: number; readonly long: number } | null;
  email: string | null;
  firstName: string | null;
  lastName: string | null;
  phoneNumber: string | null;
  customAttributes: Readonly<Record<string, string>>;
  isLogged: boolean;
  usedToTest: boolean;
  channel: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  lastReplyAt: number | undefined;
  /** Opens the web chat's socket; undefined until somebody asked for it. */
  socketToken: string | undefined;
  session: JsonRecord;
  /** The bot answers no more. */
  paused: boolean;
  /** A human agent holds the conversation. */
  control: boolean;
  /** What was shown, oldest first. */
  readonly shown: JsonRecord[];
  /** What was said on both sides, oldest first. */
  readonly elements: JsonRecord[];
}

/** What a test or a demo may say of a visitor; the rest is empty. */
export interface ClustaarVisitorOptions {
  readonly id?: string;
  readonly userID?: string;
  readonly externalID?: string;
  readonly location?: { readonly lat: number; readonly long: number };
  readonly email?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly phoneNumber?: string;
  readonly customAttributes?: Readonly<Record<string, string>>;
  readonly isLogged?: boolean;
  readonly usedToTest?: boolean;
  /** `clustaar_web_chat` unless told. */
  readonly channel?: string;
  readonly socketToken?: string;
  readonly session?: JsonRecord;
}

export const CONTACTS = ['email', 'firstName', 'lastName', 'phoneNumber'] as const;

/** As webhooks tell of a person. */
export const interlocutorView = (who: Interlocutor): JsonRecord => ({
  id: who.id,
  userID: who.userID,
  externalID: who.externalID,
  location: who.location,
  email: who.email,
  firstName: who.firstName,
  lastName: who.lastName,
  phoneNumber: who.phoneNumber,
  customAttributes: who.customAttributes,
  isLogged: who.isLogged,
  usedToTest: who.usedToTest,
});

/** Takes over what a reply or a request says of a person; ids never change. */
export function updateInterlocutor(who: Interlocutor, changes: JsonRecord): void {
  for (const name of CONTACTS) {
    const value = changes[name];
    if (value === null || typeof value === 'string') who[name] = value;
  }
  if (isTexts(changes.customAttributes)) who.customAttributes = changes.customAttributes;
}

export const isTexts = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === 'object' && value !== null && Object.values(value).every((entry) => typeof entry === 'string');
