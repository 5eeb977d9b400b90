import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import type { Registry } from '../registry/registry.js';

/** A page, and whatever it complains about: errors, and what it prints as an error or a warning. */
export interface OpenedPage {
  readonly page: Page;
  readonly complaints: string[];
}

/** What the browser says of the worker it was told to leave out. */
const BLOCKED = /^Service Worker registration blocked/;

/**
 * Opens a page of the registry as a persona who has signed in before.
 *
 * @param persona code of the persona
 * @param path address within the registry
 * @param width of the window, in CSS pixels
 */
export async function openPage(
  browser: Browser,
  registry: Registry,
  { persona = 'clinician', path = '/', width = 1280 }: { persona?: string; path?: string; width?: number },
): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: { width, height: 1000 }, serviceWorkers: 'block' });
  const [name = '', value = ''] = (await registry.client(persona)).cookie.split('=');
  await context.addCookies([{ name, value, url: registry.url }]);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !BLOCKED.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${registry.url}${path}`);
  return { page, complaints };
}

/**
 * What an accessibility engine holds against a page.
 *
 * @param within selector of the part that is looked at
 */
export async function accessibilityFindings(page: Page, within = 'html'): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (part) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(part, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
      }),
    within,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
