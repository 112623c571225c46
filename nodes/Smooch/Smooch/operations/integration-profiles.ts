import { multipart } from '../../../../language/operation';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { whatsAppIntegrationId } from '../fields/ids';
import { profileFields } from '../fields/profiles';
import { sourceFile, sourcePart } from '../../shared/fields/source-file';
import { succeeded } from '../../../../language/results';

const getProfile = operation({
  resource: 'integrationProfile',
  name: 'get',
  title: 'Get',
  action: 'Get integration profile',
  summary: 'Get what WhatsApp shows of the business',
  docs: docsAt('get-integration-profile'),
  endpoint: 'GET /v1.1/apps/{appId}/integrations/{integrationId}/profile',
  parameters: { integrationId: whatsAppIntegrationId() },
});

const updateProfile = operation({
  resource: 'integrationProfile',
  name: 'update',
  title: 'Update',
  action: 'Update integration profile',
  summary: 'Change what WhatsApp shows of the business; what is left empty stays as it is',
  docs: docsAt('update-integration-profile'),
  endpoint: 'PUT /v1.1/apps/{appId}/integrations/{integrationId}/profile',
  parameters: { integrationId: whatsAppIntegrationId(), ...profileFields },
  body: (p) => ({ ...p, integrationId: undefined }),
  result: succeeded,
});

const uploadProfilePhoto = operation({
  resource: 'integrationProfile',
  name: 'uploadPhoto',
  title: 'Upload Photo',
  action: 'Upload photo of integration profile',
  summary: 'Set the picture WhatsApp shows of the business',
  docs: docsAt('upload-integration-profile-photo'),
  endpoint: 'PUT /v1.1/apps/{appId}/integrations/{integrationId}/profile/photo',
  // A stream has run out after the first time.
  repeatable: 'never',
  parameters: {
    integrationId: whatsAppIntegrationId(),
    file: sourceFile().meta({ description: 'The picture, best with 640 × 640 pixels and at most 63 kB' }),
  },
  body: (p) => multipart([sourcePart(p.file)]),
});

export const integrationProfileOperations = [getProfile, updateProfile, uploadProfilePhoto] as const;
