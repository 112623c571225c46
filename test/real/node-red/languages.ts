import { PACK, type Stage } from './stage';

/** One service, and what the help of its action node says in either language. */
export interface Spoken {
  readonly provider: string;
  readonly says: { readonly english: string; readonly german: string };
}

/** The texts that Node-RED serves its editor. */
export function languages(at: () => Stage, { provider, says }: Spoken): void {
  describe('the texts', () => {
    const sets = async (): Promise<readonly string[]> =>
      (await at().red.admin.module(PACK)).sets.map(({ id }) => id).filter((id) => id.includes(`/dovecote-${provider}`));
    const catalogue = async (set: string, language: string): Promise<ReadonlyMap<string, string>> =>
      new Map(textsIn(await at().red.admin.get(`nodes/${set}/messages?lng=${language}`)));

    test('of every set are there in English and in German, each text in both', async () => {
      expect((await sets()).length).toBeGreaterThan(0);
      for (const set of await sets()) {
        const [english, german] = [await catalogue(set, 'en-US'), await catalogue(set, 'de')];
        expect({ set, texts: english.size >= 5 }).toEqual({ set, texts: true });
        expect({ set, keys: [...german.keys()].sort() }).toEqual({ set, keys: [...english.keys()].sort() });
        expect({ set, account: [...german.values()].includes('Konto') }).toEqual({ set, account: true });
      }
    });

    test('of the help are served in the language that was asked for', async () => {
      const help = async (language: string): Promise<string> => {
        const headers = { accept: 'text/html', 'accept-language': language };
        const html = await (await at().red.admin.request('GET', 'nodes', { headers })).text();
        return html.split(`data-help-name="dovecote-${provider}"`, 2)[1]?.split('</script>', 1)[0] ?? '';
      };
      const [english, german] = [await help('en-US'), await help('de')];
      expect([english.includes(says.english), german.includes(says.german), german.includes(says.english)]).toEqual([true, true, false]);
    });
  });
}

/** Every text of a catalogue with the path that leads to it. */
function textsIn(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => textsIn(inner, `${path}.${name}`));
}
