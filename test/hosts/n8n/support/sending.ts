import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { runAction } from '../../../../hosts/n8n/run/action';
import { fixture } from '../../../support/fixture-provider';
import { actionContext, type ActionSettings } from './action';
import type { FixtureService } from './service';

/** Items with a text each. */
export const texts = (...values: string[]) => values.map((text) => ({ json: { text } }));

/** Says each item's text, in a request of its own. */
export const say = { resource: 'message', operation: 'say', text: '={{ $json.text }}' };

export function contextOf(service: FixtureService, parameters: INodeParameters, settings: Partial<ActionSettings> = {}) {
  return actionContext(fixture(), parameters, { credential: { address: service.address, pass: 'abc' }, ...settings });
}

/** The items an action gives. */
export async function run(
  service: FixtureService,
  parameters: INodeParameters,
  settings: Partial<ActionSettings> = {},
): Promise<INodeExecutionData[]> {
  const [items = []] = await runAction(contextOf(service, parameters, settings), fixture());
  return items;
}

/** What an action throws; undefined where it does not. */
export async function failing(
  service: FixtureService,
  parameters: INodeParameters,
  settings: Partial<ActionSettings> = {},
): Promise<unknown> {
  return await run(service, parameters, settings).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
}

/** The text in a body that was sent. */
export function textOf(body: string): string {
  const parsed: unknown = JSON.parse(body);
  return typeof parsed === 'object' && parsed !== null && 'text' in parsed ? String(parsed.text) : '';
}

export function containing(text: string): unknown {
  return expect.stringContaining(text);
}
