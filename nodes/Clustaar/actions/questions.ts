import { z } from '../../../language/fields';
import { anyUrl, jsonObject, sessionValues, text, textOrNothing } from './leaves';
import { form, wire } from './spelling';
import { goTo, goToFields, wireGoTo } from './targets';

const locationMessage = text(1000).meta({
  title: 'Message',
  description: 'What is asked',
  placeholder: 'e.g. Where are you?',
  example: 'Where are you?',
});

export const askLocation = {
  type: 'ask_location_action',
  form: form(
    'ask_location_action',
    { title: 'Ask Location', description: 'Ask where the person is, and go on elsewhere with the answer' },
    { message: locationMessage, ...goToFields() },
  ).transform((row) => ({ type: row.type, message: row.message, action: goTo(row) })),
  wire: wire('ask_location_action', { message: locationMessage, action: wireGoTo }),
} as const;

const documentsMessage = textOrNothing(300).meta({
  title: 'Message',
  description: 'What is asked',
  placeholder: 'e.g. Please send us these papers',
});

const documentMessage = textOrNothing(300).meta({
  title: 'Message',
  description: 'What is said about this document',
  placeholder: 'e.g. Not older than three months',
});

const documentName = text(150).meta({
  title: 'Name',
  description: 'Name of the document',
  placeholder: 'e.g. Proof of address',
  example: 'Proof of address',
});

const fileTypes = z
  .array(z.string().meta({ title: 'File Type', placeholder: 'e.g. application/pdf' }))
  .meta({ title: 'Authorized File Types', description: 'Types of files that are taken' });

const documents = <T extends z.ZodType>(document: T) =>
  z.array(document).min(1).max(20).meta({ title: 'Documents', description: 'Documents that are asked for', sortable: true });

const documentForm = z
  .object({ name: documentName, message: documentMessage.default(''), authorizedFileTypes: fileTypes.default([]) })
  .transform((document) => ({ type: 'asked_document', ...document }));

export const askDocument = {
  type: 'ask_document_action',
  form: form(
    'ask_document_action',
    { title: 'Ask Document', description: 'Ask for files, and go on elsewhere with them' },
    { message: documentsMessage.default(''), documents: documents(documentForm), ...goToFields() },
  ).transform((row) => ({ type: row.type, message: row.message, documents: row.documents, action: goTo(row) })),
  wire: wire('ask_document_action', {
    message: documentsMessage,
    documents: documents(wire('asked_document', { name: documentName, message: documentMessage, authorizedFileTypes: fileTypes })),
    action: wireGoTo,
  }),
} as const;

const listMessage = text(500).meta({ title: 'Message', description: 'What is said above the list', placeholder: 'e.g. Choose a shop' });

const placeholder = text(45).meta({
  title: 'Placeholder',
  description: 'What stands in the list before something is chosen',
  placeholder: 'e.g. Your shop',
  example: 'Your shop',
});

const choiceTitle = text(500).meta({
  title: 'Title',
  description: 'What can be chosen',
  placeholder: 'e.g. Lyon',
  example: 'Lyon',
});

const choiceImage = anyUrl(500).meta({
  title: 'Image URL',
  description: 'Address of an image beside it',
  placeholder: 'e.g. https://cdn.example.org/lyon.png',
});

const choices = <T extends z.ZodType>(choice: T) =>
  z.array(choice).min(1).max(100).meta({ title: 'Choices', description: 'What can be chosen', sortable: true });

const sectionTitle = textOrNothing(500).meta({
  title: 'Section Title',
  description: 'Heading of the section; needed where there are several',
  placeholder: 'e.g. South',
});

/** With several sections, each needs its heading. */
const sections = <T extends z.ZodType<{ title?: string | null | undefined }>>(section: T) =>
  z
    .array(section)
    .min(1)
    .max(50)
    .superRefine((all, context) => {
      if (all.length < 2) return;
      all.forEach(({ title }, index) => {
        if (title === undefined || title === null || title === '') {
          context.addIssue({ code: 'custom', path: [index, 'title'], message: 'is needed where there are several sections' });
        }
      });
    })
    .meta({ title: 'Sections', description: 'Parts of the list', sortable: true });

const choiceForm = z
  .object({ title: choiceTitle, imageUrl: choiceImage.optional(), sessionValues: sessionValues().optional() })
  .transform((choice) => ({ type: 'choice', ...choice }));

const sectionForm = z
  .object({ title: sectionTitle.optional(), choices: choices(choiceForm) })
  .transform((section) => ({ type: 'section', ...section }));

const wireSection = z.looseObject({
  type: z.literal('section'),
  title: sectionTitle.nullish(),
  choices: choices(wire('choice', { title: choiceTitle, imageUrl: choiceImage.nullish(), sessionValues: jsonObject().nullish() })),
});

export const sendChoicesList = {
  type: 'send_choices_list_action',
  form: form(
    'send_choices_list_action',
    { title: 'Send Choices List', description: 'Show a list to choose from, and go on elsewhere with the choice' },
    { message: listMessage.optional(), placeholder, sections: sections(sectionForm), ...goToFields() },
  ).transform((row) => ({
    type: row.type,
    message: row.message,
    placeholder: row.placeholder,
    sections: row.sections,
    action: goTo(row),
  })),
  wire: wire('send_choices_list_action', {
    message: listMessage.nullish(),
    placeholder,
    sections: sections(wireSection),
    action: wireGoTo,
  }),
} as const;
