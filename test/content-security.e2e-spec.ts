import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page, Request } from 'playwright-core';
import { personas } from '../apps/api/src/access/personas.js';
import { build } from '../scripts/compile.mjs';
import { launchBrowser } from './browser/browser.js';
import { startRegistry, type Registry } from './registry/registry.js';

const dashboard = join(import.meta.dirname, '..', 'apps', 'dashboard', 'src');

const QUIET_MS = 200;

let registry: Registry;
let browser: Browser;
let places: Readonly<Record<string, string>>;

beforeAll(async () => {
  await build();
  [registry, browser] = await Promise.all([startRegistry(), launchBrowser()]);
  places = { patientId: await patientWithAVisit(), code: 'nrs-pain' };
}, 120_000);
afterAll(async () => {
  await browser.close();
  await registry.close();
});

async function patientWithAVisit(): Promise<string> {
  const coordinator = await registry.client('coordinator');
  const { recordPatient } = await coordinator.ask<{ recordPatient: { id: string } }>(
    'mutation ($input: RecordPatientInput!) { recordPatient(input: $input) { id } }',
    { input: { birthYear: 1985, enrolledOn: '2024-01-01' } },
  );
  const patientId = recordPatient.id;
  await coordinator.ask('mutation ($input: RecordImplantInput!) { recordImplant(input: $input) { id } }', {
    input: { patientId, performedOn: '2024-03-01', overrideReason: 'Tried elsewhere, before the registry.' },
  });
  const pain = { instrumentCode: 'nrs-pain', rater: 'PATIENT', answers: [{ key: 'average7d', code: '4' }] };
  await coordinator.ask('mutation ($input: RecordEncounterInput!) { recordEncounter(input: $input) { id } }', {
    input: { patientId, heldOn: '2024-06-01', purpose: 'FOLLOW_UP', attestation: 'NONE', assessments: [pain] },
  });
  return patientId;
}

/** Every address the dashboard has a page for, as its routes declare them. */
function paths(): string[] {
  const sources = readdirSync(dashboard, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /routes?\.tsx?$/.test(file),
  );
  const declared = sources.flatMap((file) =>
    [...readFileSync(join(dashboard, file), 'utf8').matchAll(/path: '(\/[^']*)'/g)].map(([, path = '']) => path),
  );
  return [...new Set(declared)].map((path) =>
    path.replace(/\$(\w+)/g, (_, name: string) => places[name] ?? `no-such-${name}`),
  );
}

/** A page that tells what its content security policy kept it from, from its first line on. */
async function watchedPage(): Promise<{ page: Page; violations: string[] }> {
  const page = await browser.newPage();
  const violations: string[] = [];
  await page.exposeFunction('tellOfViolation', (told: string) => violations.push(`${page.url()}: ${told}`));
  await page.addInitScript(`document.addEventListener('securitypolicyviolation', (event) =>
    tellOfViolation(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile + ':' + event.lineNumber))`);
  page.on('console', (message) => {
    if (/Content Security Policy|Content-Security-Policy/i.test(message.text())) violations.push(message.text());
  });
  return { page, violations };
}

async function signIn(page: Page, name: string): Promise<void> {
  await page.goto(registry.url);
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
}

/** Goes to a page within the open one, as a link does, and waits until it has asked for all it shows. */
async function showPage(page: Page, path: string): Promise<void> {
  const quiet = quietNetwork(page);
  await page.evaluate(`history.pushState(null, '', '${path}')`);
  await quiet;
}

/** Resolves once nothing has been under way for a fifth of a second. */
function quietNetwork(page: Page): Promise<void> {
  return new Promise((resolve) => {
    const underWay = new Set<Request>();
    const began = (request: Request) => {
      underWay.add(request);
      clearTimeout(timer);
    };
    const ended = (request: Request) => {
      underWay.delete(request);
      clearTimeout(timer);
      if (underWay.size === 0) timer = setTimeout(done, QUIET_MS);
    };
    const done = () => {
      page.off('request', began).off('requestfinished', ended).off('requestfailed', ended);
      resolve();
    };
    let timer = setTimeout(done, QUIET_MS);
    page.on('request', began).on('requestfinished', ended).on('requestfailed', ended);
  });
}

describe('HDR-2: no page asks for anything its content security policy forbids', () => {
  it('notices when one does', async () => {
    const { page, violations } = await watchedPage();
    await page.goto(registry.url);
    await page.evaluate(`document.body.insertAdjacentHTML('beforeend', '<img src="https://elsewhere.example/x.png">')`);
    await page.waitForTimeout(200);
    expect(violations.join(' ')).toContain('img-src');
    await page.close();
  });

  it.each(['clinician', 'researcher', 'administrator'])(
    'of those a %s can open',
    async (code) => {
      const { page, violations } = await watchedPage();
      await signIn(page, personas.find((persona) => persona.code === code)?.name ?? '');
      expect(paths().length).toBeGreaterThan(10);
      for (const path of paths()) await showPage(page, path);
      expect(violations).toEqual([]);
      await page.close();
    },
    90_000,
  );
});

describe('HDR-2: logout in a browser', () => {
  it('is quick, ends the session, and leaves drafts and the cookies of others', async () => {
    const { page, violations } = await watchedPage();
    await signIn(page, 'Dr Amara Osei');
    await page.context().addCookies([{ name: 'canteen', value: 'signed-in', url: registry.url }]);
    await page.evaluate(`localStorage.setItem('somebody-elses-draft', 'kept')`);
    const began = Date.now();
    const answer =
      await page.evaluate(`fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' },
      body: '{"query":"mutation { signOut }"}' }).then((answer) => answer.text())`);
    expect(answer).toContain('"signOut":true');
    expect(Date.now() - began).toBeLessThan(3_000);
    expect(await page.evaluate(`localStorage.getItem('somebody-elses-draft')`)).toBe('kept');
    expect((await page.context().cookies()).map(({ name }) => name)).toEqual(['canteen']);
    expect(violations).toEqual([]);
    await page.close();
  });
});
