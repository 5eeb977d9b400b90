import type { Browser, Page } from 'playwright-core';
import { build } from '../scripts/compile.mjs';
import { launchBrowser } from './browser/browser.js';
import { openPage } from './browser/open-page.js';
import { dosingOf, implantedWith } from './registry/dosing.js';
import { startRegistry, type Registry } from './registry/registry.js';

let registry: Registry;
let browser: Browser;

beforeAll(async () => {
  await build();
  [registry, browser] = await Promise.all([startRegistry(), launchBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await registry.close();
});

const inDays = (days: number): Date => new Date(Date.now() + days * 86_400_000);
const shown = (day: Date): string =>
  new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: registry.northfield.timeZone,
  }).format(day);

/** A browser of its own, with a login session of its own. */
async function signedIn(persona: string): Promise<Page> {
  const { page } = await openPage(browser, registry, { persona, path: '/clinic' });
  await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
  return page;
}

/** 20 mL at 2,000 µg/mL and 350 µg/day, 95 days ago: 102 days to the alarm, 7 of them to go. */
async function filled(): Promise<{ patientId: string; pseudonym: string }> {
  const clinician = await registry.client('clinician');
  const dosing = dosingOf(registry, clinician);
  const patientId = await implantedWith(clinician, { implantedOn: inDays(-100).toISOString().slice(0, 10) });
  await dosing.refill(patientId, inDays(-95).toISOString(), {
    filledMl: 20,
    concentrationUgPerMl: 2000,
    programming: { mode: 'SIMPLE_CONTINUOUS', dailyDoseUg: 350 },
  });
  const { pseudonym } = await dosing.read(patientId, 'pseudonym');
  return { patientId, pseudonym: String(pseudonym) };
}

it('a dose changed by a colleague moves the alarm date on Today at once', async () => {
  const { patientId, pseudonym } = await filled();
  const watching = await signedIn('clinician');
  const row = watching.getByRole('row').filter({ hasText: pseudonym }).filter({ hasText: 'filled 20 mL' });
  const alarm = (day: Date) => row.getByText(shown(day)).filter({ visible: true }).first();
  await alarm(inDays(-95 + 102)).waitFor();
  // Somebody reads the list: where she is must not move.
  const link = row.getByRole('link', { name: pseudonym }).filter({ visible: true }).first();
  await link.focus();

  const colleague = await signedIn('coordinator');
  await colleague.goto(`${registry.url}/clinic/patients/${patientId}/programming`);
  const dose = colleague.getByLabel(/Total daily dose/);
  await dose.fill('300');
  await dose.press('Tab');
  await colleague.getByRole('button', { name: /^Save/ }).click();
  await colleague.getByText('Programming saved').waitFor();

  // 20 mL less 95 × 0.175 leaves 3.375; (3.375 − 2) / 0.15 = 9.2 days from now.
  await alarm(inDays(9)).waitFor({ timeout: 5_000 });
  await watching.getByText(/Updated .*programming/i).waitFor();
  expect(await watching.evaluate('document.activeElement?.textContent')).toBe(await link.textContent());
}, 90_000);
