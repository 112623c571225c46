import { answer } from '../declare';
import { replyFields } from '../reply/fields';
import { responseBody } from '../reply/response';

export const replyToStep = answer({
  resource: 'conversation',
  name: 'reply',
  title: 'Answer Step',
  action: 'Answer step of conversation',
  summary: 'Tell the bot what to do at the step that was reached. Ends a flow that begins with a step',
  docs: 'https://developers.clustaar.io',
  webhook: 'step',
  parameters: replyFields,
  reply: (parts) => {
    const { body, warnings } = responseBody(parts);
    return { status: 200, body, warnings };
  },
});
