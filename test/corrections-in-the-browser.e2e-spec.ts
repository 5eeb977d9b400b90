import type { Browser, Page } from 'playwright-core';
import { build } from '../scripts/compile.mjs';
import { launchBrowser } from './browser/browser.js';
import { accessibilityFindings, openPage } from './browser/open-page.js';
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

const record = async (name: string, input: object): Promise<string> => {
  const query = `mutation ($input: ${name[0]?.toUpperCase() ?? ''}${name.slice(1)}Input!) { ${name}(input: $input) { id } }`;
  return (await clinician.ask<Record<string, { id: string }>>(query, { input }))[name]?.id ?? '';
};

/** The page of a patient, as Dr Osei sees it. */
async function openPatient(patientId: string): Promise<Page> {
  const { page } = await openPage(browser, registry, { path: `/clinic/patients/${patientId}` });
  await page.getByRole('button', { name: 'Correct details' }).waitFor();
  return page;
}

const findings = (page: Page) => accessibilityFindings(page, '[role="dialog"]');

/** What is stored, and what its last event in the trail says. */
const storedAs = (relation: string, id: string) =>
  registry.behind.query<{ reasons: object[]; version: number }[]>(
    `select reasons, version from registry.${relation} where id = $1`,
    [id],
  );
const told = (id: string) =>
  registry.behind.query<{ action: string; reason: string }[]>(
    `select e.action, e.reason from audit.value v join audit.change c on c.seq = v.change_seq join audit.event e on e.seq = c.event_seq
     where v.after->>'id' = $1 order by e.seq desc limit 1`,
    [id],
  );

describe('a correction that makes something unusual', () => {
  it('of a visit asks why at its day, and is saved with the reason', async () => {
    const patientId = await record('recordPatient', { birthYear: 1980, enrolledOn: '2020-01-01' });
    const trialId = await record('startTrial', { patientId, startedOn: '2020-03-01', route: 'LP_BOLUS' });
    await record('recordTestBolus', { trialId, givenAt: '2020-03-02T09:00:00Z', doseUg: 50 });
    const visit = { heldOn: '2020-03-01', purpose: 'BASELINE', attestation: 'NONE', assessments: [] };
    const encounterId = await record('recordEncounter', { patientId, ...visit });

    const page = await openPatient(patientId);
    await page.getByRole('tab', { name: 'Visits' }).click();
    await page.getByRole('link', { name: '1 Mar 2020' }).click();
    await page.getByRole('button', { name: 'Correct date or contact' }).click();
    await page.getByLabel('Date of the visit').first().fill('3 mar 2020');
    await page.getByLabel('Why it is corrected').fill('The day was mistyped.');
    await page.getByRole('button', { name: 'Save correction' }).click();

    await page
      .getByText(/within 72 hours after a test bolus/)
      .first()
      .waitFor();
    expect(await storedAs('encounter', encounterId)).toEqual([{ reasons: [], version: 1 }]);
    expect(await findings(page)).toEqual([]);
    // Without an answer it is asked again, and nothing is sent.
    await page.getByRole('button', { name: 'Save correction' }).click();
    const why = page.getByLabel(/: why is this right\?$/);
    await why.fill('Assessed before the second bolus, as agreed.');
    await page.getByRole('button', { name: 'Save correction' }).click();
    await page.getByText('Correction saved').waitFor();

    expect(await storedAs('encounter', encounterId)).toEqual([
      {
        reasons: [{ rule: 'D5', field: 'heldOn', reason: 'Assessed before the second bolus, as agreed.' }],
        version: 2,
      },
    ]);
    expect(await told(encounterId)).toEqual([{ action: 'encounter corrected', reason: 'The day was mistyped.' }]);
    await page.close();
  }, 90_000);

  it('of a complication asks why at its onset, and is saved with the reason', async () => {
    const patientId = await record('recordPatient', { birthYear: 1980, enrolledOn: '2020-01-01' });
    const overrideReason = 'Tried at another hospital.';
    await record('recordImplant', { patientId, performedOn: '2020-05-01', overrideReason });
    await record('recordProcedure', { patientId, type: 'EXPLANT', performedOn: '2022-05-01' });
    const event = { type: 'infect.superficial', onsetOn: '2022-06-01', grade: 2, outcome: 'RECOVERED' };
    const id = await record('recordComplication', { patientId, ...event });

    const page = await openPatient(patientId);
    await page.getByRole('tab', { name: 'Complications' }).click();
    await page.getByRole('button', { name: /^Correct .*1 Jun 2022/ }).click();
    await page.getByLabel('Onset').first().fill('1 sep 2022');
    await page.getByLabel('Why it is corrected').fill('The month was mistyped.');
    await page.getByRole('button', { name: 'Save correction' }).click();

    await page
      .getByText(/began more than 90 days after the explant/)
      .first()
      .waitFor();
    await page.getByLabel(/: why is this right\?$/).fill('The scar opened over the old pocket.');
    await page.getByRole('button', { name: 'Save correction' }).click();
    await page.getByText('Correction saved').waitFor();

    expect(await storedAs('complication', id)).toEqual([
      { reasons: [{ rule: 'D8', field: 'onsetOn', reason: 'The scar opened over the old pocket.' }], version: 2 },
    ]);
    expect(await told(id)).toEqual([{ action: 'complication corrected', reason: 'The month was mistyped.' }]);
    await page.close();
  }, 90_000);
});
