import type { Browser, Locator, Page } from 'playwright-core';
import { build } from '../scripts/compile.mjs';
import { launchBrowser } from './browser/browser.js';
import { accessibilityFindings, openPage } from './browser/open-page.js';
import { startRegistry, type Registry } from './registry/registry.js';

const DAY = 86_400_000;
const daysAgo = (days: number): string => new Date(Date.now() - days * DAY).toISOString().slice(0, 10);
/** A stroke so short ago that six months are not over, whatever the day of the month. */
const onset = daysAgo(70).slice(0, 7);

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

async function refer(pseudonym: string): Promise<string> {
  const clinician = await registry.client('clinician');
  const { recordPatient } = await clinician.ask<{ recordPatient: { id: string } }>(
    'mutation ($input: RecordPatientInput!) { recordPatient(input: $input) { id } }',
    { input: { pseudonym, birthYear: 1985, aetiology: 'stroke', enrolledOn: daysAgo(60) } },
  );
  return recordPatient.id;
}

/** The list of the day, as Dr Osei sees it; whatever it complains about fails the test. */
const openAsClinician = () => openPage(browser, registry, { path: '/clinic' });

/** Whether the place, or something within it, has the focus. */
const hasFocus = async (page: Page, place: Locator): Promise<boolean> =>
  (await place.and(page.locator(':focus')).count()) + (await place.locator(':focus').count()) > 0;

/** Presses Tab until the place has the focus. */
async function tabTo(page: Page, place: Locator): Promise<void> {
  await place.waitFor();
  for (let presses = 0; presses < 120; presses += 1) {
    if (await hasFocus(page, place)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not lead there');
}

describe('candidacy, assessed by keyboard alone', () => {
  it('is recorded with the reasons it was asked for, and shown on the way through the therapy', async () => {
    const patientId = await refer('TN-CAND1');
    const { page, complaints } = await openAsClinician();
    const { keyboard } = page;
    const entries = async (...keys: string[]) => {
      for (const key of keys) await keyboard.press(key);
    };
    await page.goto(`${registry.url}/clinic/patients/${patientId}?tab=pathway`);
    await tabTo(page, page.getByRole('link', { name: 'Assess candidacy' }));
    await keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Candidacy of TN-CAND1', level: 1 }).waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);

    await tabTo(page, page.getByRole('textbox', { name: /^Day of the assessment/ }));
    await entries('Enter', 'Enter');
    await keyboard.type(onset);
    // On: limbs, both legs; trunk yes; dystonia no; Rankin 4.
    await entries('Enter', 'ArrowRight', 'Enter', 'Space', 'Enter', 'ArrowRight', 'Enter', '4', 'Enter');
    await keyboard.type('62.5');
    await keyboard.press('Enter');
    await keyboard.type('170');
    await page.getByText('Body-mass index 21.6 kg/m²').waitFor();
    await entries('Enter', 'p', 'Enter');
    await keyboard.type('Pneumonia');
    for (let entry = 2; entry <= 18; entry += 1) await entries('Enter', 'a');

    await tabTo(page, page.getByRole('combobox', { name: 'Treatment to add' }));
    await keyboard.type('Oral b');
    await entries('Tab', 'Enter');
    await tabTo(page, page.getByRole('textbox', { name: 'Highest dose' }));
    await keyboard.type('80');
    await tabTo(page, page.getByRole('radiogroup', { name: 'Seizures' }));
    for (let entry = 1; entry <= 9; entry += 1) await entries('n', 'Enter');
    await tabTo(page, page.getByRole('textbox', { name: 'Distance to the centre' }));
    await keyboard.type('0');
    await entries('Enter', 'Space', 'Enter');
    await keyboard.type('Agreed by the team.');
    await entries('Enter', 'Enter');

    const early = page.getByRole('textbox', { name: /Onset/ }).nth(1);
    await early.and(page.locator(':focus')).waitFor();
    await keyboard.type('Severe autonomic spasms.');
    await tabTo(page, page.getByRole('status').getByRole('textbox', { name: /Active infection/ }));
    await keyboard.type('Treated before the trial.');
    expect(await accessibilityFindings(page)).toEqual([]);
    await tabTo(page, page.getByRole('button', { name: 'Record candidacy' }));
    await keyboard.press('Enter');

    await page.getByRole('cell', { name: 'Agreed by the team.' }).waitFor();
    await page.getByRole('cell', { name: 'Active infection' }).waitFor();
    const clinician = await registry.client('clinician');
    const stored = await clinician.ask<{ patient: { candidacies: Record<string, unknown>[] } }>(
      `query ($id: ID!) { patient(id: $id) { candidacies { outcome onsetOn distribution trunk dystonia mrs weightKg bmi distanceKm
        contraindications { code status note } treatments { code maxDoseMgPerDay } features { status } reasons { rule reason } } } }`,
      { id: patientId },
    );
    const [candidacy] = stored.patient.candidacies;
    expect(candidacy).toMatchObject({
      outcome: 'SUITABLE',
      onsetOn: onset,
      distribution: 'DIPLEGIA',
      trunk: true,
      dystonia: false,
      mrs: 4,
      weightKg: 62.5,
      bmi: 21.6,
      distanceKm: 0,
      treatments: [{ code: 'oral-baclofen', maxDoseMgPerDay: 80 }],
      reasons: [
        { rule: 'LIMIT:since-onset', reason: 'Severe autonomic spasms.' },
        { rule: 'CONTRAINDICATION', reason: 'Treated before the trial.' },
      ],
    });
    expect(candidacy?.['contraindications']).toHaveLength(18);
    expect(candidacy?.['contraindications']).toContainEqual({
      code: 'active-infection',
      status: 'PRESENT',
      note: 'Pneumonia',
    });
    expect(candidacy?.['features']).toHaveLength(9);
    expect(complaints).toEqual([]);
  }, 120_000);
});
