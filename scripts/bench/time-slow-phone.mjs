import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { HttpClient } from './http-client.mjs';

const PROGRAMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** Slow 4G as Lighthouse simulates it: 150 ms there and back, 1.6 Mbit/s down, 0.75 up; a processor four times slower. */
const SLOW = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };
const SLOWER = 4;
const GOAL_MS = 2000;
const RUNS = 3;
const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

/** How long the page of a visit takes on a slow phone until its first measure can be answered. */
export async function timeVisitOnSlowPhone({ api, registry, table }) {
  const executablePath = PROGRAMS.find((program) => existsSync(program));
  if (executablePath === undefined) throw new Error('no Chromium on this machine');
  const client = await new HttpClient(api.url).signIn('clinician');
  const { url } = api;
  const { cookie } = client;
  client.close();
  const patientId = await patientToVisit(registry);
  const browser = await chromium.launch({ executablePath, args });
  try {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const [name, value] = cookie.split(/=(.*)/s);
    await context.addCookies([{ name, value, url }]);
    const times = [];
    for (let run = 0; run < RUNS; run += 1) times.push(await timeOnce(context, { url, patientId }));
    const ours = times.sort((one, other) => one - other)[Math.floor(RUNS / 2)];
    table.add({
      id: 'page: visit, slow phone',
      operation: 'visit page on a slow phone, until the first grade can be typed',
      unit: 'ms',
      ours,
      goal: { atMost: GOAL_MS },
      runs: RUNS,
    });
  } finally {
    await browser.close();
  }
}

/** A living patient with an implant at the centre of the clinician. */
async function patientToVisit(registry) {
  const { rows } = await registry.query(`
    select p.id from registry.patient p
    join analysis.patient a on a.centre_id = p.centre_id and a.patient_id = p.id
    join access.membership m on m.centre_id = p.centre_id and m.role = 'CLINICIAN'
    join access.person person on person.id = m.person_id and person.display_name = 'Dr Amara Osei'
    where a.first_implant_on is not null and p.died_on is null and p.exited_on is null
    order by a.first_implant_on desc limit 1`);
  if (rows.length === 0) throw new Error('no patient to visit');
  return rows[0].id;
}

async function timeOnce(context, { url, patientId }) {
  const page = await context.newPage();
  await page.goto(`${url}/clinic/patients/${patientId}`);
  const link = page.getByRole('link', { name: /Record visit/ }).first();
  await link.waitFor();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', SLOW);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const began = performance.now();
  await link.click();
  await page.getByRole('grid').first().waitFor();
  const took = performance.now() - began;
  await page.close();
  return took;
}
