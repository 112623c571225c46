import { z } from '../../../../language/fields';
import { metadata } from '../../shared/fields/objects';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { conversationId } from '../fields/ids';
import { succeeded } from '../../../../language/results';

const told = () =>
  metadata().meta({ description: 'Data for the event that tells of it, as a JSON object of texts, numbers and booleans, at most 4 kB' });

const about = { conversationId: conversationId(), metadata: told() };

const target = (description: string) =>
  z.string().min(1).default('next').meta({ title: 'Switchboard Integration', description, placeholder: 'e.g. bot', example: 'bot' });

const passControl = operation({
  resource: 'conversation',
  name: 'passControl',
  title: 'Pass Control',
  action: 'Pass control of conversation',
  summary: 'Make another integration answer from now on, whether it agrees or not',
  docs: docsAt('tag/Switchboard-Actions/operation/PassControl'),
  endpoint: 'POST /v2/apps/{appId}/conversations/{conversationId}/passControl',
  parameters: {
    conversationId: conversationId(),
    switchboardIntegration: target('Who gets control: ID, name or type of the place in the switchboard, or the word next'),
    metadata: told(),
  },
  body: (p) => ({ switchboardIntegration: p.switchboardIntegration, metadata: p.metadata }),
  result: succeeded,
});

const offerControl = operation({
  resource: 'conversation',
  name: 'offerControl',
  title: 'Offer Control',
  action: 'Offer control of conversation',
  summary: 'Invite another integration to take over, by accepting control or by writing; earlier offers end',
  docs: docsAt('tag/Switchboard-Actions/operation/OfferControl'),
  endpoint: 'POST /v2/apps/{appId}/conversations/{conversationId}/offerControl',
  parameters: {
    conversationId: conversationId(),
    switchboardIntegration: target('Who is invited: ID, name or type of the place in the switchboard, or the word next'),
    metadata: told(),
  },
  body: (p) => ({ switchboardIntegration: p.switchboardIntegration, metadata: p.metadata }),
  result: succeeded,
});

const acceptControl = operation({
  resource: 'conversation',
  name: 'acceptControl',
  title: 'Accept Control',
  action: 'Accept control of conversation',
  summary: 'Take over after an offer; with a key of an integration, only where the offer went to it',
  docs: docsAt('tag/Switchboard-Actions/operation/AcceptControl'),
  endpoint: 'POST /v2/apps/{appId}/conversations/{conversationId}/acceptControl',
  parameters: about,
  body: (p) => ({ metadata: p.metadata }),
  result: succeeded,
});

const releaseControl = operation({
  resource: 'conversation',
  name: 'releaseControl',
  title: 'Release Control',
  action: 'Release control of conversation',
  summary: 'Give control back: the default integration of the switchboard answers to the next message of the user',
  docs: docsAt('tag/Switchboard-Actions/operation/ReleaseControl'),
  endpoint: 'POST /v2/apps/{appId}/conversations/{conversationId}/releaseControl',
  parameters: about,
  body: (p) => ({ metadata: p.metadata }),
  result: succeeded,
});

export const controlOperations = [passControl, offerControl, acceptControl, releaseControl] as const;
