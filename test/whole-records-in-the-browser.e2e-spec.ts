import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { build } from '../scripts/compile.mjs';
import { launchBrowser } from './browser/browser.js';
import { enrol, hire, type Enrolled, type Staff, type Worker } from './governance/people.js';
import { startRegistry, type Registry } from './registry/registry.js';

let registry: Registry;
let browser: Browser;
let staff: Staff;
let patient: Enrolled;

beforeAll(async () => {
  await build();
  [registry, browser] = await Promise.all([startRegistry(), launchBrowser()]);
  staff = await hire(registry);
  patient = await enrol(staff.clinicianNorth, 'Okonkwo');
}, 120_000);
afterAll(async () => {
  await browser.close();
  await registry.close();
});

async function openAs({ actor }: Worker, path: string, width = 1280): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  await context.addCookies([{ name: 'tonus', value: actor.session ?? '', url: registry.url }]);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`${registry.url}${path}`);
  return page;
}

async function findingsOf(page: Page): Promise<string[]> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(axe.source);
  const found = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }),
  );
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('whole records, in the browser', () => {
  it('opens a patient of another centre in an emergency, says so on every page, and is left', async () => {
    const page = await openAs(staff.clinicianSouth, '/clinic/emergency');
    await page.getByLabel(/^Centre that follows/).selectOption('NORTH');
    await page.getByLabel(/^Family name, hospital number/).fill('Okonkwo');
    await page.getByLabel('Day of birth', { exact: false }).first().fill('5 may 1980');
    await page.getByLabel(/^Why it cannot wait/).fill('Pump alarm in our emergency department.');
    expect(await findingsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('button', { name: 'Open the record of “Okonkwo”' }).click();

    const banner = page.getByRole('complementary', { name: 'Emergency access' });
    await banner.getByText(`You are looking at ${patient.pseudonym} of Northfield Hospital`).waitFor();
    await page.getByRole('heading', { name: patient.pseudonym, level: 1 }).waitFor();
    expect(await page.getByRole('button', { name: /Record|Correct|More/ }).count()).toBe(0);
    expect(await findingsOf(page)).toEqual([]);
    await page.goto(`${registry.url}/definitions/instruments`);
    await banner.waitFor();
    await banner.getByRole('button', { name: 'Leave' }).click();
    await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
    expect(await banner.count()).toBe(0);
    await page.context().close();
  }, 60_000);

  it('tells the centre of the patient, and lets its coordinator review', async () => {
    const today = await openAs(staff.clinicianNorth, '/clinic');
    await today.getByText(`of Southbank Hospital looked at ${patient.pseudonym}`).waitFor();
    expect(await findingsOf(today)).toEqual([]);
    await today.context().close();

    const page = await openAs(staff.coordinatorNorth, '/office/requests', 390);
    await page.getByRole('button', { name: /^Review the access of/ }).click();
    await page.getByRole('radio', { name: 'Justified', exact: true }).click();
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('button', { name: 'Close the review' }).click();
    await page.getByText('Review recorded').waitFor();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await findingsOf(page)).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('moves a patient, by the word of both coordinators', async () => {
    const page = await openAs(staff.coordinatorNorth, `/clinic/patients/${patient.id}`);
    await page.getByRole('button', { name: `More acts on ${patient.pseudonym}` }).press('Enter');
    await page.getByRole('menuitem', { name: 'Offer to another centre' }).press('Enter');
    await page.getByLabel(/^Receiving centre/).selectOption('SOUTH');
    await page.getByLabel(/^Why the patient moves/).fill('She moves house.');
    await page.getByRole('button', { name: 'Go on' }).press('Enter');
    await page.getByText(`Offer ${patient.pseudonym} (Nneka Okonkwo) to Southbank Hospital?`).waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await page.getByRole('button', { name: `Offer ${patient.pseudonym}` }).press('Enter');
    await page.getByText('Transfer offered').waitFor();
    await page.context().close();

    const there = await openAs(staff.coordinatorSouth, '/office/requests');
    await there.getByRole('button', { name: `Answer the offer of ${patient.pseudonym}` }).click();
    await there.getByLabel(/^Hospital number at your centre/).fill('SB-9');
    await there.getByRole('button', { name: 'Accept', exact: true }).click();
    await there.getByRole('button', { name: `Take over ${patient.pseudonym}` }).click();
    await there.getByText('Patient taken over').waitFor();
    await there.goto(`${registry.url}/clinic/patients/${patient.id}`);
    await there.getByText('SB-9').waitFor();
    await there.context().close();
  }, 60_000);
});
