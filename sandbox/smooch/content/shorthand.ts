import type { JsonRecord } from '../../json';
import { badRequest } from '../http/refusal';
import type { App } from '../state/app';

const TEMPLATE = /%\{\{\s*template:\s*(.*?)\s*\}\}%/;

/** The messages a text stands for: itself, or the templates it names with what is around them. */
export function expand(content: JsonRecord, { templates }: App): readonly JsonRecord[] {
  const { type, text } = content;
  if (type !== 'text' || typeof text !== 'string' || !TEMPLATE.test(text)) return [content];
  // Splitting by a pattern with one group gives texts and names in turn.
  return text.split(TEMPLATE).flatMap((part, index) => {
    if (index % 2 === 0) return part.trim() === '' ? [] : [{ ...content, text: part.trim() }];
    const template = templates.all.find(({ name }) => name === part);
    if (template === undefined) throw badRequest(`there is no template ${part}`);
    return [template.message];
  });
}
