import type { Browser, Page } from 'playwright-core';
import { build } from '../scripts/compile.mjs';
import { launchBrowser } from './browser/browser.js';
import { accessibilityFindings, openPage, type OpenedPage } from './browser/open-page.js';
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

/** Opens the pathway of a patient as Dr Osei; whatever the page complains about fails the test. */
async function openPathway(pseudonym: string): Promise<OpenedPage> {
  const coordinator = await registry.client('coordinator');
  const { recordPatient } = await coordinator.ask<{ recordPatient: { id: string } }>(
    'mutation ($input: RecordPatientInput!) { recordPatient(input: $input) { id } }',
    { input: { pseudonym, birthYear: 1985, enrolledOn: '2024-01-02' } },
  );
  return openPage(browser, registry, { path: `/clinic/patients/${recordPatient.id}?tab=pathway` });
}

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Grades the six cells in their order, Enter going on to the next. */
async function grade(page: Page, codes: string): Promise<void> {
  await page.getByRole('gridcell', { name: /Hip adductors, left/ }).focus();
  for (const key of codes) await press(page, key, 'Enter');
}

const saveHour = async (page: Page, name: string | RegExp): Promise<void> => {
  await page.getByRole('button', { name }).focus();
  await press(page, 'Enter');
};

describe('a screening trial, run by keyboard', () => {
  it('goes from its start over a bolus and its hours to a conclusion', async () => {
    const { page, complaints } = await openPathway('TN-TRIAL1');
    await page.getByRole('button', { name: 'Start a trial' }).focus();
    await press(page, 'Enter');
    await page.getByRole('button', { name: 'Start trial', exact: true }).focus();
    await press(page, 'Enter');
    await page.getByRole('heading', { name: 'Screening trial of TN-TRIAL1', level: 1 }).waitFor();

    await page.getByRole('button', { name: 'Record the first bolus' }).focus();
    await press(page, 'Enter');
    await page.getByRole('dialog').getByRole('textbox', { name: 'Dose', exact: true }).waitFor();
    await page.keyboard.type('20');
    await page.getByRole('button', { name: 'Save bolus' }).focus();
    await press(page, 'Enter');
    // Below the usual: saved with a reason only.
    await page.getByText(/Test bolus is 20 µg. Usual is at least 25/).waitFor();
    await page.getByRole('textbox', { name: 'Dose', exact: true }).fill('50');
    await page.getByRole('button', { name: 'Save bolus' }).focus();
    await press(page, 'Enter');

    await page.getByText('Assessment before the bolus is due').waitFor();
    await grade(page, '333333');
    await page.getByRole('radio', { name: /More than once an hour/ }).focus();
    await press(page, '3');
    await saveHour(page, 'Save the assessment before');
    await page.getByRole('cell', { name: '4.00' }).first().waitFor();

    // An assessment half an hour after it, as another hour.
    await page.getByRole('button', { name: 'Another hour' }).focus();
    await press(page, 'Enter');
    await page.getByRole('textbox', { name: 'Hours after the bolus' }).fill('0.3');
    await grade(page, '1111+n');
    await page.getByText('2.80 better').waitFor();
    await page.getByRole('radio', { name: 'Lost' }).focus();
    await press(page, ' ');
    await saveHour(page, /Save the assessment at 0.3 h/);
    await page.getByRole('button', { name: /0.3 h/ }).waitFor();
    await page.getByRole('heading', { name: /Mean grade fell by 2.80 at 0.3 h after 50 µg/ }).waitFor();

    await page.getByRole('button', { name: 'Conclude trial' }).focus();
    await press(page, 'Enter');
    const panel = page.getByRole('dialog');
    await panel.getByRole('radio', { name: 'Positive', exact: true }).focus();
    await press(page, ' ');
    await panel.getByText(/The numbers meet it/).waitFor();
    await panel.getByRole('radio', { name: /Yes: tone fell, useful function lost/ }).focus();
    await press(page, ' ');
    await panel.getByRole('radio', { name: 'Met', exact: true }).focus();
    await press(page, ' ');
    await panel.getByRole('button', { name: 'Conclude trial' }).focus();
    await press(page, 'Enter');
    await page.getByText('Mean lower-limb grade falls by 1.0 or more: met').waitFor();
    await page
      .getByRole('region', { name: 'Conclusion' })
      .getByText(/^Tone fell, useful function lost, /)
      .waitFor();

    expect(await accessibilityFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  }, 120_000);
});
