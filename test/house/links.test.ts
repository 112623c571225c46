import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../package.json';
import { anchorsOf, linksIn } from './support/markdown';

const root = process.cwd();
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const inDocs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map((path) => join('docs', path));
const pages = [...readdirSync(root), ...inDocs].filter((path) => path.endsWith('.md')).sort();

/** Where the files of the repository are seen from outside: marketplaces show the README elsewhere. */
const [, home = ''] = /github\.com\/(.*)\.git$/.exec(repository.url) ?? [];
const outside = new RegExp(`^https://(?:github\\.com/${home}/(?:blob|tree)|raw\\.githubusercontent\\.com/${home})/main/`);

/** The file in the repository a link leads to, and the heading in it; `undefined` where it leads elsewhere. */
function aimOf(page: string, to: string): { readonly file: string; readonly anchor: string | undefined } | undefined {
  if (!outside.test(to) && /^[a-z]+:/.test(to)) return undefined;
  const [path = '', anchor] = to.replace(outside, '').split('#');
  if (outside.test(to)) return { file: path, anchor };
  return { file: path === '' ? page : join(page, '..', path), anchor };
}

function leadsNowhere(page: string, to: string): boolean {
  const aim = aimOf(page, to);
  if (aim === undefined) return false;
  if (!existsSync(join(root, aim.file))) return true;
  return aim.anchor !== undefined && aim.file.endsWith('.md') && !anchorsOf(read(aim.file)).includes(aim.anchor);
}

test('the pages of the project are found', () => {
  expect(pages).toEqual(expect.arrayContaining(['README.md', 'SECURITY.md', 'docs/architecture.md', 'docs/services/knock.md']));
});

test.each(pages)('%s links to files and headings that are there', (page) => {
  const links = linksIn(read(page)).map(({ to }) => to);
  expect(links.filter((to) => leadsNowhere(page, to))).toEqual([]);
});

test('the pictures of the README are seen from outside, and say what they show to whoever does not see them', () => {
  const pictures = linksIn(read('README.md')).filter(({ picture }) => picture);
  expect(pictures.length).toBeGreaterThan(0);
  expect(pictures.filter(({ to, text }) => !outside.test(to) || text.split(' ').length < 5)).toEqual([]);
});

test('every picture is shown or linked somewhere', () => {
  const linked = pages.flatMap((page) => linksIn(read(page)).map(({ to }) => aimOf(page, to)?.file));
  const pictures = inDocs.filter((path) => path.endsWith('.png'));
  expect(pictures.length).toBeGreaterThan(0);
  expect(pictures.filter((path) => !linked.includes(path))).toEqual([]);
});
