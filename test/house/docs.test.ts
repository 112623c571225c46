import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { referencePage } from '../../hosts/docs';
import { providers } from '../../providers';

const docs = join(process.cwd(), 'docs');
const pages = Object.entries(providers).map(([id, provider]) => [id, provider.manifest()] as const);

describe.each(pages)('the reference of %s', (id, manifest) => {
  const page = referencePage(manifest, { guide: `../services/${id}.md` });

  test('is what the declarations say: `npm run docs` writes it anew', () => {
    expect(readFileSync(join(docs, 'reference', `${id}.md`), 'utf8')).toBe(page);
  });

  test('tells of every operation, webhook, live trigger and failure', () => {
    const { operations, webhooks, streams, failures } = manifest;
    expect(operations.filter((operation) => !page.includes(`\`${operation.id}\``))).toEqual([]);
    expect(
      [...webhooks, ...streams].filter(({ name, title }) => !page.includes(`### ${title}\n`) || !page.includes(`\`${name}\``)),
    ).toEqual([]);
    expect(failures.filter(({ code }) => !page.includes(`| ${code} |`))).toEqual([]);
  });
});

test('no page is left of a provider that is gone', () => {
  expect(readdirSync(join(docs, 'reference')).sort()).toEqual(pages.map(([id]) => `${id}.md`).sort());
});
