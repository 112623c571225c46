import type { Request, RequestHandler } from 'express';
import type { NodeAPI } from 'node-red';
import { toServiceError } from '../../../../client/errors';
import type { Link } from '../engine';
import type { Conceal } from '../node-error';
import type { Service } from '../service';
import { propertyOf } from '../values';
import { accountOf, concealing } from './account';
import { draftOf } from './draft';
import { lookUp } from './lookup';

/** An editor that waits longer looks broken. */
const ANSWER_WITHIN_MS = 15_000;

/** Admin apps and the providers they serve already: Node-RED may load a set more than once. */
const served = new WeakMap<object, Set<string>>();

/**
 * The endpoints behind an account's dialog, relative to the admin root:
 *
 * - `POST dovecote/<provider>/test` `{ id, settings, credentials }` → `{ ok: true }` or `{ ok: false, message, advice?, field? }`
 * - `GET dovecote/<provider>/lookup?account=<id>&operation=<id>` → `{ choices: [{ value, title }] }`
 * - `POST dovecote/<provider>/lookup` `{ id, settings, credentials, operation }`, for an account that is not deployed yet → the same
 *
 * A look-up that fails is answered 422 with `{ message, advice?, field? }`. What posts a draft needs the right to write,
 * because a draft can point stored secrets at another host.
 */
export function serveAccountForms(RED: NodeAPI, type: string, service: Service): void {
  const { id: provider } = service.manifest();
  const providers = served.get(RED.httpAdmin) ?? new Set();
  served.set(RED.httpAdmin, providers);
  if (providers.has(provider)) return;
  providers.add(provider);

  const deployed = (request: Request): Connected => {
    const account = accountOf(RED, textAt(request.query, 'account'));
    return { link: () => account.link(), conceal: account.conceal };
  };
  const drafted = (request: Request): Connected => {
    const { credential, secrets } = draftOf(RED, service, request.body);
    return { link: () => service.connect(credential), conceal: concealing(secrets) };
  };
  const look = async (link: Link, given: unknown, signal: AbortSignal) => ({
    choices: await lookUp(link, service.manifest(), textAt(given, 'operation'), signal),
  });
  const root = `/dovecote/${provider}`;
  const mayRead = RED.auth.needsPermission(`${type}.read`);
  const mayWrite = RED.auth.needsPermission(`${type}.write`);
  RED.httpAdmin.post(`${root}/test`, mayWrite, answering(drafted, test, 200));
  RED.httpAdmin.post(
    `${root}/lookup`,
    mayWrite,
    answering(drafted, (link, request, signal) => look(link, request.body, signal), 422),
  );
  RED.httpAdmin.get(
    `${root}/lookup`,
    mayRead,
    answering(deployed, (link, request, signal) => look(link, request.query, signal), 422),
  );
}

interface Connected {
  link(): Link;
  readonly conceal: Conceal;
}

async function test(link: Link, _request: Request, signal: AbortSignal): Promise<object> {
  await link.test({ signal });
  return { ok: true };
}

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
  const { message, advice, field } = toServiceError(thrown);
  return {
    ok: false,
    message: conceal(message),
    ...(advice === undefined ? {} : { advice }),
    ...(field === undefined ? {} : { field }),
  };
}

function textAt(holder: unknown, name: string): string {
  const value = propertyOf(holder, name);
  return typeof value === 'string' ? value : '';
}
