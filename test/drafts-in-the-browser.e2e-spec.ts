import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { build } from '../scripts/compile.mjs';
import { launchBrowser } from './browser/browser.js';
import { startRegistry, type Registry } from './registry/registry.js';
import { serveAlone, type Alone } from './registry/serve-alone.js';

let registry: Registry;
let server: Alone;
let browser: Browser;
let secrets: string;

beforeAll(async () => {
  await build();
  secrets = mkdtempSync(join(tmpdir(), 'tonus-drafts-'));
  [registry, browser] = await Promise.all([startRegistry(), launchBrowser()]);
  server = await serveAlone(registry, join(secrets, 'secrets'));
  await server.start();
}, 180_000);
afterAll(async () => {
  await browser.close();
  await server.kill();
  await registry.close();
  rmSync(secrets, { recursive: true, force: true });
});

async function newPatient(): Promise<string> {
  const coordinator = await registry.client('coordinator');
  const { recordPatient } = await coordinator.ask<{ recordPatient: { id: string } }>(
    'mutation { recordPatient(input: { birthYear: 1985, enrolledOn: "2020-01-01" }) { id } }',
  );
  return recordPatient.id;
}

async function signIn(context: BrowserContext, name: RegExp): Promise<Page> {
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  await page.goto(server.url);
  await page.getByRole('button', { name }).click();
  await page.getByRole('navigation').first().waitFor();
  return page;
}

async function openVisit(page: Page, patientId: string): Promise<void> {
  await page.goto(`${server.url}/clinic/patients/${patientId}/visit`);
  await page.getByRole('button', { name: 'Save visit' }).waitFor();
}

const scale = (page: Page, name: RegExp, value: string) =>
  page.getByRole('radiogroup', { name }).getByRole('radio', { name: value, exact: true }).first();
const chosen = (page: Page, name: RegExp, value: string) =>
  page.getByRole('radiogroup', { name }).getByRole('radio', { name: value, exact: true, checked: true }).first();
const bar = (page: Page, words: RegExp) => page.locator('#save-visit').getByText(words);
const AVERAGE = /Average pain/;
const WORST = /Worst pain/;
const NOW = /Pain now/;

/** What of the device's own keeping holds a text, read as it lies there. */
const readDevice = (page: Page) =>
  page.evaluate<{ entries: number; text: string }>(`(async () => {
    const open = indexedDB.open('tonus-drafts');
    await new Promise((resolve) => open.addEventListener('success', resolve));
    if (!open.result.objectStoreNames.contains('waiting')) return { entries: 0, text: '' };
    const store = open.result.transaction('waiting').objectStore('waiting');
    const [keys, values] = [store.getAllKeys(), store.getAll()];
    await new Promise((resolve) => values.addEventListener('success', resolve));
    const bytes = values.result.map(({ sealed }) => new TextDecoder('latin1').decode(sealed));
    const text = JSON.stringify([keys.result, values.result, bytes, { ...localStorage }, { ...sessionStorage }]);
    return { entries: values.result.length, text };
  })()`);

/** What the browser keeps of the program, by address. */
const readShell = (page: Page) =>
  page.evaluate<string[]>(`(async () => {
    const shelves = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const kept = await Promise.all(shelves.map((shelf) => shelf.keys()));
    return kept.flat().map(({ url }) => new URL(url).pathname);
  })()`);

describe('a visit that is being entered, in the browser', () => {
  it('survives a cut network, a crashed tab and a killed server, with every value', async () => {
    const patientId = await newPatient();
    const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
    const page = await signIn(context, /Dr Amara Osei/);
    await openVisit(page, patientId);
    await scale(page, AVERAGE, '0').click();
    await bar(page, /^Saved \d\d:\d\d/).waitFor();

    await context.setOffline(true);
    await scale(page, WORST, '8').click();
    await page
      .getByRole('radiogroup', { name: /Any event/ })
      .getByRole('radio', { name: 'No event' })
      .click();
    await bar(page, /^Offline: kept on this device, 2 answers to send$/).waitFor();
    await server.kill();
    await context.setOffline(false);
    const crash = await context.newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    void crash.send('Page.crash').catch(() => undefined);
    await crashed;

    const again = await context.newPage();
    await server.start();
    await openVisit(again, patientId);
    expect(await scale(again, AVERAGE, '0').isChecked()).toBe(true);
    expect(await scale(again, WORST, '8').isChecked()).toBe(true);
    const events = again.getByRole('radiogroup', { name: /Any event/ });
    expect(await events.getByRole('radio', { name: 'No event' }).isChecked()).toBe(true);
    await bar(again, /^Saved/).waitFor();

    await server.kill();
    await scale(again, NOW, '5').click();
    await bar(again, /^Offline: kept on this device, 1 answer to send$/).waitFor();
    await server.start();
    await bar(again, /^Saved/).waitFor({ timeout: 30_000 });
    const stored = await registry.behind.query<{ path: string; value: { code: string } | string }[]>(
      `select path, value from registry.visit_draft_field where patient_id = $1 and path ~ 'answers|attestation' order by path`,
      [patientId],
    );
    expect(stored.map(({ value }) => (typeof value === 'string' ? value : value.code))).toEqual([
      'NONE',
      '0',
      '5',
      '8',
    ]);
    expect((await readDevice(again)).entries).toBe(0);
    await context.close();
  }, 90_000);

  it('lies encrypted on the device, without names, and goes on after signing in again', async () => {
    const patientId = await newPatient();
    const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
    const page = await signIn(context, /Dr Amara Osei/);
    await openVisit(page, patientId);
    await scale(page, AVERAGE, '0').click();
    await bar(page, /^Saved/).waitFor();
    await context.setOffline(true);
    await scale(page, WORST, '8').click();
    await page
      .getByRole('radiogroup', { name: /Any event/ })
      .getByRole('radio', { name: 'Not asked' })
      .click();
    await bar(page, /2 answers to send/).waitFor();
    const { entries, text } = await readDevice(page);
    expect(entries).toBe(1);
    expect(text).toContain(patientId);
    for (const plain of ['worst', 'answers/', 'nrs-pain', 'NOT_ASKED', 'attestation', 'Osei', 'sheets'])
      expect(text).not.toContain(plain);

    // The session ends meanwhile, as after half an hour.
    await registry.behind.query('delete from access.login_session');
    await context.setOffline(false);
    await page.getByText('Whose desk would you like to sit at?').waitFor({ timeout: 30_000 });
    await page.getByRole('button', { name: /Dr Amara Osei/ }).click();
    await page.getByRole('button', { name: 'Save visit' }).waitFor();
    expect(await scale(page, WORST, '8').isChecked()).toBe(true);
    await bar(page, /^Saved/).waitFor();
    await context.close();
  }, 120_000);

  it('is typed wholly offline, and completed once the network is back', async () => {
    const patientId = await newPatient();
    const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
    const page = await signIn(context, /Dr Amara Osei/);
    await openVisit(page, patientId);
    await context.setOffline(true);
    await scale(page, AVERAGE, '0').click();
    await page
      .getByRole('radiogroup', { name: /Any event/ })
      .getByRole('radio', { name: 'No event' })
      .click();
    await bar(page, /^Offline: kept on this device/).waitFor();
    await page.getByRole('button', { name: 'Save visit' }).click();
    await page.getByRole('button', { name: 'Save without them' }).click();
    await page.getByText('The visit cannot be saved while the registry cannot be reached').waitFor();
    await context.setOffline(false);
    await bar(page, /^Saved/).waitFor({ timeout: 30_000 });
    await page.getByRole('button', { name: 'Save visit' }).click();
    await page.getByRole('button', { name: 'Save without them' }).click();
    await page.getByRole('heading', { name: 'Visit saved', level: 1 }).waitFor();
    const [left] = await registry.behind.query<[{ visits: number; drafts: number }]>(
      `select (select count(*) from registry.encounter where patient_id = $1) as visits,
              (select count(*) from registry.visit_draft where patient_id = $1) as drafts`,
      [patientId],
    );
    expect(left).toEqual({ visits: 1, drafts: 0 });
    await context.close();
  }, 120_000);
});

describe('a draft that an earlier version kept on this device in the open', () => {
  it('is taken over once, and then lies there no more', async () => {
    const patientId = await newPatient();
    const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
    const page = await signIn(context, /Dr Amara Osei/);
    const answers = { average7d: { code: '0', absence: null, reason: null } };
    const sheet = { rater: null, notDone: null, answers, totals: {}, folded: false };
    const draft = { heldOn: '2024-03-01', contact: 'VIDEO', attestation: null, sheets: { 'nrs-pain': sheet } };
    const kept = JSON.stringify({ format: 2, keptAt: new Date().toISOString(), draft });
    const key = `tonus-visit-CLINICIAN/${registry.northfield.code}/${encodeURIComponent('Dr Amara Osei')}/${patientId}`;
    await page.evaluate(`localStorage.setItem(${JSON.stringify(key)}, ${JSON.stringify(kept)})`);
    await openVisit(page, patientId);
    expect(await scale(page, AVERAGE, '0').isChecked()).toBe(true);
    await bar(page, /^Saved/).waitFor();
    const inTheOpen = `Object.keys(localStorage).filter((name) => name.startsWith('tonus-visit-')).length`;
    expect(await page.evaluate(inTheOpen)).toBe(0);
    await context.close();
  }, 60_000);
});

describe('two people in one draft, in two browsers', () => {
  it('see each other, merge different fields while typing, and are asked about the same one', async () => {
    const patientId = await newPatient();
    const contexts = await Promise.all(
      [0, 1].map(() => browser.newContext({ viewport: { width: 1280, height: 1000 } })),
    );
    const [osei, nair] = [await signIn(contexts[0]!, /Dr Amara Osei/), await signIn(contexts[1]!, /Priya Nair/)];
    await openVisit(osei, patientId);
    await openVisit(nair, patientId);
    await bar(osei, /Someone else is in this visit: Priya Nair/).waitFor();
    await bar(nair, /Someone else is in this visit: Dr Amara Osei/).waitFor();

    // Another field arrives while this one is being typed into; the caret stays.
    const typed = nair.locator('main input[inputmode="numeric"]:visible').first();
    await typed.click();
    await typed.pressSequentially('12');
    await scale(osei, AVERAGE, '0').click();
    await chosen(nair, AVERAGE, '0').waitFor();
    expect(await typed.and(nair.locator(':focus')).count()).toBe(1);
    await typed.pressSequentially('0');
    expect(await typed.inputValue()).toBe('120');

    await contexts[1]!.setOffline(true);
    await scale(nair, WORST, '7').click();
    await bar(nair, /^Offline/).waitFor();
    await scale(osei, WORST, '9').click();
    await bar(osei, /^Saved/).waitFor();
    await contexts[1]!.setOffline(false);
    for (const [page, mine, theirs] of [
      [nair, /^you: 7/, /^Dr Amara Osei: 9/],
      [osei, /^you: 9/, /^Priya Nair: 7/],
    ] as const) {
      const choice = page.getByRole('group', { name: /Values entered for .*Worst pain/ }).first();
      await choice.getByRole('button', { name: mine }).waitFor({ timeout: 30_000 });
      await choice.getByRole('button', { name: theirs }).waitFor();
    }
    await osei
      .getByRole('button', { name: /^Priya Nair: 7/ })
      .first()
      .click();
    await chosen(osei, WORST, '7').waitFor();
    await nair.getByText('Two people entered different values').waitFor({ state: 'detached' });
    expect(await scale(nair, WORST, '7').isChecked()).toBe(true);
    await Promise.all(contexts.map((context) => context.close()));
  }, 120_000);
});

describe('the program on the device', () => {
  it('opens offline, says so and what is kept, keeps no answer of the registry, and goes on by itself', async () => {
    const patientId = await newPatient();
    const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
    const page = await signIn(context, /Dr Amara Osei/);
    await openVisit(page, patientId);
    await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    await context.setOffline(true);
    await scale(page, AVERAGE, '3').click();
    await bar(page, /^Offline: kept/).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'You are offline', level: 1 }).waitFor();
    await page.getByText(/^1 draft with \d+ answers not yet sent is kept on this device, encrypted/).waitFor();

    const kept = await readShell(page);
    expect(kept).toContain('/');
    expect(kept.filter((path) => !/^\/($|assets\/|favicon\.svg|manifest\.webmanifest|icon-)/.test(path))).toEqual([]);

    await context.setOffline(false);
    await page.getByRole('button', { name: 'Save visit' }).waitFor({ timeout: 30_000 });
    expect(await scale(page, AVERAGE, '3').isChecked()).toBe(true);
    await bar(page, /^Saved/).waitFor();
    await context.close();
  }, 120_000);

  it('says quietly that a newer version is ready, and opens it when asked', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
    const page = await signIn(context, /Dr Amara Osei/);
    await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    await page.reload();
    await page.waitForFunction('navigator.serviceWorker.controller !== null');
    // The page registers its worker itself once it is up, which would take back what is registered before.
    await page.getByRole('navigation').first().waitFor();
    await page.waitForLoadState('networkidle');
    // The same program under another address is another worker to the browser.
    await page.evaluate(`navigator.serviceWorker.register('/service-worker.js?newer').then(() => undefined)`);
    await page.getByRole('status').filter({ hasText: 'A newer version of Tonus is ready' }).waitFor();
    const reloaded = page.waitForEvent('load');
    await page.getByRole('button', { name: 'Reload now' }).click();
    await reloaded;
    expect(await page.evaluate<string>('navigator.serviceWorker.controller.scriptURL')).toContain('newer');
    await context.close();
  }, 60_000);

  it('can be installed: its manifest names icons that are there', async () => {
    const manifest = (await (await fetch(`${server.url}/manifest.webmanifest`)).json()) as {
      icons: { src: string; type: string }[];
    };
    for (const { src, type } of manifest.icons) {
      const answer = await fetch(`${server.url}${src}`);
      expect([src, answer.status, answer.headers.get('content-type')]).toEqual([src, 200, type]);
    }
  });
});
