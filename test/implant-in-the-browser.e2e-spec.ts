import type { Browser, Locator, Page } from 'playwright-core';
import { build } from '../scripts/compile.mjs';
import { launchBrowser } from './browser/browser.js';
import { accessibilityFindings, openPage, type OpenedPage } from './browser/open-page.js';
import { dosingOf } from './registry/dosing.js';
import type { GraphqlClient } from './registry/graphql-client.js';
import { startRegistry, type Registry } from './registry/registry.js';

let registry: Registry;
let browser: Browser;
let clinician: GraphqlClient;

beforeAll(async () => {
  await build();
  [registry, browser] = await Promise.all([startRegistry(), launchBrowser()]);
  clinician = await registry.client('clinician');
}, 180_000);
afterAll(async () => {
  await browser.close();
  await registry.close();
});

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

async function open(patientId: string, width = 1280): Promise<OpenedPage> {
  const opened = await openPage(browser, registry, { path: `/clinic/patients/${patientId}?tab=devices`, width });
  await opened.page.getByRole('button', { name: 'Record implant' }).waitFor();
  return opened;
}

/** Types as somebody does who never touches the mouse: where the focus is, then on. */
async function type(page: Page, field: Locator, text: string): Promise<void> {
  await field.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
}

async function press(page: Page, what: Locator, key = 'Enter'): Promise<void> {
  await what.focus();
  await page.keyboard.press(key);
}

/** Goes down the browser's own list. */
async function choose(page: Page, list: Locator, code: string): Promise<void> {
  await list.focus();
  for (let step = 0; step < 20 && (await list.inputValue()) !== code; step += 1) await page.keyboard.press('ArrowDown');
  expect(await list.inputValue()).toBe(code);
}

async function expectFocus(page: Page, label: string): Promise<void> {
  expect(await page.locator('*:focus').getAttribute('aria-label')).toContain(label);
}

const findings = (page: Page) => accessibilityFindings(page, '[role="dialog"]');

async function enrolled(): Promise<string> {
  const { recordPatient } = await clinician.ask<{ recordPatient: { id: string } }>(
    'mutation ($input: RecordPatientInput!) { recordPatient(input: $input) { id } }',
    { input: { birthYear: 1980, enrolledOn: daysAgo(30) } },
  );
  return recordPatient.id;
}

describe('an implant at the keyboard', () => {
  it('is recorded with its labels, first fill and programme, and the patient is on Today at once', async () => {
    const patientId = await enrolled();
    const { page, complaints } = await open(patientId);
    await press(page, page.getByRole('button', { name: 'Record implant' }));
    const form = page.getByRole('dialog', { name: 'Record an implant' });
    await type(page, form.getByRole('textbox', { name: 'Performed on' }), daysAgo(2));

    const pump = form.getByRole('group', { name: 'Pump', exact: true });
    await type(
      page,
      pump.getByRole('textbox', { name: 'Device identifier (UDI)' }),
      '(01)04012345678901(17)301230(21)NGV2002',
    );
    await pump.getByText(/serial NGV2002 · use by 30 Dec 2030/).waitFor();
    expect(await pump.getByRole('textbox', { name: 'Serial number' }).inputValue()).toBe('NGV2002');
    await choose(page, pump.getByRole('combobox', { name: 'Model' }), 'synchromed-ii-20');
    expect(await pump.getByRole('textbox', { name: 'Reservoir' }).inputValue()).toBe('20');
    const catheter = form.getByRole('group', { name: 'Catheter', exact: true });
    await type(page, catheter.getByRole('textbox', { name: 'Entry level' }), 'L3-4');
    await type(page, catheter.getByRole('textbox', { name: 'Tip level' }), 'T10');

    const fill = form.getByRole('group', { name: 'First fill and programme' });
    await press(page, fill.getByRole('checkbox', { name: 'Record the first fill and programme now' }), 'Space');
    await type(page, fill.getByRole('textbox', { name: 'Filled: time' }), '11:00');
    await type(page, fill.getByRole('textbox', { name: /Volume after filling/ }), '22');
    await fill.getByText(/This pump holds 20 mL and at most 21 mL can be recorded/).waitFor();
    await type(page, fill.getByRole('textbox', { name: /Volume after filling/ }), '20');
    await press(page, fill.getByRole('radio', { name: '500', exact: true }), 'Space');
    await type(page, fill.getByRole('textbox', { name: /Total daily dose/ }), '100');
    const outlook = fill.getByRole('region', { name: 'What follows' });
    // 18 mL at 0.2 mL/day.
    await outlook.getByText('in 90 days').waitFor();
    expect(await findings(page)).toEqual([]);

    await press(page, form.getByRole('button', { name: 'Save implant' }));
    await form.getByText(/No trial was concluded before this implant/).waitFor();
    await type(
      page,
      form.getByRole('textbox', { name: /Why without a positive trial/ }),
      'Tried elsewhere, before the registry.',
    );
    await press(page, form.getByRole('button', { name: 'Save implant' }));
    await page.getByText(/Due by .* Computed alarm/).waitFor();

    const stored = await dosingOf(registry, clinician).read(
      patientId,
      'components { kind serial } refills { kind filledMl } programmings { dailyDoseUg } reservoir { state }',
    );
    expect(stored).toEqual({
      components: [
        { kind: 'PUMP', serial: 'NGV2002' },
        { kind: 'CATHETER', serial: null },
      ],
      refills: [{ kind: 'INITIAL_FILL', filledMl: 20 }],
      programmings: [{ dailyDoseUg: 100 }],
      reservoir: { state: 'COMPUTED' },
    });
    expect(complaints).toEqual([]);
    await page.close();
  }, 90_000);

  it('says what of a first fill is missing, fits a phone, and can be left for later', async () => {
    const { page } = await open(await enrolled(), 390);
    await press(page, page.getByRole('button', { name: 'Record implant' }));
    const form = page.getByRole('dialog', { name: 'Record an implant' });
    await type(page, form.getByRole('textbox', { name: 'Performed on' }), daysAgo(2));
    const wanted = form.getByRole('checkbox', { name: 'Record the first fill and programme now' });
    await press(page, wanted, 'Space');
    await press(page, form.getByRole('button', { name: 'Save implant' }));
    await form.getByText('Enter the volume after filling.').waitFor();
    await form.getByText('Enter the total daily dose in µg/day.').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await press(page, wanted, 'Space');
    await press(page, form.getByRole('button', { name: 'Save implant' }));
    await form.getByText(/No trial was concluded before this implant/).waitFor();
    // Saved once more without the reason, the focus goes to where it is asked.
    await press(page, form.getByRole('button', { name: 'Save implant' }));
    await expectFocus(page, 'Why without a positive trial');
    await page.close();
  }, 60_000);
});
