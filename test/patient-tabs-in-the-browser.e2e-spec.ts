import type { Browser, Page } from 'playwright-core';
import { build } from '../scripts/compile.mjs';
import { launchBrowser } from './browser/browser.js';
import { accessibilityFindings, openPage, type OpenedPage } from './browser/open-page.js';
import { startRegistry, type Registry } from './registry/registry.js';

let registry: Registry;
let browser: Browser;
let patientId: string;

beforeAll(async () => {
  await build();
  [registry, browser] = await Promise.all([startRegistry(), launchBrowser()]);
  patientId = await followedPatient();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await registry.close();
});

/** Baseline in January 2020, implant in February, pain gone by May, a kinked catheter in June. */
async function followedPatient(): Promise<string> {
  const coordinator = await registry.client('coordinator');
  const { recordPatient } = await coordinator.ask<{ recordPatient: { id: string } }>(
    'mutation ($input: RecordPatientInput!) { recordPatient(input: $input) { id } }',
    { input: { pseudonym: 'TN-LANES', birthYear: 1980, enrolledOn: '2020-01-03' } },
  );
  const patientId = recordPatient.id;
  const visit = (heldOn: string, purpose: string, points: string) =>
    coordinator.ask('mutation ($input: RecordEncounterInput!) { recordEncounter(input: $input) { id } }', {
      input: {
        patientId,
        heldOn,
        purpose,
        attestation: 'NONE',
        assessments: [{ instrumentCode: 'nrs-pain', rater: 'PATIENT', answers: [{ key: 'average7d', code: points }] }],
      },
    });
  await visit('2020-01-10', 'BASELINE', '7');
  await coordinator.ask('mutation ($input: RecordImplantInput!) { recordImplant(input: $input) { id } }', {
    input: { patientId, performedOn: '2020-02-03', overrideReason: 'Tried elsewhere, before the registry.' },
  });
  await visit('2020-05-04', 'FOLLOW_UP', '0');
  await coordinator.ask('mutation ($input: RecordComplicationInput!) { recordComplication(input: $input) { id } }', {
    input: { patientId, type: 'cath.kink', onsetOn: '2020-06-01', grade: 3, outcome: 'NOT_RECOVERED' },
  });
  return patientId;
}

/** The page of the patient, as Dr Osei sees it; whatever the page complains about is kept. */
async function openPatient(search = ''): Promise<OpenedPage> {
  const opened = await openPage(browser, registry, { path: `/clinic/patients/${patientId}${search}` });
  await opened.page.getByRole('tab', { name: 'Overview' }).waitFor();
  return opened;
}

const searchOf = (page: Page): string => new URL(page.url()).search;
const shownTab = (page: Page) => page.getByRole('tab', { selected: true });
const swimlane = (page: Page) => page.getByRole('application', { name: 'Dose, measures and events of TN-LANES' });

describe('the parts of a patient page, in the browser', () => {
  it.each([
    ['', 'Overview', 'Schedule'],
    ['?tab=pathway', 'Pathway', /./],
    ['?tab=visits', 'Visits', 'How the measures moved'],
    ['?tab=devices', 'Devices and doses', 'Operations'],
    ['?tab=complications', 'Complications', 'Complications'],
    ['?tab=history', 'History', /./],
  ])(
    'opens %s at its address, with nothing an access checker objects to',
    async (search, tab, heading) => {
      const { page, complaints } = await openPatient(search);
      expect(await shownTab(page).textContent()).toBe(tab);
      await page.getByRole('tabpanel').getByRole('heading', { name: heading }).first().waitFor();
      await page.waitForLoadState('networkidle');
      expect(await accessibilityFindings(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    90_000,
  );

  it('is one stop for the Tab key, moves with arrows, opens with Enter, and goes back', async () => {
    const { page } = await openPatient();
    await page.getByRole('tab', { name: 'Overview' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Visits');
    expect(await shownTab(page).textContent()).toBe('Overview');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: '4 May 2020' }).waitFor();
    expect(searchOf(page)).toBe('?tab=visits');
    expect(await page.locator('[role="tab"][tabindex="0"]').count()).toBe(1);
    await page.getByRole('tab', { name: 'Visits' }).focus();
    await page.keyboard.press('End');
    await page.keyboard.press(' ');
    await page.waitForFunction('location.search === "?tab=history"');
    await page.goBack();
    await page.getByRole('link', { name: '4 May 2020' }).waitFor();
    await page.context().close();
  }, 90_000);

  it('keeps the part on screen while a visit is open beside it', async () => {
    const { page } = await openPatient('?tab=visits');
    await page.getByRole('link', { name: '4 May 2020' }).click();
    await page.getByRole('dialog').getByText('7 better').waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(searchOf(page)).toBe('?tab=visits');
    await page.context().close();
  }, 90_000);
});

describe('the therapy on one time axis, in the browser', () => {
  const spoken = (page: Page) => swimlane(page).getByRole('status').textContent();

  it('speaks one day in every row, goes from day to day with the arrows, and shows the table with T', async () => {
    const { page, complaints } = await openPatient();
    await swimlane(page).focus();
    await page.keyboard.press('Home');
    expect(await spoken(page)).toBe('10 Jan 2020. Pain: 7 points');
    await page.keyboard.press('ArrowRight');
    expect(await spoken(page)).toMatch(
      /^3 Feb 2020\. Implant\. Pain: 7 points, measured on 10 Jan 2020\. Devices: Implant/,
    );
    await page.keyboard.press('ArrowRight');
    expect(await spoken(page)).toMatch(/^4 May 2020\. .*Pain: 0 points/);
    await page.keyboard.press('ArrowRight');
    expect(await spoken(page)).toMatch(/^1 Jun 2020\. .*Complications: .*[Kk]ink/);
    await page.keyboard.press('t');
    const table = page.getByRole('table', { name: 'Dose, measures and events of TN-LANES' });
    await table.getByRole('row', { name: /4 May 2020.*\b0\b/ }).waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 90_000);

  it('looks closer by button, key and drag, and keeps that in the address', async () => {
    const { page } = await openPatient();
    await page.getByText('1 year', { exact: true }).click();
    await page.waitForFunction('location.search === "?zoom=1y"');
    await swimlane(page).focus();
    await page.keyboard.press('0');
    await page.waitForFunction('location.search === ""');
    await page.keyboard.press('Home');
    await page.keyboard.press('+');
    await page.waitForFunction('location.search.startsWith("?zoom=20")');
    await page.keyboard.press('0');
    await page.waitForFunction('location.search === ""');
    const box = await swimlane(page).boundingBox();
    if (!box) throw new Error('The swimlane is not drawn');
    await page.mouse.move(box.x + 260, box.y + 120);
    await page.mouse.down();
    await page.mouse.move(box.x + 420, box.y + 140, { steps: 4 });
    await page.mouse.up();
    await page.waitForFunction('location.search.startsWith("?zoom=20")');
    await page.context().close();
  }, 90_000);

  it.each(['Picture (PNG)', 'Drawing (SVG)', 'Table (CSV)'])(
    'is saved as %s',
    async (kind) => {
      const { page, complaints } = await openPatient();
      await swimlane(page).waitFor();
      await page.getByRole('button', { name: 'Download' }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: kind }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^TN-LANES-therapy\.(png|svg|csv)$/);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    90_000,
  );
});

describe('the summary to print', () => {
  it('is one page of A4, and says what is not recorded', async () => {
    const { page, complaints } = await openPatient();
    await page.getByRole('link', { name: 'Summary to print' }).click();
    const sheet = page.getByRole('article', { name: 'Summary of TN-LANES' });
    await sheet.getByRole('row', { name: /Average pain.*0 points.*4 May 2020.*7 better/ }).waitFor();
    await sheet.getByText('1 Jun 2020: Catheter kink').waitFor();
    await sheet.getByText(/made for Dr Amara Osei/).waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 90_000);
});
