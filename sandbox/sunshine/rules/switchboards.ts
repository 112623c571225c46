import { metadata } from './common';
import { flag, integer, nullable, record, text } from './rule';

export const switchboardUpdate = record({ enabled: flag, defaultSwitchboardIntegrationId: text({ min: 1 }) });

const fields = {
  name: text({ min: 1, max: 128, pattern: /^[A-Za-z0-9_-]+$/ }),
  integrationId: text({ min: 1 }),
  integrationType: text({ min: 1 }),
  deliverStandbyEvents: flag,
  nextSwitchboardIntegrationId: nullable(text({ min: 1 })),
  messageHistoryCount: nullable(integer(1, 10)),
};

export const switchboardIntegrationCreate = record(fields, ['name'], ({ integrationId, integrationType }, path, findings) => {
  if (integrationId === undefined && integrationType === undefined) {
    findings.error(path, 'should have one of the properties integrationId, integrationType');
  }
});

export const switchboardIntegrationUpdate = record(fields, [], ({ integrationId, integrationType }, path, findings) => {
  if (integrationId !== undefined && integrationType !== undefined) {
    findings.error(path, 'should NOT have both integrationId and integrationType');
  }
});

const control = { metadata: metadata('Switchboard action') };

/** Passing and offering name whom. */
export const controlTo = record({ ...control, switchboardIntegration: text({ min: 1 }) }, ['switchboardIntegration']);
export const controlOnly = record(control);
