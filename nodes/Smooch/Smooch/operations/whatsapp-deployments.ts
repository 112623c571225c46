import { listAt } from '../../../../language/reading';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { activationMethod, hosting, hostingBody, verifiedNameCertificate, confirmationCode, callbackUrl } from '../fields/deployments';
import { deploymentId } from '../fields/ids';
import { phoneNumber } from '../../shared/fields/phone-number';
import { succeeded } from '../../../../language/results';

const getManyDeployments = operation({
  resource: 'whatsAppDeployment',
  name: 'getMany',
  title: 'Get Many',
  action: 'Get many WhatsApp deployments',
  summary: 'List the installations of the WhatsApp client; needs account scope',
  docs: docsAt('list-deployments'),
  endpoint: 'GET /v1.1/whatsapp/deployments',
  parameters: {},
  result: (answer) => listAt(answer, 'deployments'),
});

const createDeployment = operation({
  resource: 'whatsAppDeployment',
  name: 'create',
  title: 'Create',
  action: 'Create WhatsApp deployment',
  summary: 'Set up a WhatsApp client for a phone number, with the service or on a server of your own; needs account scope',
  docs: docsAt('create-deployment'),
  endpoint: 'POST /v1.1/whatsapp/deployments',
  parameters: { hosting: hosting(), callbackUrl: callbackUrl() },
  body: (p) => ({ ...hostingBody(p.hosting), callbackUrl: p.callbackUrl }),
});

const getDeployment = operation({
  resource: 'whatsAppDeployment',
  name: 'get',
  title: 'Get',
  action: 'Get WhatsApp deployment',
  summary: 'Get one WhatsApp deployment and how far it has come; needs account scope',
  docs: docsAt('get-deployment'),
  endpoint: 'GET /v1.1/whatsapp/deployments/{deploymentId}',
  parameters: { deploymentId: deploymentId() },
});

const activateDeployment = operation({
  resource: 'whatsAppDeployment',
  name: 'activate',
  title: 'Activate',
  action: 'Activate phone number of WhatsApp deployment',
  summary: 'Have a code sent to the phone number, which Confirm Code then takes; needs account scope',
  docs: docsAt('activate-phone-number'),
  endpoint: 'POST /v1.1/whatsapp/deployments/{deploymentId}/activate',
  parameters: {
    deploymentId: deploymentId(),
    phoneNumber: phoneNumber().meta({ description: 'Number the code is sent to, with + and country code' }),
    verifiedNameCertificate: verifiedNameCertificate(),
    method: activationMethod(),
  },
  body: (p) => ({ phoneNumber: p.phoneNumber, verifiedNameCertificate: p.verifiedNameCertificate, method: p.method }),
});

const confirmDeployment = operation({
  resource: 'whatsAppDeployment',
  name: 'confirmCode',
  title: 'Confirm Code',
  action: 'Confirm code of WhatsApp deployment',
  summary: 'Finish the activation of a phone number with the code that was sent to it; needs account scope',
  docs: docsAt('confirm-code'),
  endpoint: 'POST /v1.1/whatsapp/deployments/{deploymentId}/code/confirm',
  parameters: { deploymentId: deploymentId(), code: confirmationCode() },
  body: (p) => ({ code: p.code }),
});

const deleteDeployment = operation({
  resource: 'whatsAppDeployment',
  name: 'delete',
  title: 'Delete',
  action: 'Delete WhatsApp deployment',
  summary: 'Delete a WhatsApp deployment; with the service as host it takes some time until it is gone. Needs account scope',
  docs: docsAt('delete-deployment'),
  endpoint: 'DELETE /v1.1/whatsapp/deployments/{deploymentId}',
  parameters: { deploymentId: deploymentId() },
  result: succeeded,
});

export const whatsAppDeploymentOperations = [
  getManyDeployments,
  createDeployment,
  getDeployment,
  activateDeployment,
  confirmDeployment,
  deleteDeployment,
] as const;
