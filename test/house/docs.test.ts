import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { referencePage } from '../../hosts/docs';
import { providers } from '../../providers';

const docs = join(process.cwd(), 'docs');
const pages = Object.entries(providers).map(([id, provider]) => [id, provider.manifest()] as const);

/** Links of a page to files beside it. */
function linksIn(text: string): string[] {
  return [...text.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map(([, path = '']) => path);
}

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

  test('links to headings that are there', () => {
    const headings = [...page.matchAll(/^#+ (.*)$/gm)].map(([, text = '']) =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    );
    const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = '']) => anchor);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((anchor) => !headings.includes(anchor))).toEqual([]);
  });
});

test('no page is left of a provider that is gone', () => {
  expect(readdirSync(join(docs, 'reference')).sort()).toEqual(pages.map(([id]) => `${id}.md`).sort());
});

test.each(readdirSync(docs, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md')))(
  '%s links to files that are there',
  (path) => {
    const folder = join(docs, path, '..');
    expect(linksIn(readFileSync(join(docs, path), 'utf8')).filter((link) => !existsSync(join(folder, link)))).toEqual([]);
  },
);
