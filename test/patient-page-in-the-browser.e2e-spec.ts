import type { Browser, Page } from 'playwright-core';
import { build } from '../scripts/compile.mjs';
import { launchBrowser } from './browser/browser.js';
import { accessibilityFindings, openPage } from './browser/open-page.js';
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

const enrol = async (pseudonym: string): Promise<string> => {
  const { recordPatient } = await coordinator.ask<{ recordPatient: { id: string } }>(
    'mutation ($input: RecordPatientInput!) { recordPatient(input: $input) { id } }',
    { input: { pseudonym, birthYear: 1980, enrolledOn: '2020-01-03' } },
  );
  return recordPatient.id;
};

const correct = (patientId: string, sex: string) =>
  coordinator.ask('mutation ($input: CorrectPatientInput!) { correctPatient(input: $input) { id } }', {
    input: { patientId, expectedVersion: 1, sex },
  });

const deathOf = async (id: string): Promise<string | null> =>
  (
    await coordinator.ask<{ patient: { diedOn: string | null } }>('query ($id: ID!) { patient(id: $id) { diedOn } }', {
      id,
    })
  ).patient.diedOn;

/** The page of a patient, as Dr Osei sees it. */
async function openPatient(patientId: string): Promise<Page> {
  const { page } = await openPage(browser, registry, { path: `/clinic/patients/${patientId}` });
  await page.getByRole('button', { name: 'Correct details' }).waitFor();
  return page;
}

const focused = (page: Page): Promise<string> => page.evaluate('document.activeElement.textContent');

async function beginDeath(page: Page, day: string): Promise<void> {
  await page.getByRole('button', { name: /^More acts on/ }).click();
  await page.getByRole('menuitem', { name: 'Record death' }).click();
  const field = page.getByRole('textbox', { name: 'Day of death' });
  await field.fill(day);
  await field.press('Enter');
  expect(await focused(page)).toBe('Go on');
  await page.keyboard.press('Enter');
}

const findings = (page: Page) => accessibilityFindings(page, '[role="dialog"]');

describe('the page of a patient, in the browser', () => {
  it('records a death in two steps that name the patient, and offers it no more', async () => {
    const patientId = await enrol('TN-LATE');
    const page = await openPatient(patientId);
    await beginDeath(page, '3 feb 24');
    await page.getByRole('group', { name: 'Record that TN-LATE died on 3 Feb 2024?' }).waitFor();
    expect(await deathOf(patientId)).toBeNull();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Record death of TN-LATE' }).click();
    await page.getByText('Deceased').first().waitFor();
    expect(await deathOf(patientId)).toBe('2024-02-03');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: /^More acts on/ }).count()).toBe(0);
    await page.context().close();
  }, 90_000);

  it('shows both sides where somebody else edited the patient meanwhile, and records the death then', async () => {
    const patientId = await enrol('TN-MEET');
    const page = await openPatient(patientId);
    await beginDeath(page, '2024-02-03');
    await correct(patientId, 'OTHER');
    await page.getByRole('button', { name: 'Record death of TN-MEET' }).click();
    await page.getByRole('group', { name: 'Day of death' }).getByText('3 Feb 2024').waitFor();
    expect(await deathOf(patientId)).toBeNull();
    await page.getByRole('button', { name: 'Save what is chosen' }).click();
    await page.getByText('Deceased').first().waitFor();
    expect(await deathOf(patientId)).toBe('2024-02-03');
    await page.context().close();
  }, 90_000);

  it('gives the focus back to what opened a panel, and sends nothing at Enter in a field', async () => {
    const page = await openPatient(await enrol('TN-FOCUS'));
    await page.getByRole('button', { name: 'Correct details' }).click();
    await page.getByLabel('Year of birth').fill('1981');
    await page.keyboard.press('Enter');
    expect(await page.getByLabel('Year of birth').and(page.locator(':focus')).count()).toBe(0);
    await page.getByLabel('Why it is corrected').press('Enter');
    expect(await focused(page)).toBe('Save correction');
    expect(await page.getByRole('dialog').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.getByRole('alertdialog').getByText('What you entered here is not saved.').waitFor();
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('Save correction');
    expect(await page.getByLabel('Year of birth').inputValue()).toBe('1981');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Discard it' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.waitForFunction('document.activeElement.textContent === "Correct details"');
    await page.context().close();
  }, 90_000);

  it('stays as it is where a page does not arrive, and tries again', async () => {
    const page = await openPatient(await enrol('TN-LINE'));
    await page.evaluate('window.stays = true');
    await page.context().setOffline(true);
    await page.getByRole('link', { name: 'Outcomes' }).click();
    await page.getByRole('heading', { name: 'This page could not be loaded' }).waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'This page could not be loaded' }).waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'How do patients fare after implantation?' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/quality');
    expect(await page.evaluate('window.stays')).toBe(true);
    await page.waitForLoadState('networkidle');
    const unstyled = await page.evaluate(`(() => {
      const links = [...document.querySelectorAll('link[rel="stylesheet"]')];
      const arrived = new Set(links.filter(({ sheet }) => sheet !== null).map(({ href }) => href));
      return links.map(({ href }) => href).filter((href) => !arrived.has(href));
    })()`);
    expect(unstyled).toEqual([]);
    await page.context().close();
  }, 90_000);
});
