import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { Role } from '../apps/api/src/access/role.js';
import { StartUp } from '../apps/api/src/access/sign-in/start-up.js';
import { build } from '../scripts/compile.mjs';
import { launchBrowser } from './browser/browser.js';
import { freePort } from './registry/free-port.js';
import { startRegistry, type Registry } from './registry/registry.js';
import { codeOf, Visitor } from './sign-in/visitor.js';
import { employ, invite, PASSWORD } from './sign-in/staff.js';

let registry: Registry;
let browser: Browser;

beforeAll(async () => {
  await build();
  const port = await freePort();
  const settings = {
    TONUS_MODE: 'production',
    TONUS_ORIGIN: `http://127.0.0.1:${port}`,
    PORT: String(port),
    TONUS_LOG: 'errors',
  };
  [registry, browser] = await Promise.all([startRegistry(settings), launchBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await registry.close();
});

async function open(context: BrowserContext, path: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    // A refused sign-in is answered 200; whatever else the page complains about is a fault of ours.
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${registry.url}${path}`);
  return { page, complaints };
}

const isAccessible = async (page: Page): Promise<void> => {
  await page.evaluate(axe.source);
  const found = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }),
  );
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
};

const keyOn = async (page: Page): Promise<string> => (await page.locator('code').innerText()).trim();

describe('a real registry, from its first start on', () => {
  it('is set up, signed in to and looked after in the browser', async () => {
    const said: string[] = [];
    await registry.app.get(StartUp, { strict: false }).offerSetUp((sentence) => said.push(sentence));
    const [, setupCode = ''] = /^ {4}(\S{43})$/m.exec(said.join('\n')) ?? [];
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const { page, complaints } = await open(context, '/welcome');

    await page.getByLabel('Setup code').fill(setupCode);
    await page.getByLabel('Your name').fill('Jonas Weber');
    await page.getByLabel('Account name').fill('jonas.weber');
    await page.getByLabel('New password').fill('too short');
    await page.getByRole('button', { name: 'Make me administrator' }).click();
    await page.getByText('6 more characters: at least 15.').waitFor();
    await page.getByLabel('New password').fill(PASSWORD);
    await isAccessible(page);
    await page.getByRole('button', { name: 'Make me administrator' }).click();

    await page.getByRole('heading', { name: 'Set up your second factor' }).waitFor();
    await page.getByRole('img', { name: /QR code/ }).waitFor();
    await isAccessible(page);
    const secret = await keyOn(page);
    await page.getByLabel('Code the authenticator shows').fill(codeOf(secret, -1));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Signed in as Jonas Weber' }).waitFor();

    await page.getByRole('button', { name: /Jonas Weber/ }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
    await isAccessible(page);
    await page.getByLabel('Account name').fill('jonas.weber');
    await page.getByLabel(/^Password/).fill('not the right one at all');
    await page.keyboard.press('Enter');
    await page.getByText('The account name or the password is not right.').waitFor();
    await page.getByLabel(/^Password/).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Your second factor' }).waitFor();
    await page.getByLabel('Code').fill(codeOf(secret));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Signed in as Jonas Weber' }).waitFor();

    // Signed in a second time, with another browser.
    const other = new Visitor(registry.url);
    await other.ask('mutation ($a: String!, $p: String!) { signIn(account: $a, password: $p) { step } }', {
      a: 'jonas.weber',
      p: PASSWORD,
    });
    await other.ask('mutation ($c: String!) { confirmSecondFactor(code: $c) { step } }', { c: codeOf(secret, 1) });
    expect(await other.name()).toBe('Jonas Weber');

    await page.getByRole('button', { name: /Jonas Weber/ }).click();
    await page.getByRole('link', { name: 'Your account' }).click();
    await page.getByRole('heading', { name: 'Your account', level: 1 }).waitFor();
    await page.getByText('2 sessions').waitFor();
    await page.getByText('This session').waitFor();
    await isAccessible(page);
    await page.getByRole('button', { name: 'End the session on Firefox on Linux' }).click();
    await page.getByText('1 session', { exact: true }).waitFor();
    expect(await other.name()).toBeNull();
    expect(complaints).toEqual([]);
    await context.close();
  }, 120_000);
});

describe('an invitation, on a telephone', () => {
  it('sets password and second factor, and says plainly when it opens nothing', async () => {
    const amara = await employ(registry, 'amara.osei', [
      [Role.CLINICIAN, registry.northfield.id],
      [Role.QUALITY, registry.northfield.id],
    ]);
    const code = await invite(registry, amara);
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const { page, complaints } = await open(context, `/invitation#${code}`);
    await page.getByRole('heading', { name: 'Welcome, Employee amara.osei' }).waitFor();
    await isAccessible(page);
    await page.getByLabel('New password').fill('amaraosei1234567');
    await page.getByRole('button', { name: 'Set password and go on' }).click();
    await page.getByText(/easily guessed/).waitFor();
    await page.getByLabel('New password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Set password and go on' }).click();
    await page.getByRole('heading', { name: 'Set up your second factor' }).waitFor();
    expect(page.url()).toBe(`${registry.url}/invitation`);
    await page.getByLabel('Code the authenticator shows').fill(codeOf(await keyOn(page)));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'In which role?' }).waitFor();
    await isAccessible(page);
    const width = await page.evaluate(
      () =>
        (globalThis as unknown as { document: { documentElement: { scrollWidth: number } } }).document.documentElement
          .scrollWidth,
    );
    expect(width).toBeLessThanOrEqual(390);
    await page.getByRole('button', { name: /Quality lead/ }).click();
    await page.getByRole('button', { name: 'Signed in as Employee amara.osei' }).waitFor();
    await page.goto(`${registry.url}/account`);
    await page.getByRole('button', { name: 'Clinician, Northfield Hospital' }).click();
    await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();

    await page.goto(`${registry.url}/invitation#${code}`);
    await page.reload();
    await page.getByRole('heading', { name: 'This link opens nothing' }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  }, 90_000);
});
