import { matching, z } from '../../../language/fields';
import { limits } from '../limits';
import { DEVICE_NAME, DEVICE_NAME_SENTENCE, KEY, KEY_SENTENCE } from '../patterns';

const keyText = () => matching(z.string(), KEY, KEY_SENTENCE);
const exampleUser = ['uQiRzpo4DXghD', 'mr9QzzfQu27cmVRsG'].join('');
const exampleGroup = ['gznej3rKEVAvPU', 'xu9vvNnqpmZpokzF'].join('');

/** One recipient; without it, that of the credential. */
export const recipient = () =>
  keyText()
    .optional()
    .meta({
      title: 'User or Group Key',
      description: 'Key of a user, a group or a subscriber. Empty means the default user key of the credential',
      placeholder: `e.g. ${exampleUser}`,
      example: exampleUser,
      prominent: true,
    });

export const recipients = () =>
  z
    .array(keyText().meta({ title: 'User or Group Key', placeholder: `e.g. ${exampleUser}` }))
    .max(limits.recipients)
    .default([])
    .meta({
      title: 'Recipients',
      description: `Keys of users, groups and subscribers, at most ${limits.recipients}. Empty means the default user key of the credential`,
      example: [exampleUser],
      prominent: true,
    });

/** A user who must be named: nobody is to be put into a group or taken out by an oversight. */
export const userKey = () =>
  keyText().meta({ title: 'User Key', description: 'Key of the user', placeholder: `e.g. ${exampleUser}`, example: exampleUser });

/** A group of the account, to choose from those there are. */
export const group = () =>
  keyText().meta({
    title: 'Group',
    description: 'A group of the account that the application belongs to',
    placeholder: `e.g. ${exampleGroup}`,
    example: exampleGroup,
    lookup: { operation: 'group.getMany', value: 'group', title: 'name' },
  });

export const deviceName = () => matching(z.string(), DEVICE_NAME, DEVICE_NAME_SENTENCE);

/** One device of a user. */
export const device = () =>
  deviceName().optional().meta({
    title: 'Device',
    description: 'Name of one device of the user. Empty means all of them',
    placeholder: 'e.g. phone',
    example: 'phone',
  });

export const sound = () =>
  z
    .string()
    .regex(/^\S*$/, 'may hold no blanks')
    .optional()
    .meta({
      title: 'Sound',
      description: "What is played on the device. Left out or empty: the user's own default",
      placeholder: 'e.g. siren',
      example: 'siren',
      patternMessage: 'may hold no blanks',
      lookup: { operation: 'sound.getMany', value: 'sound', title: 'title' },
    });
