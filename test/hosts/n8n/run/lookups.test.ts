import type { INodeParameters } from 'n8n-workflow';
import type { SearchContext } from '../../../../hosts/n8n/contexts';
import { n8nForms } from '../../../../hosts/n8n/describe';
import { search } from '../../../../hosts/n8n/run/lookups';
import type { Lookup } from '../../../../language/field';
import { manifestOf } from '../../../../runner/manifest';
import { fixture } from '../../../support/fixture-provider';

const onShelf: Lookup = { operation: 'thing.listOnShelf', from: { shelf: 'shelf' }, value: 'id', title: 'name' };

/** The editor's side of a search: the form as it is filled in, and where the field stands that asks. */
function contextOf(parameters: INodeParameters, path: string | undefined): SearchContext {
  return {
    getNode: () => ({ id: '', name: 'Node', type: '', typeVersion: 1, position: [0, 0], parameters }),
    getCredentials: () => Promise.resolve({ address: 'http://127.0.0.1:9', pass: 'abc' }),
    helpers: {},
    getCurrentNodeParameter: (name) => at(parameters, name),
    ...(path === undefined ? {} : { path }),
  };
}

/** As n8n finds it: `rows.entries[0].shelf`. */
function at(parameters: INodeParameters, path: string): string | object | undefined {
  let found: unknown = parameters;
  for (const step of path.split(/[.[\]]+/).filter((name) => name !== ''))
    found = typeof found === 'object' && found !== null ? Reflect.get(found, step) : undefined;
  return typeof found === 'string' || (typeof found === 'object' && found !== null) ? found : undefined;
}

async function values(parameters: INodeParameters, path: string | undefined): Promise<string[]> {
  const { results } = await search(contextOf(parameters, path), fixture(), onShelf);
  return results.map(({ value }) => String(value));
}

describe('choices that depend on another field', () => {
  const row = (shelf?: string) => ({ beside: '', ...(shelf === undefined ? {} : { shelf }) });

  it.each<[string, INodeParameters, string | undefined]>([
    ['beside it', { shelf: 'top' }, 'parameters.beside'],
    ['chosen from a list itself', { shelf: { __rl: true, mode: 'list', value: 'top' } }, 'parameters.beside'],
    ['in the form, from among the optional fields', { shelf: 'top', additionalFields: {} }, 'parameters.additionalFields.later'],
    ['among the optional fields itself', { additionalFields: { shelf: 'top' } }, 'parameters.beside'],
    ['in the form, from an entry of a list', { shelf: 'top', others: { entries: [{}] } }, 'parameters.others.entries[0].value'],
    ['in the same row', { shelf: 'low', rows: { entries: [row('mid'), row('top')] } }, 'parameters.rows.entries[1].beside'],
    ['in the form, where its row has none', { shelf: 'top', rows: { entries: [row()] } }, 'parameters.rows.entries[0].beside'],
    ['in an n8n that does not say where the field stands', { shelf: 'top' }, undefined],
  ])('take the value %s', async (_, parameters, path) => {
    expect(await values(parameters, path)).toEqual(['top-a', 'top-b']);
  });

  it.each<[string, INodeParameters]>([
    ['empty', { shelf: '' }],
    ['absent', {}],
    ['an empty choice', { shelf: { __rl: true, mode: 'list', value: '' } }],
  ])('say what to fill in first where it is %s', async (_, parameters) => {
    await expect(values(parameters, 'parameters.beside')).rejects.toMatchObject({
      message: "'Shelf' is needed before its choices can be listed",
      description: "Fill in 'Shelf' first",
    });
  });

  it('does not take the form where the row has a field that is empty', async () => {
    const parameters = { shelf: 'low', rows: { entries: [row('')] } };
    await expect(values(parameters, 'parameters.rows.entries[0].beside')).rejects.toThrow("'Shelf' is needed");
  });

  it('say plainly that an expression has no value yet', async () => {
    await expect(values({ shelf: '={{ $json.shelf }}' }, 'parameters.beside')).rejects.toMatchObject({
      message: "'Shelf' is an expression, whose value is not known before the workflow runs",
      description: 'Enter the value by hand, or choose it while a fixed value stands there',
    });
  });

  it('have a search of their own, and let n8n know what they depend on', () => {
    const { lookups, action } = n8nForms(manifestOf(fixture()));
    const method = 'searchThingListOnShelfShelfShelfIdName';
    expect(lookups[method]).toEqual(onShelf);
    expect(action.find(({ name }) => name === 'beside')).toMatchObject({
      typeOptions: { loadOptionsDependsOn: ['shelf'] },
      modes: [{ typeOptions: { searchListMethod: method } }, {}],
    });
  });
});
