import type { Browser, Page } from 'playwright-core';
import { build } from '../scripts/compile.mjs';
import { launchBrowser } from './browser/browser.js';
import { accessibilityFindings, openPage, type OpenedPage } from './browser/open-page.js';
import type { GraphqlClient } from './registry/graphql-client.js';
import { startRegistry, type Registry } from './registry/registry.js';

let registry: Registry;
let browser: Browser;
let coordinator: GraphqlClient;

beforeAll(async () => {
  await build();
  [registry, browser] = await Promise.all([startRegistry(), launchBrowser()]);
  coordinator = await registry.client('coordinator');
}, 120_000);
afterAll(async () => {
  await browser.close();
  await registry.close();
});

const record = async (name: string, input: object): Promise<string> => {
  const type = `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { id } }`;
  const answer = await coordinator.ask<Record<string, { id: string }>>(query, { input });
  return answer[name]?.id ?? '';
};

/** The page of a patient, as Dr Osei sees it. */
async function openPatient(patientId: string): Promise<OpenedPage> {
  const opened = await openPage(browser, registry, { path: `/clinic/patients/${patientId}` });
  await opened.page.getByRole('button', { name: 'Correct details' }).waitFor();
  return opened;
}

const findings = (page: Page) => accessibilityFindings(page, '[role="dialog"]');

describe('DUR-3: an edit that meets another, in the browser', () => {
  it('shows both sides of a patient, keeps what each person changed, and saves what was chosen', async () => {
    const patientId = await record('recordPatient', {
      pseudonym: 'TN-BOTH',
      birthYear: 1980,
      sex: 'FEMALE',
      enrolledOn: '2020-01-03',
    });
    const { page, complaints } = await openPatient(patientId);
    await page.getByRole('button', { name: 'Correct details' }).click();
    await page.getByRole('radiogroup', { name: 'Sex' }).getByRole('radio', { name: 'Male', exact: true }).click();
    await page.getByLabel('Year of birth').fill('1981');

    await record('correctPatient', { patientId, expectedVersion: 1, sex: 'OTHER', enrolledOn: '2020-01-05' });
    await page.getByRole('button', { name: 'Save correction' }).click();

    const heading = page.getByRole('heading', { name: 'Somebody else changed this meanwhile' });
    await heading.waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toBe(await heading.textContent());
    const line = (name: string) => page.getByRole('group', { name });
    expect(await line('Sex').getByRole('radio', { name: 'Yours Male' }).isChecked()).toBe(true);
    expect(await line('Year of birth').getByRole('radio', { name: 'Yours 1981' }).isChecked()).toBe(true);
    expect(await line('Enrolled on').getByRole('radio', { name: 'Stored now 5 Jan 2020' }).isChecked()).toBe(true);
    expect(await page.getByRole('group', { name: 'Pseudonym' }).count()).toBe(0);
    expect(await findings(page)).toEqual([]);

    // By keyboard alone: from the heading to the first line, and over to what is stored.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    expect(await line('Sex').getByRole('radio', { name: 'Stored now Other' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Save what is chosen' }).click();
    await page.getByText('Correction saved').waitFor();

    const { patient } = await coordinator.ask<{ patient: unknown }>(
      'query ($id: ID!) { patient(id: $id) { version sex birthYear enrolledOn } }',
      { id: patientId },
    );
    expect(patient).toEqual({ version: 3, sex: 'OTHER', birthYear: 1981, enrolledOn: '2020-01-05' });
    expect(complaints).toEqual([]);
    await page.close();
  }, 90_000);

  it('goes back to the form with everything in it, and meets a third editor again', async () => {
    const patientId = await record('recordPatient', {
      pseudonym: 'TN-THIRD',
      birthYear: 1980,
      enrolledOn: '2020-01-03',
    });
    await record('recordImplant', {
      patientId,
      performedOn: '2020-02-01',
      overrideReason: 'Tried elsewhere, before the registry.',
    });
    const visit = { heldOn: '2020-03-01', purpose: 'FOLLOW_UP', attestation: 'NONE', assessments: [] };
    const encounterId = await record('recordEncounter', { patientId, ...visit });
    const correct = (expectedVersion: number, contact: string) =>
      record('correctEncounter', { encounterId, expectedVersion, contact, reason: 'It was a call.' });
    const { page } = await openPatient(patientId);
    await page.getByRole('tab', { name: 'Visits' }).click();
    await page.getByRole('link', { name: '1 Mar 2020' }).click();
    await page.getByRole('button', { name: 'Correct date or contact' }).click();
    await page.getByLabel('Date of the visit').first().fill('2 mar 2020');
    await page.getByLabel('Why it is corrected').fill('The day was mistyped.');

    await correct(1, 'TELEPHONE');
    await page.getByRole('button', { name: 'Save correction' }).click();
    await page.getByRole('button', { name: 'Change more in the form' }).click();
    expect(await page.getByLabel('Date of the visit').first().inputValue()).toBe('2 Mar 2020');
    expect(await page.getByLabel('Why it is corrected').inputValue()).toBe('The day was mistyped.');
    expect(await page.getByRole('radio', { name: 'Telephone' }).isChecked()).toBe(true);

    await correct(2, 'VIDEO');
    await page.getByRole('button', { name: 'Save correction' }).click();
    await page.getByRole('group', { name: 'Contact' }).getByText('Video').waitFor();
    await page.getByRole('button', { name: 'Save what is chosen' }).click();
    await page.getByText('Correction saved').waitFor();
    const { patient } = await coordinator.ask<{ patient: unknown }>(
      'query ($id: ID!) { patient(id: $id) { lastContactOn encounters { version heldOn contact } } }',
      { id: patientId },
    );
    expect(patient).toEqual({
      lastContactOn: '2020-03-02',
      encounters: [{ version: 4, heldOn: '2020-03-02', contact: 'VIDEO' }],
    });
    await page.close();
  }, 90_000);

  it('tells a complication that was corrected meanwhile apart from its outcome', async () => {
    const patientId = await record('recordPatient', {
      pseudonym: 'TN-KINK',
      birthYear: 1980,
      enrolledOn: '2020-01-03',
    });
    await record('recordImplant', {
      patientId,
      performedOn: '2020-02-01',
      overrideReason: 'Tried elsewhere, before the registry.',
    });
    const event = { type: 'cath.kink', onsetOn: '2020-03-01', grade: 3, outcome: 'NOT_RECOVERED' };
    const complicationId = await record('recordComplication', { patientId, ...event });
    const { page } = await openPatient(patientId);
    await page.getByRole('tab', { name: 'Complications' }).click();
    await page.getByRole('button', { name: /^Correct .*1 Mar 2020/ }).click();
    await page.getByRole('radiogroup', { name: 'Severity' }).getByRole('radio', { name: /Mild/ }).click();
    await page.getByLabel('Why it is corrected').fill('It was mild.');
    await record('concludeComplication', { complicationId, expectedVersion: 1, outcome: 'RECOVERED' });
    await page.getByRole('button', { name: 'Save correction' }).click();
    await page.getByRole('group', { name: 'Outcome so far' }).getByText('Not recovered').waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save what is chosen' }).click();
    await page.getByText('Correction saved').waitFor();
    const { patient } = await coordinator.ask<{ patient: unknown }>(
      'query ($id: ID!) { patient(id: $id) { complications { version grade outcome } } }',
      { id: patientId },
    );
    expect(patient).toEqual({ complications: [{ version: 3, grade: 1, outcome: 'RECOVERED' }] });
    await page.close();
  }, 90_000);
});
