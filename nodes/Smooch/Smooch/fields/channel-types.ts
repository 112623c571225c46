import { idText } from '../../shared/fields/id-text';

/** A channel by its type; other than the lists of forms say, the service adds some from time to time. */
export const channelType = () =>
  idText().meta({
    title: 'Channel',
    description: 'Type of the channel, such as twilio, messenger, whatsapp or mailgun',
    placeholder: 'e.g. twilio',
    example: 'twilio',
  });
