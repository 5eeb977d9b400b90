import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { build } from '../scripts/compile.mjs';
import { launchBrowser } from './browser/browser.js';
import { careTasks } from './caregiver/answers.js';
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

async function patient(pseudonym: string): Promise<string> {
  const coordinator = await registry.client('coordinator');
  const { recordPatient } = await coordinator.ask<{ recordPatient: { id: string } }>(
    'mutation ($input: RecordPatientInput!) { recordPatient(input: $input) { id } }',
    { input: { pseudonym, birthYear: 1985, enrolledOn: '2024-01-01' } },
  );
  await coordinator.ask('mutation ($input: RecordImplantInput!) { recordImplant(input: $input) { id } }', {
    input: { patientId: recordPatient.id, performedOn: '2024-02-01', overrideReason: 'Tried elsewhere.' },
  });
  return recordPatient.id;
}

/** Whatever a page complains about fails the test. */
function watched(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Dr Osei makes a link at the page of the patient. */
async function handedOut(
  patientId: string,
  language: 'English' | 'German',
): Promise<{ clinic: Page; address: string }> {
  const clinic = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  await clinic.goto(registry.url);
  await clinic.getByRole('button', { name: /Dr Amara Osei/ }).click();
  await clinic.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
  await clinic.goto(`${registry.url}/clinic/patients/${patientId}?tab=visits`);
  await clinic.getByRole('button', { name: 'Caregiver link' }).click();
  await clinic.getByRole('radio', { name: language }).click();
  await clinic.getByRole('button', { name: 'Make the link' }).click();
  await clinic.getByRole('img', { name: /camera of a phone/ }).waitFor();
  expect(await faultsOf(clinic)).toEqual([]);
  const address = await clinic.getByLabel('Address').inputValue();
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/answer#[A-Za-z0-9_-]{43}$/);
  await clinic.getByRole('button', { name: 'Done' }).click();
  return { clinic, address };
}

const newPhone = (colorScheme: 'light' | 'dark' = 'light'): Promise<BrowserContext> =>
  browser.newContext({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true, colorScheme });

async function openOn(phone: BrowserContext, address: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await phone.newPage();
  const complaints = watched(page);
  await page.goto(address);
  return { page, complaints };
}

const tap = (page: Page, question: string, answer: string): Promise<void> =>
  page
    .locator(`[id="q-${question}"] label`)
    .filter({ hasText: new RegExp(`^${answer}$`) })
    .click();

describe('answering by a link on a phone', () => {
  it('goes on in German on another phone, and shows the clinic who answered', async () => {
    const { clinic, address } = await handedOut(await patient('TN-LINK1'), 'English');
    const first = await openOn(await newPhone(), address);
    await first.page.getByRole('heading', { name: 'Questions from your clinic', level: 1 }).waitFor();
    await tap(first.page, 'relation', 'Parent');
    await tap(first.page, 'nrs-pain-average7d', '0');
    await first.page.getByText('Saved', { exact: true }).waitFor();
    await first.page.getByText('2 of 11 answered').waitFor();
    expect(await faultsOf(first.page)).toEqual([]);
    const targets = await first.page
      .locator('.number, .choice, select, button')
      .evaluateAll(
        (all) =>
          all.filter((each) => each.getBoundingClientRect().height < 44 || each.getBoundingClientRect().width < 40)
            .length,
      );
    expect(targets).toBe(0);
    expect(await first.page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    await first.page.context().close();

    const { page, complaints } = await openOn(await newPhone('dark'), address);
    await page.getByText('2 of 11 answered').waitFor();
    await page.getByRole('combobox', { name: 'Language' }).selectOption('DE');
    await page.getByRole('heading', { name: 'Fragen Ihrer Klinik', level: 1 }).waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('de');
    await page.getByRole('button', { name: 'Antworten prüfen' }).click();
    await page.getByRole('alert').filter({ hasText: '9 Fragen sind noch offen' }).waitFor();
    for (const task of careTasks)
      await tap(page, `care-difficulty-8-${task}`, task === 'orthoses' ? 'Gehört nicht zur Pflege' : '6');
    await tap(page, 'sleep-nrs-disturbance', 'Möchte ich nicht sagen');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Antworten prüfen' }).click();
    await page.getByRole('heading', { name: 'Antworten prüfen', level: 1 }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ändern: Baden oder Waschen' }).click();
    await tap(page, 'care-difficulty-8-bathing', '8');
    await page.getByRole('button', { name: 'Antworten prüfen' }).click();
    await page.getByRole('button', { name: 'Antworten absenden' }).click();
    await page.getByRole('heading', { name: 'Vielen Dank', level: 1 }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);

    await page.reload();
    await page.getByText('Ask your clinic for a new one.').waitFor();
    await page.context().close();

    await clinic.reload();
    await clinic.getByRole('cell', { name: 'Caregiver (parent) · German' }).waitFor();
    await clinic
      .getByRole('cell', { name: /^Answered / })
      .first()
      .waitFor();
    await clinic.getByRole('cell', { name: 'Answered by link' }).waitFor();
    await clinic.goto(`${registry.url}/clinic`);
    await clinic.getByText('Caregiver link').first().waitFor();
    await clinic.close();
  }, 90_000);

  it('keeps what is answered without a connection until there is one', async () => {
    const { clinic, address } = await handedOut(await patient('TN-LINK2'), 'German');
    await clinic.close();
    const phone = await newPhone();
    const { page } = await openOn(phone, address);
    await page.getByRole('heading', { name: 'Fragen Ihrer Klinik', level: 1 }).waitFor();
    await phone.setOffline(true);
    await tap(page, 'nrs-pain-average7d', '7');
    await page.getByText(/^Keine Verbindung/).waitFor();
    await phone.setOffline(false);
    await page.getByText('Gespeichert', { exact: true }).waitFor();
    await page.reload();
    await page.getByText('1 von 11 beantwortet').waitFor();
    await phone.close();
  }, 60_000);

  it('is done with the keyboard alone', async () => {
    const { clinic, address } = await handedOut(await patient('TN-LINK3'), 'English');
    await clinic.close();
    const { page } = await openOn(await browser.newContext(), address);
    const pain = page.getByRole('group', { name: /^How much pain/ });
    await pain.getByRole('radio', { name: '0: no pain' }).focus();
    for (let steps = 0; steps < 4; steps += 1) await page.keyboard.press('ArrowRight');
    expect(await pain.getByRole('radio', { name: '4', exact: true }).isChecked()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    const dressing = page.getByRole('group', { name: 'Dressing the upper body' });
    expect(await dressing.getByRole('radio', { checked: true }).count()).toBe(1);
    await page.context().close();
  }, 60_000);
});
