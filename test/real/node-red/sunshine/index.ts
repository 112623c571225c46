import type { NodeRedInstallation } from '../../../support/node-red';
import { generation } from '../registering/generation';
import { actions } from './actions';
import { shippedExamples } from './examples';
import { lookUps } from './look-ups';
import { openStage } from './stage';

const says = { english: 'Write into a conversation', german: 'Unterhaltung' };

export function sunshine(install: NodeRedInstallation): void {
  generation(install, { title: 'Sunshine Conversations', provider: 'sunshine', says, openStage, shippedExamples, actions, lookUps });
}
