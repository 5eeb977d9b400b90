import type { Browser, Locator, Page } from 'playwright-core';
import { build } from '../scripts/compile.mjs';
import { launchBrowser } from './browser/browser.js';
import { accessibilityFindings, openPage, type OpenedPage } from './browser/open-page.js';
import { dosingOf, implantedWith, type Dosing } from './registry/dosing.js';
import type { GraphqlClient } from './registry/graphql-client.js';
import { startRegistry, type Registry } from './registry/registry.js';

let registry: Registry;
let browser: Browser;
let clinician: GraphqlClient;
let dosing: Dosing;

beforeAll(async () => {
  await build();
  [registry, browser] = await Promise.all([startRegistry(), launchBrowser()]);
  clinician = await registry.client('clinician');
  dosing = dosingOf(registry, clinician);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await registry.close();
});

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();

/** 20 mL at 2,000 µg/mL, 350 µg/day, filled so many days ago. */
async function filled(days: number): Promise<string> {
  const patientId = await implantedWith(clinician, { implantedOn: daysAgo(days + 5).slice(0, 10) });
  await dosing.refill(patientId, daysAgo(days), {
    filledMl: 20,
    concentrationUgPerMl: 2000,
    programming: { mode: 'SIMPLE_CONTINUOUS', dailyDoseUg: 350 },
  });
  return patientId;
}

async function open(patientId: string, form: string, width = 1280): Promise<OpenedPage> {
  const opened = await openPage(browser, registry, { path: `/clinic/patients/${patientId}/${form}`, width });
  await opened.page.getByRole('button', { name: /^Save/ }).waitFor();
  return opened;
}

/** Types as somebody does who never touches the mouse: where the focus is, then on. */
async function type(page: Page, field: Locator, text: string): Promise<void> {
  await field.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

const findings = (page: Page) => accessibilityFindings(page, 'main');

describe('a refill at the keyboard', () => {
  it('computes as it is typed, and is saved without a mouse', async () => {
    const patientId = await filled(40);
    const { page, complaints } = await open(patientId, 'refill');
    await type(page, page.getByLabel('Measured residual'), '13');
    await type(page, page.getByLabel(/Volume after filling/), '20');
    const outlook = page.getByRole('region', { name: 'What follows' });
    // 18 mL at 0.175 mL/day.
    await outlook.getByText('0.175 mL/day').waitFor();
    await outlook.getByText('in 102 days').waitFor();
    await page.getByRole('radio', { name: 'None' }).focus();
    await page.keyboard.press('Space');
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save refill' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Refill saved').waitFor();
    await page.getByText(/Due by .* Computed alarm/).waitFor();
    const { refills } = await dosing.read(patientId, 'refills { filledMl measuredResidualMl discrepancyStanding }');
    expect(refills).toEqual([
      expect.objectContaining({ filledMl: 20 }),
      { filledMl: 20, measuredResidualMl: 13, discrepancyStanding: 'NONE' },
    ]);
    expect(complaints).toEqual([]);
    await page.close();
  }, 60_000);

  it('that was begun at its own address is asked about before it is lost', async () => {
    const patientId = await filled(30);
    const { page } = await open(patientId, 'refill');
    await type(page, page.getByLabel('Measured residual'), '13');
    const asked = page.waitForEvent('dialog').then(async (dialog) => {
      await dialog.dismiss();
      return dialog.message();
    });
    await page.getByRole('link', { name: 'Back to patient' }).click();
    expect(await asked).toBe('What you entered is not recorded yet. Leave the page?');
    expect(await page.getByLabel('Measured residual').inputValue()).toBe('13');
    await page.context().close();
  }, 60_000);

  it('that waits for the model of the pump leads from Today to that field', async () => {
    const patientId = await implantedWith(clinician, { model: null });
    const { page } = await openPage(browser, registry, { path: `/clinic/patients/${patientId}?tab=devices&act=model` });
    const model = page.locator('[data-part="pump"] select');
    await model.waitFor();
    await page.locator('[data-part="pump"] select:focus').waitFor();
    await page.context().close();
  }, 60_000);

  it('after the computed empty date is asked why, on leaving a field', async () => {
    const { page } = await open(await filled(115), 'refill');
    await type(page, page.getByLabel(/Volume after filling/), '20');
    await page.getByText(/The reservoir was computed to be empty on .* days before this refill/).waitFor();
    await page.getByRole('radio', { name: 'A record is missing' }).focus();
    await page.keyboard.press('Space');
    await page.getByText(/was computed to be empty/).waitFor({ state: 'detached' });
    await page.close();
  }, 60_000);

  it('of a tenth of the concentration is caught with what was meant', async () => {
    const { page } = await open(await filled(40), 'refill', 390);
    await page.getByRole('radio', { name: 'Other', exact: true }).focus();
    await page.keyboard.press('Space');
    await type(page, page.getByLabel('Other concentration', { exact: true }), '200');
    await page.getByText(/Concentration is 200 µg\/mL: did you mean 2,000 µg\/mL\?/).waitFor();
    // Nothing reaches beyond the edge of a phone.
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await page.close();
  }, 60_000);
});

describe('a programme at the keyboard', () => {
  it('typed in mg is caught with the dose that was meant', async () => {
    const patientId = await filled(40);
    const { page } = await open(patientId, 'programming');
    await type(page, page.getByLabel(/Total daily dose/), '400 mg');
    await page
      .getByText('Daily dose is 400 mg/day. Intrathecal doses are in µg/day: did you mean 400 µg/day?')
      .waitFor();
    await type(page, page.getByLabel(/Total daily dose/), '385');
    await page.getByRole('region', { name: 'What follows' }).getByText('+10 %').waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save programming' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Programming saved').waitFor();
    const { programmings } = await dosing.read(patientId, 'programmings { dailyDoseUg changePercent }');
    expect(programmings).toEqual([expect.anything(), { dailyDoseUg: 385, changePercent: 10 }]);
    await page.close();
  }, 60_000);
});

describe('moments', () => {
  it('are those of the clock at the centre, however far away the browser is', async () => {
    const patientId = await implantedWith(clinician, { implantedOn: '2026-01-10' });
    // Half past eleven at night in London; the next morning in Tokyo.
    await dosing.refill(patientId, '2026-01-15T23:30:00Z', {
      filledMl: 20,
      concentrationUgPerMl: 2000,
      programming: { mode: 'SIMPLE_CONTINUOUS', dailyDoseUg: 350 },
    });
    await clinician.ask(
      'mutation ($input: RecordContactAttemptInput!) { recordContactAttempt(input: $input) { id } }',
      {
        input: {
          patientId,
          attemptedAt: '2026-01-16T23:40:00Z',
          about: 'REFILL',
          channel: 'TELEPHONE',
          outcome: 'NO_ANSWER',
        },
      },
    );
    const page = await browser.newPage({ viewport: { width: 1280, height: 1000 }, timezoneId: 'Asia/Tokyo' });
    await page.goto(registry.url);
    await page.getByRole('button', { name: /Dr Amara Osei/ }).click();
    await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
    await page.goto(`${registry.url}/clinic/patients/${patientId}?tab=devices`);
    await page.getByRole('cell', { name: '15 Jan 2026, 23:30' }).nth(1).waitFor();
    await page.goto(`${registry.url}/clinic/patients/${patientId}?tab=visits`);
    await page.getByRole('cell', { name: '16 Jan 2026, 23:40' }).waitFor();
    await page.close();
  }, 60_000);
});
