/** A link or picture of a page. */
export interface Link {
  /** As it is written: an address, a path, an anchor, or a path with an anchor. */
  readonly to: string;
  /** What is read in its place. */
  readonly text: string;
  readonly picture: boolean;
}

/** The links and pictures of a page. */
export function linksIn(page: string): Link[] {
  const text = prose(page);
  const written = [...text.matchAll(/(!?)\[((?:[^[\]]|\[[^\]]*\])*)\]\(([^)\s]+)\)/g)];
  const tags = [...text.matchAll(/<img\b[^>]*>/g)];
  return [
    ...written.map(([, mark, shown = '', to = '']) => ({ to, text: shown, picture: mark === '!' })),
    ...tags.map(([tag]) => ({ to: attribute(tag, 'src'), text: attribute(tag, 'alt'), picture: true })),
  ];
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

/** The anchors of a page's headings, as GitHub makes them. */
export function anchorsOf(page: string): string[] {
  const seen = new Map<string, number>();
  return [...prose(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => {
    const slug = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-');
    const before = seen.get(slug) ?? 0;
    seen.set(slug, before + 1);
    return before === 0 ? slug : `${slug}-${String(before)}`;
  });
}

/** Without code: what looks like a link or a heading there is none. */
function prose(page: string): string {
  return page.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()]/g, ''));
}
