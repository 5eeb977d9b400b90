import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { build } from '../scripts/compile.mjs';
import { launchBrowser } from './browser/browser.js';
import { startRegistry, type Registry } from './registry/registry.js';

const DAY = 86_400_000;
const daysAgo = (days: number): string => new Date(Date.now() - days * DAY).toISOString().slice(0, 10);

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

/** A patient whose follow-up at 12 months is due today, with a baseline pain of 7. */
async function patientDueToday(pseudonym: string): Promise<string> {
  const coordinator = await registry.client('coordinator');
  const { recordPatient } = await coordinator.ask<{ recordPatient: { id: string } }>(
    'mutation ($input: RecordPatientInput!) { recordPatient(input: $input) { id } }',
    { input: { pseudonym, birthYear: 1985, sex: 'FEMALE', aetiology: 'multiple-sclerosis', enrolledOn: daysAgo(400) } },
  );
  const patientId = recordPatient.id;
  const pain = { instrumentCode: 'nrs-pain', rater: 'PATIENT', answers: [{ key: 'average7d', code: '7' }] };
  await coordinator.ask('mutation ($input: RecordEncounterInput!) { recordEncounter(input: $input) { id } }', {
    input: { patientId, heldOn: daysAgo(390), purpose: 'BASELINE', attestation: 'NONE', assessments: [pain] },
  });
  await coordinator.ask('mutation ($input: RecordImplantInput!) { recordImplant(input: $input) { id } }', {
    input: { patientId, performedOn: daysAgo(365), overrideReason: 'Tried elsewhere, before the registry.' },
  });
  return patientId;
}

/** Opens the dashboard as Dr Osei; whatever the page complains about fails the test. */
async function openAsClinician(): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(registry.url);
  await page.getByRole('button', { name: /Dr Amara Osei/ }).click();
  await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
  return { page, complaints };
}

const painFigure = (page: Page) => page.getByRole('figure').filter({ hasText: 'Average pain, 7 days' });

describe('a follow-up visit, recorded in the browser', () => {
  it('changes what the quality page says at once, a pain of 0 included', async () => {
    await patientDueToday('TN-VISIT1');
    const { page, complaints } = await openAsClinician();
    await page.getByRole('link', { name: 'Outcomes' }).click();
    await painFigure(page).getByText('No patient can be compared with baseline yet.').waitFor();

    await page.getByRole('link', { name: 'Today' }).click();
    await page.getByRole('link', { name: 'Record visit of TN-VISIT1' }).click();
    await page.getByRole('gridcell', { name: /Hip adductors, left/ }).click();
    await page.keyboard.press('+');
    await page.getByRole('gridcell', { name: 'Hip adductors, left: grade 1+' }).waitFor();
    await page.getByRole('gridcell', { name: /Hip adductors, left/ }).press('Delete');
    await page
      .getByRole('radiogroup', { name: /Average pain/ })
      .getByRole('radio', { name: '0', exact: true })
      .click();
    await page.getByText('7 better').waitFor();
    await page.getByRole('button', { name: 'Save visit' }).click();
    await page.getByText('Answer whether there was any event since the last contact.').first().waitFor();
    await page
      .getByRole('radiogroup', { name: /Any event/ })
      .getByRole('radio', { name: 'No event' })
      .click();
    await page.getByRole('button', { name: 'Save visit' }).click();
    await page.getByRole('button', { name: 'Save without them' }).click();
    await page.getByRole('row', { name: /Average pain.*\b0\b/ }).waitFor();

    await page.getByRole('link', { name: 'Outcomes' }).click();
    await painFigure(page).getByText('100 %').first().waitFor();
    expect(await painFigure(page).innerText()).toMatch(/1 of 1/);
    expect(complaints).toEqual([]);
    await page.close();
  }, 90_000);

  it('is refused in words, and kept in the form, when the server finds a fault', async () => {
    const patientId = await patientDueToday('TN-VISIT2');
    const { page } = await openAsClinician();
    await page.goto(`${registry.url}/clinic/patients/${patientId}/visit`);
    await page
      .getByRole('radiogroup', { name: /Average pain/ })
      .getByRole('radio', { name: '4', exact: true })
      .click();
    await page
      .getByRole('radiogroup', { name: /Any event/ })
      .getByRole('radio', { name: 'No event' })
      .click();
    // Someone else records the same contact meanwhile.
    const coordinator = await registry.client('coordinator');
    await coordinator.ask('mutation ($input: RecordEncounterInput!) { recordEncounter(input: $input) { id } }', {
      input: { patientId, heldOn: daysAgo(0), purpose: 'FOLLOW_UP', attestation: 'NONE', assessments: [] },
    });
    await page.getByRole('button', { name: 'Save visit' }).click();
    await page.getByRole('button', { name: 'Save without them' }).click();
    await page
      .getByText(/already recorded for this patient on that day/)
      .first()
      .waitFor();
    await page.reload();
    const kept = page.getByRole('radiogroup', { name: /Average pain/ }).getByRole('radio', { name: '4', exact: true });
    await kept.waitFor();
    expect(await kept.isChecked()).toBe(true);
    await page.close();
  }, 90_000);
});

describe('pages, for everyone', () => {
  it.each(['/clinic', '/clinic/patients', '/quality', '/definitions/protocol'])(
    '%s has no finding of an accessibility engine',
    async (path) => {
      const { page } = await openAsClinician();
      await page.goto(`${registry.url}${path}`);
      await page.waitForLoadState('networkidle');
      await page.evaluate(axe.source);
      const found = await page.evaluate(() =>
        (globalThis as unknown as { axe: typeof axe }).axe.run({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
        }),
      );
      expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      await page.close();
    },
    60_000,
  );
});
