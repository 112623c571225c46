import { isTrigger } from '../webhooks/triggers';
import type { Fields, Rule } from './rule';
import { flag, list, record, text, uri } from './rule';

const trigger: Rule = (value, path, findings) => {
  text({ min: 1 })(value, path, findings);
  if (typeof value !== 'string' || isTrigger(value)) return;
  findings.unknownTriggers.push(value);
  findings.error(path, `should be a known trigger, ${value} is none`);
};

const target: Rule = (value, path, findings) => {
  uri()(value, path, findings);
  if (typeof value === 'string' && !/^https?:\/\//.test(value)) findings.error(path, 'should be an http(s) address');
};

export const webhookFields: Fields = { target, triggers: list(trigger, { min: 1 }), includeFullUser: flag, includeFullSource: flag };
export const webhookCreate: Rule = record(webhookFields, ['target', 'triggers']);
export const webhookUpdate: Rule = record(webhookFields);
