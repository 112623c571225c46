import type { NodeRedInstallation } from '../../../support/node-red';
import { generation } from '../registering/generation';
import { actions } from './actions';
import { shippedExamples } from './examples';
import { lookUps } from './look-ups';
import { openStage } from './stage';

const says = { english: 'Send a message to a user, or in the name of one', german: 'Nachricht' };

export function smooch(install: NodeRedInstallation): void {
  generation(install, { title: 'Smooch', provider: 'smooch', says, openStage, shippedExamples, actions, lookUps });
}
