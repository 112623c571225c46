import type { Request, RequestHandler } from 'express';
import type { NodeAPI } from 'node-red';
import { toServiceError } from '../../../../client/errors';
import type { Link } from '../engine';
import type { Conceal } from '../node-error';
import type { Service } from '../service';
import { propertyOf } from '../values';
import { accountOf, concealing } from './account';
import { draftOf } from './draft';
import { lookUp, type Wanted } from './lookup';
import { answersIn, runSetUp, textsOf } from './set-up';

/** An editor that waits longer looks broken. */
const ANSWER_WITHIN_MS = 15_000;

/** Admin apps and the providers they serve already: Node-RED may load a set more than once. */
const served = new WeakMap<object, Set<string>>();

/**
 * The endpoints behind an account's dialog, relative to the admin root:
 *
 * - `POST dovecote/<provider>/test` `{ id, settings, credentials }` → `{ ok: true }` or `{ ok: false, message, advice?, code, field? }`
 * - `POST dovecote/<provider>/setup` `{ id, settings, credentials, answers }` → `{ ok: true, values }` or the same refusal
 * - `GET dovecote/<provider>/lookup?account=<id>&operation=<id>&parameters=<json>&from=<json>&beside=<json>`, or the same posted → `{ choices: [{ value, title }] }`
 * - `POST dovecote/<provider>/lookup` `{ id, settings, credentials, operation, … }`, for an account that is not deployed yet → the same
 *
 * A look-up that fails is answered 422 with `{ message, advice?, code, field? }`. `code` is the service's own where it gave one. What posts a draft needs the right to write,
 * because a draft can point stored secrets at another host.
 */
export function serveAccountForms(RED: NodeAPI, type: string, service: Service): void {
  const { id: provider } = service.manifest();
  const providers = served.get(RED.httpAdmin) ?? new Set();
  served.set(RED.httpAdmin, providers);
  if (providers.has(provider)) return;
  providers.add(provider);

  const drafted = ({ body }: Request): Connected => {
    const { credential, secrets } = draftOf(RED, service, body);
    return { link: () => service.connect(credential), conceal: concealing(secrets) };
  };
  const settingUp = ({ body }: Request): Connected => {
    const { credential, secrets } = draftOf(RED, service, body);
    return { link: () => service.connect(credential), conceal: concealing([...secrets, ...textsOf(answersIn(body))]) };
  };
  const setUp = async (link: Link, { body }: Request, signal: AbortSignal): Promise<object> => ({
    ok: true,
    values: await runSetUp(link, service.manifest().credential, answersIn(body), signal),
  });
  const chosen = (request: Request): Connected => {
    const id = accountIn(request);
    return id === undefined ? drafted(request) : accountOf(RED, id);
  };
  const look = async (link: Link, request: Request, signal: AbortSignal): Promise<object> => {
    const asked: unknown = request.method === 'GET' ? request.query : request.body;
    return { choices: await lookUp(link, service.manifest(), wantedIn(asked), signal) };
  };
  const root = `/dovecote/${provider}`;
  const mayRead = RED.auth.needsPermission(`${type}.read`);
  const mayWrite = RED.auth.needsPermission(`${type}.write`);
  const mayLook: RequestHandler = (request, response, next) => {
    (accountIn(request) === undefined ? mayWrite : mayRead)(request, response, next);
  };
  RED.httpAdmin.post(`${root}/test`, mayWrite, answering(drafted, test, 200));
  if (service.manifest().credential.setUp) RED.httpAdmin.post(`${root}/setup`, mayWrite, noStore, answering(settingUp, setUp, 200));
  RED.httpAdmin.post(`${root}/lookup`, mayLook, answering(chosen, look, 422));
  RED.httpAdmin.get(`${root}/lookup`, mayLook, answering(chosen, look, 422));
}

interface Connected {
  link(): Link;
  readonly conceal: Conceal;
}

async function test(link: Link, _request: Request, signal: AbortSignal): Promise<object> {
  await link.test({ signal });
  return { ok: true };
}

/** What a set-up finds is secret: no cache may keep it. */
const noStore: RequestHandler = (_request, response, next) => {
  response.set('cache-control', 'no-store');
  next();
};

/** Answers in JSON whatever happens: an error that Express saw would be answered with a page and its stack. */
function answering(
  connect: (request: Request) => Connected,
  work: (link: Link, request: Request, signal: AbortSignal) => Promise<object>,
  failureStatus: number,
): RequestHandler {
  return (request, response) => {
    let conceal = concealing([]);
    const answer = async (): Promise<object> => {
      const connected = connect(request);
      conceal = connected.conceal;
      return await work(connected.link(), request, AbortSignal.timeout(ANSWER_WITHIN_MS));
    };
    void answer().then(
      (body) => response.json(body),
      (thrown: unknown) => response.status(failureStatus).json(failure(thrown, conceal)),
    );
  };
}

function failure(thrown: unknown, conceal: Conceal): object {
  const { message, advice, code, providerCode, field } = toServiceError(thrown);
  return {
    ok: false,
    message: conceal(message),
    code: providerCode ?? code,
    ...(advice === undefined ? {} : { advice }),
    ...(field === undefined ? {} : { field }),
  };
}

/** The deployed account a look-up names; undefined where it brings a draft instead. */
function accountIn({ query, body }: Request): string | undefined {
  return textAt(query, 'account') ?? textAt(body, 'account');
}

function wantedIn(asked: unknown): Wanted {
  const json = (name: string): string => textAt(asked, name) ?? '{}';
  return { operation: textAt(asked, 'operation') ?? '', parameters: json('parameters'), from: json('from'), beside: json('beside') };
}

function textAt(holder: unknown, name: string): string | undefined {
  const value = propertyOf(holder, name);
  return typeof value === 'string' ? value : undefined;
}
