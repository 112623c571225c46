import type { Answer } from '../../http';
import { json } from '../../http';
import { badRequest, found, notFound } from '../http/refusal';
import type { ApiRequest } from '../http/request';
import { at } from '../http/request';
import type { AccountRoute } from '../http/routes';
import { created, done, ok, provisioning } from '../http/routes';
import { objectId, opaque } from '../ids';
import type { Account } from '../state/account';
import type { Deployment } from '../state/deployments';
import { deploymentView } from '../state/deployments';

const PATH = '/whatsapp/deployments';

export const deploymentRoutes: readonly AccountRoute[] = [
  {
    method: 'GET',
    path: PATH,
    scopes: provisioning,
    handle: (_request, { deployments }) => ok({ deployments: deployments.all.map(deploymentView) }),
  },
  { method: 'POST', path: PATH, scopes: provisioning, handle: create },
  { method: 'GET', path: `${PATH}/{deployment}`, scopes: provisioning, handle: (request, account) => answer(known(request, account)) },
  { method: 'DELETE', path: `${PATH}/{deployment}`, scopes: provisioning, handle: remove },
  { method: 'POST', path: `${PATH}/{deployment}/activate`, scopes: provisioning, handle: activate },
  { method: 'POST', path: `${PATH}/{deployment}/code/confirm`, scopes: provisioning, handle: confirm },
];

/** The code that "arrives" by SMS or voice. */
export const ACTIVATION_CODE = '123456';

const known = (request: ApiRequest, { deployments }: Account): Deployment =>
  found(deployments.get(at(request, 'deployment')), notFound('deployment'));

const answer = (deployment: Deployment): Answer => ok({ deployment: deploymentView(deployment) });

function create({ body }: ApiRequest, { deployments }: Account) {
  const hosting = body.choice('hosting', ['self', 'smooch']);
  const isOwn = hosting === 'self';
  if (isOwn) body.text('password');
  const callbackUrl = body.optionalText('callbackUrl');
  const deployment = deployments.put({
    ...{ id: objectId(), hosting, status: 'unregistered' },
    ...{ baseUrl: isOwn ? body.text('baseUrl') : undefined, username: isOwn ? body.text('username') : undefined },
    ...{ callbackUrl, callbackSecret: callbackUrl === undefined ? undefined : opaque() },
    ...{ phoneNumber: undefined, appId: undefined, integrationId: undefined },
  });
  return created({ deployment: deploymentView(deployment) });
}

/** Asks for a code to be sent to the number. */
function activate(request: ApiRequest, account: Account) {
  const deployment = known(request, account);
  const { body } = request;
  const phoneNumber = body.text('phoneNumber');
  body.text('verifiedNameCertificate');
  body.choice('method', ['sms', 'voice']);
  Object.assign(deployment, { phoneNumber, status: 'pending' });
  return answer(deployment);
}

function confirm(request: ApiRequest, account: Account) {
  const deployment = known(request, account);
  if (deployment.status !== 'pending') throw badRequest('the deployment awaits no code');
  if (request.body.text('code') !== ACTIVATION_CODE) throw badRequest('the code is wrong');
  deployment.status = 'registered';
  return answer(deployment);
}

/** What the service runs itself takes a while to go. */
function remove(request: ApiRequest, account: Account) {
  const deployment = known(request, account);
  account.deployments.remove(deployment.id);
  deployment.status = 'deleting';
  return deployment.hosting === 'self' ? done : json({ deployment: deploymentView(deployment) }, 202);
}
