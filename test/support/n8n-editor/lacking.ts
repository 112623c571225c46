import type { Page } from 'playwright-core';
import { z } from 'zod';
import { testId } from './test-id';

/**
 * Which of the titles do not come into sight as lines of a part of the page: n8n draws its forms in steps.
 * @param part by n8n's name for tests
 */
export async function lacking(page: Page, part: string, titles: readonly string[], patienceMs = 5_000): Promise<readonly string[]> {
  const missing = `(() => {
    const text = document.querySelector(${JSON.stringify(testId(part))})?.innerText ?? '';
    const lines = new Set(text.split('\\n').map((line) => line.replaceAll('*', '').trim()));
    return ${JSON.stringify(titles)}.filter((title) => !lines.has(title));
  })()`;
  // What is still missing then is the answer.
  await page.waitForFunction(`${missing}.length === 0`, undefined, { timeout: patienceMs }).catch(() => undefined);
  return z.array(z.string()).parse(await page.evaluate(missing));
}
