import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { build } from '../scripts/compile.mjs';
import { launchBrowser } from './browser/browser.js';
import { accessibilityFindings, openPage, type OpenedPage } from './browser/open-page.js';
import type { GraphqlClient } from './registry/graphql-client.js';
import { startRegistry, type Registry } from './registry/registry.js';

let registry: Registry;
let browser: Browser;
let coordinator: GraphqlClient;

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const pumps = new Map<string, Record<string, unknown>>();

/** Somebody with a pump. */
async function withPump(pseudonym: string, pump: Record<string, unknown>): Promise<void> {
  const { recordPatient } = await coordinator.ask<{ recordPatient: { id: string } }>(
    'mutation ($input: RecordPatientInput!) { recordPatient(input: $input) { id } }',
    { input: { pseudonym, birthYear: 1980, enrolledOn: inDays(-400) } },
  );
  await coordinator.ask('mutation ($input: RecordImplantInput!) { recordImplant(input: $input) { id } }', {
    input: { patientId: recordPatient.id, performedOn: inDays(-300), overrideReason: 'Emergency transfer.' },
  });
  pumps.set(recordPatient.id, pump);
}

/** The days of the pumps as given; each write of a record would derive them anew. */
beforeEach(async () => {
  for (const [id, pump] of pumps) {
    const row = {
      centre_id: registry.northfield.id,
      patient_id: id,
      component_id: randomUUID(),
      implanted_on: inDays(-300),
      ...pump,
    };
    const places = Object.keys(row).map((_, at) => `$${at + 1}`);
    await registry.behind.query('delete from analysis.pump where patient_id = $1', [id]);
    await registry.behind.query(
      `insert into analysis.pump (${Object.keys(row).join(', ')}) values (${places.join(', ')})`,
      Object.values(row),
    );
  }
});

const computed = (due: number, alarm: number, empty: number) => ({
  state: 'COMPUTED',
  filled_at: '2026-01-05T09:00:00Z',
  filled_ml: 40,
  as_of: '2026-01-05T09:00:00Z',
  volume_ml: 40,
  concentration_ug_per_ml: 2000,
  daily_dose_ug: 400,
  alarm_ml: 2,
  unusable_ml: 1.4,
  due_by_on: inDays(due),
  alarm_on: inDays(alarm),
  empty_on: inDays(empty),
});

beforeAll(async () => {
  await build();
  [registry, browser] = await Promise.all([startRegistry(), launchBrowser()]);
  coordinator = await registry.client('coordinator');
  await withPump('TN-UNKNOWN', { state: 'CANNOT_COMPUTE', missing: ['FILL', 'MODEL'], replace_by_on: inDays(40) });
  await withPump('TN-EMPTY', computed(-20, -13, -10));
  await withPump('TN-SOON', computed(5, 12, 15));
}, 120_000);
afterAll(async () => {
  await browser.close();
  await registry.close();
});

/** The list of the day, as Dr Osei sees it; whatever the page complains about fails the test. */
async function openToday(width = 1280): Promise<OpenedPage> {
  const opened = await openPage(browser, registry, { path: '/clinic', width });
  await refills(opened.page).getByRole('row').nth(1).waitFor();
  await opened.page.getByRole('heading', { name: 'Calendar' }).waitFor();
  return opened;
}

const refills = (page: Page) => page.getByRole('region', { name: 'Refills', exact: true });
const patients = (page: Page): Promise<string[]> => refills(page).locator('a[data-row]').allInnerTexts();

/** Waits until as many rows are there, and says which. */
async function shows(page: Page, wanted: readonly string[]): Promise<void> {
  const rows = refills(page).locator('a[data-row]');
  await rows.nth(wanted.length - 1).waitFor();
  await rows.nth(wanted.length).waitFor({ state: 'detached' });
  expect(await patients(page)).toEqual(wanted);
}

describe('the list of the day, in the browser', () => {
  it('puts on top what cannot be computed, then what is overdue, with what each is computed from', async () => {
    const { page, complaints } = await openToday();
    expect(await patients(page)).toEqual(['TN-UNKNOWN', 'TN-EMPTY', 'TN-SOON']);
    const rows = refills(page).getByRole('row');
    expect(await rows.nth(1).innerText()).toMatch(/Not recorded: a fill of this pump, the model of the pump/);
    expect(await rows.nth(2).innerText()).toMatch(/Overdue\s+Empty date reached[^]*20 days over/);
    expect(await rows.nth(3).innerText()).toContain(
      'filled 40 mL on 5 Jan 2026, 400 µg/day at 2,000 µg/mL, alarm at 2 mL',
    );
    await refills(page).getByText('Act on the clinical pathway first; this record does not call anyone.').waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('filters by its counts, keeps the filter in the address, and clears it in one click', async () => {
    const { page } = await openToday();
    await refills(page)
      .getByRole('link', { name: /Overdue/ })
      .click();
    await page.waitForURL(/band=OVERDUE/);
    await shows(page, ['TN-EMPTY']);
    await page.reload();
    await shows(page, ['TN-EMPTY']);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await shows(page, ['TN-UNKNOWN', 'TN-EMPTY', 'TN-SOON']);
    await page.context().close();
  }, 60_000);

  it('is gone through with the keyboard alone', async () => {
    const { page } = await openToday();
    await refills(page).locator('a[data-row]').first().focus();
    await page.keyboard.press('j');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('k');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('TN-EMPTY');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'TN-EMPTY', level: 1 }).waitFor();
    await page.context().close();
  }, 60_000);

  it('logs a contact beside the list, which then shows it', async () => {
    const { page } = await openToday();
    const opener = page.getByRole('button', { name: 'Log contact with TN-SOON' }).locator('visible=true').first();
    await opener.click();
    const panel = page.getByRole('dialog', { name: 'Contact with TN-SOON' });
    await panel.getByRole('button', { name: 'Log contact' }).click();
    await panel.getByText('Choose what came of it.').waitFor();
    await panel.getByRole('radio', { name: 'Reached', exact: true }).click();
    await panel.getByRole('button', { name: 'Log contact' }).click();
    await panel.getByText('Say whether there was any event, or that nobody asked.').waitFor();
    await panel.getByRole('radio', { name: 'No event' }).click();
    await panel.getByText('No attempt is recorded').waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await panel.getByRole('button', { name: 'Log contact' }).click();
    await panel.waitFor({ state: 'detached' });
    await refills(page)
      .getByRole('row', { name: /TN-SOON/ })
      .getByText(/Call: reached/)
      .locator('visible=true')
      .first()
      .waitFor();
    await page.context().close();
  }, 60_000);

  it('gives a patient to a clinician, and then lists hers alone', async () => {
    const { page } = await openToday();
    await page
      .getByRole('button', { name: 'Responsible for TN-EMPTY: Nobody. Change' })
      .locator('visible=true')
      .first()
      .click();
    await page.getByRole('button', { name: 'Dr Amara Osei', exact: true }).click();
    await page.getByText('TN-EMPTY: Dr Amara Osei').first().waitFor();
    await page.getByRole('combobox', { name: 'Clinician' }).selectOption({ label: 'Dr Amara Osei' });
    await shows(page, ['TN-EMPTY']);
    expect(page.url()).toMatch(/by=[0-9a-f-]{36}/);
    await page.context().close();
  }, 60_000);

  it('tells a calendar address once, and revokes it in two steps', async () => {
    const { page } = await openToday();
    await page.getByRole('button', { name: 'Make an address' }).click();
    const address = await page.getByRole('textbox', { name: 'Calendar address' }).inputValue();
    expect(address).toMatch(new RegExp(`^${registry.url}/calendar/[A-Za-z0-9_-]{43}\\.ics$`));
    expect((await fetch(address)).status).toBe(200);
    await page.reload();
    await page.getByRole('button', { name: 'Make a new address' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Calendar address' }).count()).toBe(0);
    await page.getByRole('button', { name: /^Revoke the address/ }).click();
    await page.getByRole('button', { name: 'Revoke', exact: true }).click();
    await page.getByText('You have no calendar address.').waitFor();
    expect((await fetch(address)).status).toBe(404);
    await page.context().close();
  }, 60_000);

  it('prints what whoever is on call needs', async () => {
    const { page } = await openToday();
    await page.getByRole('link', { name: 'Print for on call' }).click();
    await page.getByRole('heading', { name: 'On-call list', level: 1 }).waitFor();
    await page.getByRole('row', { name: /TN-EMPTY/ }).waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
    expect(await page.getByRole('row').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/TN-SOON[^]*filled 40 mL/)]),
    );
    await page.context().close();
  }, 60_000);

  it('fits a telephone', async () => {
    const { page } = await openToday(390);
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.context().close();
  }, 60_000);
});
