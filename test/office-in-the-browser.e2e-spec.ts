import type { Browser } from 'playwright-core';
import { build } from '../scripts/compile.mjs';
import { launchBrowser } from './browser/browser.js';
import { accessibilityFindings, openPage } from './browser/open-page.js';
import { startRegistry, type Registry } from './registry/registry.js';

let registry: Registry;
let browser: Browser;

beforeAll(async () => {
  await build();
  [registry, browser] = await Promise.all([startRegistry(), launchBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await registry.close();
});

/** A page of the registry office, as Jonas Weber sees it; whatever it complains about fails the test. */
const openOffice = (path: string) => openPage(browser, registry, { persona: 'administrator', path });

describe('the registry office, in the browser', () => {
  it('invites somebody, is shown the link once, and finds her listed as invited', async () => {
    const { page, complaints } = await openOffice('/office/people');
    await page.getByRole('button', { name: 'Invite person' }).click();
    const panel = page.getByRole('dialog', { name: 'Invite a person' });
    await panel.getByRole('button', { name: 'Invite', exact: true }).click();
    await panel.getByText('Name is needed.').waitFor();
    await panel.getByLabel('Name', { exact: false }).first().fill('Dr Sunniva Berg');
    await panel.getByLabel(/^Account name/).fill('s.berg');
    await panel.getByLabel(/^Role/).selectOption('CLINICIAN');
    await panel.getByLabel(/^Centre/).selectOption('NORTH');
    await panel.getByRole('button', { name: 'Invite', exact: true }).click();

    const handed = page.getByRole('dialog', { name: 'Link for Dr Sunniva Berg' });
    const link = await handed.getByLabel('One-time link').inputValue();
    expect(link).toMatch(new RegExp(`^${registry.url}/invitation#[\\w-]{43}$`));
    expect(await accessibilityFindings(page)).toEqual([]);
    await handed.getByRole('button', { name: 'Done' }).click();
    const row = page.getByRole('row', { name: /Dr Sunniva Berg/ });
    await row.getByText('Invited').waitFor();
    expect(await row.innerText()).toMatch(/Clinician, Northfield Hospital/);

    await row.getByRole('link', { name: 'Dr Sunniva Berg' }).click();
    await page.getByText('Account name s.berg').waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.content()).not.toContain(link.split('#')[1]);
    expect(complaints).toEqual([]);
    await page.close();
  }, 90_000);

  it('disables somebody in a second step that names her and asks why', async () => {
    const { page } = await openOffice('/office/people');
    await page.getByRole('link', { name: 'Tomás Ferreira' }).click();
    await page.getByRole('button', { name: 'Disable', exact: true }).click();
    const act = page.getByRole('button', { name: 'Disable Tomás Ferreira' });
    await act.click();
    await page.getByText('Say why, in 3 to 500 characters.').waitFor();
    await page.getByLabel(/^Reason/).fill('Left the university');
    await act.click();
    await page.getByRole('button', { name: 'Enable', exact: true }).waitFor();
    await page.getByRole('link', { name: 'People', exact: true }).click();
    await page
      .getByRole('row', { name: /Tomás Ferreira/ })
      .getByText('Disabled')
      .waitFor();
    await page.close();
  }, 90_000);

  it('shows both names when somebody else corrected one meanwhile, and lets the person choose', async () => {
    const { page } = await openOffice('/office/people');
    await page.getByRole('link', { name: 'Ingrid Solberg' }).click();
    await page.getByRole('button', { name: 'Correct name' }).click();
    const personId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const other = await registry.client('coordinator');
    await other.ask('mutation ($input: CorrectPersonInput!) { correctPerson(input: $input) { id } }', {
      input: { personId, expectedVersion: 1, name: 'Ingrid Solberg-Moe' },
    });
    await page.getByLabel(/^Name/).fill('Ingrid Moe');
    await page.getByRole('button', { name: 'Save name' }).click();
    await page.getByText('Somebody else changed this meanwhile').waitFor();
    await page.getByRole('radio', { name: /Ingrid Moe/ }).check();
    await page.getByRole('radio', { name: /Ingrid Solberg-Moe/ }).waitFor();
    await page.getByRole('button', { name: 'Save what is chosen' }).click();
    await page.getByRole('heading', { name: 'Ingrid Moe', level: 1 }).waitFor();
    await page.close();
  }, 90_000);

  it('adds a centre and corrects it', async () => {
    const { page, complaints } = await openOffice('/office/centres');
    await page.getByRole('button', { name: 'Add centre' }).click();
    const panel = page.getByRole('dialog');
    await panel.getByLabel(/^Code/).fill('west');
    await panel.getByLabel(/^Name/).fill('Westmark Clinic');
    await panel.getByLabel(/^Time zone/).selectOption('Europe/Zurich');
    await panel.getByRole('button', { name: 'Add centre' }).click();
    await page.getByRole('row', { name: /WEST.*Westmark Clinic.*Europe\/Zurich/ }).waitFor();
    await page.getByRole('button', { name: 'Correct Westmark Clinic' }).click();
    await panel.getByLabel(/^Name/).fill('Westmark Hospital');
    await panel.getByRole('button', { name: 'Save centre' }).click();
    await page.getByRole('row', { name: /WEST.*Westmark Hospital/ }).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  }, 90_000);

  it.each([
    ['/office/people', 'Who works with the registry?'],
    ['/office/centres', 'Which centres take part?'],
    ['/office/device-models', 'Which pumps and catheters does the registry know?'],
  ])(
    '%s has no finding of an accessibility engine',
    async (path, title) => {
      const { page } = await openOffice(path);
      await page.getByRole('heading', { name: title, level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await accessibilityFindings(page)).toEqual([]);
      await page.close();
    },
    60_000,
  );
});
