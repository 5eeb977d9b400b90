import type { Browser } from 'playwright-core';
import { Role } from '../apps/api/src/access/role.js';
import { build } from '../scripts/compile.mjs';
import { launchBrowser } from './browser/browser.js';
import { freePort } from './registry/free-port.js';
import { startRegistry, type Registry } from './registry/registry.js';
import { employ, enrol, forgetCodes, PASSWORD } from './sign-in/staff.js';
import { codeOf, Visitor } from './sign-in/visitor.js';

let registry: Registry;
let browser: Browser;

beforeAll(async () => {
  await build();
  const port = await freePort();
  const settings = {
    TONUS_MODE: 'production',
    TONUS_ORIGIN: `http://127.0.0.1:${port}`,
    PORT: String(port),
    TONUS_LOG: 'errors',
  };
  [registry, browser] = await Promise.all([startRegistry(settings), launchBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await registry.close();
});

describe('an amendment, in a real registry', () => {
  it('asks for password and code once the proof is old, and keeps what was typed through a wrong one', async () => {
    const employee = await employ(registry, 'amara.osei', [[Role.CLINICIAN, registry.northfield.id]]);
    const office = new Visitor(registry.url);
    await enrol(registry, office, employee);
    const { recordPatient } = await office.ask<{ recordPatient: { id: string } }>(
      'mutation { recordPatient(input: { birthYear: 1980, enrolledOn: "2020-01-01" }) { id } }',
    );
    const { recordEncounter } = await office.ask<{
      recordEncounter: { id: string; assessments: readonly { id: string }[] };
    }>('mutation ($input: RecordEncounterInput!) { recordEncounter(input: $input) { id assessments { id } } }', {
      input: {
        patientId: recordPatient.id,
        heldOn: '2020-03-01',
        purpose: 'BASELINE',
        attestation: 'NONE',
        assessments: [{ instrumentCode: 'nrs-pain', rater: 'PATIENT', answers: [{ key: 'average7d', code: '7' }] }],
      },
    });
    await forgetCodes(registry, employee);

    const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
    page.setDefaultTimeout(15_000);
    const visit = `/clinic/patients/${recordPatient.id}?tab=visits&visit=${recordEncounter.id}`;
    await page.goto(registry.url);
    await page.getByLabel('Account name').fill('amara.osei');
    await page.getByLabel(/^Password/).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByLabel('Code').fill(codeOf(employee.secret));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
    await page.goto(`${registry.url}${visit}`);

    await page.getByRole('button', { name: /^Amend/ }).press('Enter');
    const average = page.getByRole('radiogroup', { name: /Average pain/ });
    await average.getByRole('radio', { name: '7', exact: true }).press('4');
    await page.getByLabel('Kind of amendment').selectOption('Entered wrongly');
    await page.getByLabel('Reason in your words').fill('The form says four.');
    await page.getByRole('button', { name: 'Show what changes' }).press('Enter');
    await registry.behind.query("update access.login_session set authenticated_at = now() - interval '10 minutes'");
    await page.getByRole('button', { name: 'Save version 2' }).press('Enter');

    await page.getByLabel(/^Password/).fill('not the right one at all');
    await page.getByLabel('Code').fill(codeOf(employee.secret, 1));
    await page.keyboard.press('Enter');
    await page.getByText('Not confirmed').waitFor();
    expect(await page.getByRole('row', { name: /7 points 4 points Changed/ }).count()).toBe(2);
    await forgetCodes(registry, employee);
    await page.getByLabel(/^Password/).fill(PASSWORD);
    await page.getByLabel('Code').fill(codeOf(employee.secret, 1));
    await page.keyboard.press('Enter');
    await page.getByText('Entered wrongly: The form says four.').waitFor();

    const kept = await registry.behind.query<object[]>(
      'select version, answers, change_category, change_reason from registry.assessment where id = $1',
      [recordEncounter.assessments[0]?.id],
    );
    expect(kept).toEqual([
      {
        version: 2,
        answers: { average7d: { code: '4', absence: null, reason: null } },
        change_category: 'ENTRY_ERROR',
        change_reason: 'The form says four.',
      },
    ]);
    await page.close();
  }, 120_000);
});
