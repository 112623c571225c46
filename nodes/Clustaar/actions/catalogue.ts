import { z } from '../../../language/fields';
import { sendCards, sendSimpleCards } from './cards';
import { jumpTo, sendAiTask } from './flow';
import { jsonObject } from './leaves';
import { pauseBot, sendImage, sendQuickReplies, sendText, wait } from './messages';
import {
  assignIntercom,
  closeIadvize,
  closeIntercom,
  createUserRequest,
  createZendeskTicket,
  customerSatisfaction,
  transferIadvize,
} from './people';
import { askDocument, askLocation, sendChoicesList } from './questions';
import { customSearch, sendEmail, sendWebhookRequest } from './services';
import { form, type Action } from './spelling';
import { sendJsEvent, setUserAttribute, storeSessionValue } from './values';

/** Every action of the platform that is known here. */
export const catalogue: readonly Action[] = [
  sendText,
  sendImage,
  sendQuickReplies,
  sendCards,
  sendSimpleCards,
  sendChoicesList,
  askLocation,
  askDocument,
  wait,
  pauseBot,
  jumpTo,
  storeSessionValue,
  setUserAttribute,
  sendEmail,
  sendJsEvent,
  customSearch,
  sendWebhookRequest,
  createUserRequest,
  createZendeskTicket,
  customerSatisfaction,
  assignIntercom,
  closeIntercom,
  transferIadvize,
  closeIadvize,
  sendAiTask,
];

const asJson = form(
  'json',
  {
    title: 'Other, as JSON',
    description: 'An action as the platform takes it, checked like the others; one that is not known here passes',
  },
  {
    action: jsonObject().meta({
      title: 'Action',
      description: 'The action as the platform takes it',
      placeholder: 'e.g. { "type": "pause_bot_action" }',
      example: { type: 'pause_bot_action' },
    }),
  },
);

/** One row of a form; parses to the action as the platform takes it, except for JSON, which is checked by itself. */
export const actionRow = z.discriminatedUnion('type', [
  sendText.form,
  sendImage.form,
  sendQuickReplies.form,
  sendCards.form,
  sendSimpleCards.form,
  sendChoicesList.form,
  askLocation.form,
  askDocument.form,
  wait.form,
  pauseBot.form,
  jumpTo.form,
  storeSessionValue.form,
  setUserAttribute.form,
  sendEmail.form,
  sendJsEvent.form,
  customSearch.form,
  sendWebhookRequest.form,
  createUserRequest.form,
  createZendeskTicket.form,
  customerSatisfaction.form,
  assignIntercom.form,
  closeIntercom.form,
  transferIadvize.form,
  closeIadvize.form,
  sendAiTask.form,
  asJson,
]);

export type ActionRow = z.output<typeof actionRow>;

const byType = new Map(catalogue.map((action) => [action.type, action.wire]));

/** What checks actions of this type in JSON; undefined for types that are not known here. */
export function wireOf(type: string): z.ZodType | undefined {
  return byType.get(type);
}
