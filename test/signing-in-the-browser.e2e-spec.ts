import axe from 'axe-core';
import type { Browser, Locator, Page } from 'playwright-core';
import { build } from '../scripts/compile.mjs';
import { launchBrowser } from './browser/browser.js';
import type { GraphqlClient } from './registry/graphql-client.js';
import { startRegistry, type Registry } from './registry/registry.js';

const PAIN = 'Pain, numeric rating 0–10';

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

interface Visit {
  readonly patientId: string;
  readonly encounterId: string;
  readonly assessmentId: string;
}

/** A visit with one assessment: pain 7 on average, 0 now. */
async function recordVisit(pseudonym: string): Promise<Visit> {
  const { recordPatient } = await clinician.ask<{ recordPatient: { id: string } }>(
    'mutation ($input: RecordPatientInput!) { recordPatient(input: $input) { id } }',
    { input: { pseudonym, birthYear: 1980, enrolledOn: '2020-01-01' } },
  );
  const answers = [
    { key: 'average7d', code: '7' },
    { key: 'now', code: '0' },
  ];
  const { recordEncounter } = await clinician.ask<{
    recordEncounter: { id: string; assessments: readonly { id: string }[] };
  }>('mutation ($input: RecordEncounterInput!) { recordEncounter(input: $input) { id assessments { id } } }', {
    input: {
      patientId: recordPatient.id,
      heldOn: '2020-03-01',
      purpose: 'BASELINE',
      attestation: 'NONE',
      assessments: [{ instrumentCode: 'nrs-pain', rater: 'PATIENT', answers }],
    },
  });
  const [assessment] = recordEncounter.assessments;
  return { patientId: recordPatient.id, encounterId: recordEncounter.id, assessmentId: assessment?.id ?? '' };
}

/** The registry in the browser, at somebody's desk; whatever the page complains about fails the test. */
async function signIn(name: string, width = 1280): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width, height: 1000 } });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(registry.url);
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.getByRole('navigation').first().waitFor();
  return { page, complaints };
}

async function openVisit(page: Page, { patientId, encounterId }: Visit): Promise<void> {
  await page.goto(`${registry.url}/clinic/patients/${patientId}?tab=visits&visit=${encounterId}`);
  await page.getByRole('heading', { name: PAIN }).waitFor();
}

/** As without a mouse: the focus is there, and Enter acts. */
const enter = (place: Locator): Promise<void> => place.press('Enter');
const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name, exact: true });

/** The proof of who somebody is grows old. */
const age = (): Promise<unknown> =>
  registry.behind.query("update access.login_session set authenticated_at = now() - interval '10 minutes'");

beforeEach(() => registry.behind.query('update access.login_session set authenticated_at = now()'));

const findings = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

const stored = async ({ assessmentId }: Visit): Promise<unknown> =>
  (
    await clinician.ask<{ assessment: unknown }>(
      `query ($id: ID!) { assessment(id: $id) { version status signatureState
         versions { version status changeCategory changeReason signatureState signatures { printedName meaning } } } }`,
      { id: assessmentId },
    )
  ).assessment;

describe('a visit, without a mouse', () => {
  it('is signed from the list of the day with a fresh proof, amended, compared, and voided by the coordinator', async () => {
    const visit = await recordVisit('TN-SIGNED');
    const waiting = await recordVisit('TN-WAITING');
    const { page, complaints } = await signIn('Dr Amara Osei');
    await enter(page.getByRole('link', { name: 'Sign the visit of TN-SIGNED, 1 Mar 2020' }));
    await page.getByText('I made these assessments, and they are recorded as I made them.').waitFor();
    await page.getByText('7 points').first().waitFor();
    expect(await findings(page)).toEqual([]);
    await age();
    await enter(button(page, 'Go on to sign'));
    await page.getByText('Dr Amara Osei signs: “I made these assessments').waitFor();
    await enter(button(page, 'Sign 1 assessment'));
    await page.getByText('Nobody has a password in a demonstration').waitFor();
    expect(await findings(page)).toEqual([]);
    await enter(button(page, 'Yes, it is me'));
    await page.getByText('1 assessment signed by Dr Amara Osei.').waitFor();
    await page.getByText('1 visit waits for a signature.').waitFor();
    const author = { printedName: 'Dr Amara Osei', meaning: 'AUTHORED' };
    expect(await stored(visit)).toMatchObject({
      version: 1,
      status: 'SIGNED',
      signatureState: 'VALID',
      versions: [{ signatures: [author] }],
    });

    await enter(page.getByRole('link', { name: 'Sign the next: TN-WAITING, 1 Mar 2020' }));
    await page.getByRole('dialog', { name: 'Sign: TN-WAITING, visit of 1 Mar 2020' }).waitFor();
    await enter(button(page, 'Go on to sign'));
    await enter(button(page, 'Sign 1 assessment'));
    await page.getByText('No other visit waits for a signature.').waitFor();
    expect(await stored(waiting)).toMatchObject({ status: 'SIGNED' });

    // Amended: the proof is old again, and nothing that was typed is lost by giving it anew.
    await openVisit(page, visit);
    await page.getByText('Signed as author by Dr Amara Osei').waitFor();
    expect(await button(page, `Void ${PAIN}`).count()).toBe(0);
    await enter(button(page, `Amend ${PAIN}`));
    const average = page.getByRole('radiogroup', { name: /Average pain/ });
    await average.getByRole('radio', { name: '7', exact: true }).press('4');
    await page.getByLabel('Kind of amendment').selectOption('Entered wrongly');
    await enter(button(page, 'Show what changes'));
    await page.getByText('Say in a few words why it is corrected.').waitFor();
    await page.getByLabel('Reason in your words').fill('The form says four.');
    expect(await findings(page)).toEqual([]);
    await age();
    await enter(button(page, 'Show what changes'));
    await page.getByRole('row', { name: /Average pain, 7 days 7 points 4 points Changed/ }).waitFor();
    await enter(button(page, 'Save version 2'));
    await enter(button(page, 'Yes, it is me'));
    await page.getByText('stands as version 2, not signed.').waitFor();
    await page.getByText('Entered wrongly: The form says four.').waitFor();
    expect(await stored(visit)).toMatchObject({
      version: 2,
      status: 'COMPLETED',
      versions: [
        { status: 'SUPERSEDED', signatureState: 'VALID', signatures: [author] },
        { changeCategory: 'ENTRY_ERROR', changeReason: 'The form says four.', signatures: [] },
      ],
    });

    await enter(page.getByRole('link', { name: `2 versions of ${PAIN}` }));
    await page.getByRole('heading', { name: `${PAIN}: versions` }).waitFor();
    await page.getByText('Checked just now: content and signature are as they were signed.').waitFor();
    await page.getByText('2 differences.').waitFor();
    expect(await page.getByRole('row', { name: /Pain now/ }).count()).toBe(0);
    await enter(button(page, 'Show all'));
    await page
      .getByRole('row', { name: /Pain now 0 points 0 points Same/ })
      .first()
      .waitFor();
    expect(await findings(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(overflow).toBe(0);
    expect(await findings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();

    const desk = await signIn('Priya Nair');
    await openVisit(desk.page, visit);
    expect(await button(desk.page, /^(Sign this visit|Add a signature)$/).count()).toBe(0);
    await enter(button(desk.page, `Void ${PAIN}`));
    await desk.page.getByLabel('Why it should not have been recorded').selectOption('Of another patient');
    await desk.page.getByLabel('Reason in your words').fill('Recorded for somebody else.');
    await age();
    await enter(button(desk.page, 'Go on to void'));
    await enter(button(desk.page, 'Void assessment'));
    await enter(button(desk.page, 'Yes, it is me'));
    await desk.page.getByText('Of another patient: Recorded for somebody else.').waitFor();
    expect(await findings(desk.page)).toEqual([]);
    expect(await stored(visit)).toMatchObject({ status: 'VOIDED', version: 2 });
    expect(desk.complaints).toEqual([]);
    await desk.page.context().close();
  }, 180_000);

  it('that was amended meanwhile is read again before it is signed', async () => {
    const visit = await recordVisit('TN-MEANWHILE');
    const { page } = await signIn('Dr Amara Osei');
    await openVisit(page, visit);
    await enter(button(page, 'Sign this visit'));
    await enter(button(page, 'Go on to sign'));
    await clinician.ask('mutation ($input: AmendAssessmentInput!) { amendAssessment(input: $input) { id } }', {
      input: {
        assessmentId: visit.assessmentId,
        expectedVersion: 1,
        category: 'OMISSION',
        reason: 'The worst pain was left out.',
        rater: 'PATIENT',
        answers: [
          { key: 'average7d', code: '7' },
          { key: 'worst7d', code: '9' },
        ],
      },
    });
    await enter(button(page, 'Sign 1 assessment'));
    await page.getByText('Nothing was stored. Read what is stored now, then decide.').waitFor();
    expect(await stored(visit)).toMatchObject({ version: 2, status: 'COMPLETED' });
    await enter(button(page, 'Show what is stored now'));
    await page.getByText('Answered by: patient. Version 2.').waitFor();
    await page.getByRole('cell', { name: '9 points' }).waitFor();
    await enter(button(page, 'Go on to sign'));
    await enter(button(page, 'Sign 1 assessment'));
    await page.getByText('1 assessment signed by Dr Amara Osei.').waitFor();
    expect(await stored(visit)).toMatchObject({ version: 2, status: 'SIGNED', signatureState: 'VALID' });
    await page.context().close();
  }, 90_000);

  it('is unlocked by the coordinator without losing its signature', async () => {
    const visit = await recordVisit('TN-LOCKED');
    await clinician.ask('mutation ($input: SignAssessmentsInput!) { signAssessments(input: $input) { id } }', {
      input: {
        encounterId: visit.encounterId,
        assessments: [{ assessmentId: visit.assessmentId, expectedVersion: 1 }],
        meaning: 'AUTHORED',
      },
    });
    const { page } = await signIn('Priya Nair', 390);
    await openVisit(page, visit);
    expect(await button(page, `Amend ${PAIN}`).count()).toBe(0);
    await enter(button(page, `Unlock ${PAIN}`));
    await page.getByLabel('Reason in your words').fill('Signed before the form was complete.');
    await enter(button(page, 'Go on to unlock'));
    expect(await findings(page)).toEqual([]);
    await enter(button(page, 'Unlock assessment'));
    await button(page, `Amend ${PAIN}`).waitFor();
    expect(await stored(visit)).toMatchObject({
      version: 2,
      status: 'COMPLETED',
      versions: [{ signatureState: 'VALID' }, { signatureState: 'NONE' }],
    });
    await page.context().close();
  }, 90_000);

  it('offers nothing to those who only read', async () => {
    const visit = await recordVisit('TN-READ');
    const { page } = await signIn('Ingrid Solberg');
    await openVisit(page, visit);
    await page.getByRole('link', { name: `Versions of ${PAIN}` }).waitFor();
    expect(
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^(Sign|Amend|Void|Unlock)/ })
        .count(),
    ).toBe(0);
    await page.context().close();
  }, 60_000);
});
