import { isRecord } from '../../json';
import { limits } from '../limits';
import type { Rule } from './rule';
import { nullable, text, uri } from './rule';

export const displayName = text({ min: 1, max: 100 });
export const icon = nullable(uri(2048));

/** A flat object of texts, numbers and booleans of 4 KB; `owner` is named in the refusal. */
export const metadata =
  (owner: string): Rule =>
  (value, path, findings) => {
    if (value === null) return;
    if (!isRecord(value)) {
      findings.error(path, 'should be object');
      return;
    }
    for (const [name, member] of Object.entries(value)) {
      if (!['string', 'number', 'boolean'].includes(typeof member)) {
        findings.error(`${path}.${name}`, 'should be a string, a number or a boolean');
      }
    }
    const bytes = Object.entries(value).reduce((sum, [name, member]) => sum + Buffer.byteLength(name + String(member)), 0);
    if (bytes > limits.metadataBytes) findings.error('', `${owner} metadata is limited to ${limits.metadataBytes} bytes in size.`);
  };

/** A date as the service writes it, or another that ISO 8601 allows. */
export const dateTime: Rule = (value, path, findings) => {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d/.test(value) || Number.isNaN(Date.parse(value))) {
    findings.error(path, 'should be a date in the format YYYY-MM-DDThh:mm:ss.SSSZ');
  }
};

/** Which user is meant: by the service's id or by one's own. */
export const userReference = { userId: text({ min: 1 }), userExternalId: text({ min: 1 }) };
