import { ActivationRefused, node } from '../../../support/n8n';
import { matching } from '../../../support/matchers';
import { route, rows } from './parameters';
import { CREDENTIAL, type Stage } from './stage';

/** Settings that could never take a step are shown when the workflow is activated. */
export function activation(at: () => Stage): void {
  describe('activating a workflow', () => {
    const broken = route('City', { test: 'step', ids: ['5f0c1d2e3a4b5c6d7e8f9002'] }, { test: 'exists', path: 'data.[' });

    test.each([
      ['a mistake in an expression', { routes: rows(broken) }, {}, /Routes 1 › Filters 2 › Path/],
      ['no private key', {}, { privateKey: '' }, /'Private Key' is missing in the credential/],
      ['other actions that are no list', { fallback: 'actions', fallbackActions: '{}' }, {}, /Other Actions/],
    ])('is refused with %s, and says where it is', async (_what, parameters, change, place) => {
      const { n8n, account } = at();
      const credential = await n8n.credential(CREDENTIAL, { ...account, ...change });
      const workflow = await at().store('Wrong settings', [at().trigger(parameters, credential), node('End', 'n8n-nodes-base.noOp')]);
      const refused: unknown = await n8n.workflows.activate(workflow).catch((thrown: unknown) => thrown);
      expect(refused).toBeInstanceOf(ActivationRefused);
      expect(refused).toMatchObject({ message: matching(place) });
      await n8n.workflows.deactivate(workflow);
    });
  });
}
