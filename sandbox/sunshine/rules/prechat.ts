import { formField } from './form';
import { flag, list, record, text } from './rule';

export const prechatCapture = record({ avatarUrl: text(), enabled: flag, enableEmailLinking: flag, fields: list(formField) });
