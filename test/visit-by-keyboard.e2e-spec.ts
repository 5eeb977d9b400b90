import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { build } from '../scripts/compile.mjs';
import { launchBrowser } from './browser/browser.js';
import { startRegistry, type Registry } from './registry/registry.js';

const DAY = 86_400_000;
const daysAgo = (days: number): string => new Date(Date.now() - days * DAY).toISOString().slice(0, 10);

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

/** A patient with two locked goals whose follow-up at 12 months is due today. */
async function patientDueToday(pseudonym: string): Promise<string> {
  const clinician = await registry.client('clinician');
  const act = async (name: string, input: object): Promise<string> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const answer = await clinician.ask<Record<string, { id: string }>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { id } }`,
      { input },
    );
    return answer[name]?.id ?? '';
  };
  const patientId = await act('recordPatient', {
    pseudonym,
    birthYear: 1985,
    sex: 'FEMALE',
    aetiology: 'multiple-sclerosis',
    enrolledOn: daysAgo(400),
  });
  for (const statement of ['Transfers with one helper.', 'Sits through a meal.'])
    await act('recordGoal', {
      patientId,
      agreedOn: daysAgo(395),
      category: 'transfers',
      statement,
      levels: ['Not at all', 'With two', 'With one', 'Watched', 'Alone'],
      baselineLevel: -1,
    });
  await act('recordEncounter', {
    patientId,
    heldOn: daysAgo(390),
    purpose: 'BASELINE',
    attestation: 'NONE',
    antispastics: ['TIZANIDINE'],
    assessments: [{ instrumentCode: 'nrs-pain', rater: 'PATIENT', answers: [{ key: 'average7d', code: '7' }] }],
  });
  await act('recordImplant', {
    patientId,
    performedOn: daysAgo(365),
    overrideReason: 'Tried elsewhere, before the registry.',
  });
  return patientId;
}

async function openVisit(patientId: string, size = { width: 1280, height: 1000 }, dark = false): Promise<Page> {
  const page = await browser.newPage({ viewport: size, colorScheme: dark ? 'dark' : 'light' });
  await page.goto(registry.url);
  await page.getByRole('button', { name: /Dr Amara Osei/ }).click();
  await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
  await page.goto(`${registry.url}/clinic/patients/${patientId}/visit`);
  await page.getByRole('radiogroup', { name: /Any event/ }).waitFor();
  await page.getByRole('grid').first().waitFor();
  return page;
}

/** Where the focus is, as far as somebody at the keyboard needs to know. */
const focused = (page: Page) =>
  page.evaluate<{ kind: string; drugs: boolean; choices: string[]; lettered: boolean }>(`(() => {
    const at = document.activeElement;
    const group = at.closest('[role="radiogroup"]');
    const kind = at.closest('#save-visit') ? 'save'
      : at.hasAttribute('data-next') ? 'next'
      : at.getAttribute('role') ?? at.tagName.toLowerCase();
    const choices = [...(group?.querySelectorAll('[role="radio"]') ?? [])].map(
      (one) => one.querySelector('b')?.textContent ?? one.getAttribute('data-code') ?? '');
    return { kind, drugs: at.closest('#place-antispastics') !== null, choices, lettered: group?.querySelector('b') != null };
  })()`);

/** Presses keys, counting answers apart from what only leads on, and how long the page took to paint after each. */
function keyboard(page: Page) {
  const counts = { answers: 0, beyond: 0 };
  return {
    counts,
    answer: async (key: string) => {
      counts.answers += 1;
      await page.keyboard.press(key);
    },
    lead: async (key: string) => {
      counts.beyond += 1;
      await page.keyboard.press(key);
    },
  };
}

/** From the event to the next frame painted, in the page itself (ms). */
async function timeKeys(page: Page): Promise<void> {
  // A message runs after the frame has been painted.
  await page.evaluate(`(() => {
    globalThis.taken = [];
    document.addEventListener('keydown', (event) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => globalThis.taken.push(performance.now() - event.timeStamp);
        channel.port2.postMessage(null);
      });
    }, true);
  })()`);
}

describe('a core follow-up by keyboard alone', () => {
  it('needs at most sixty keys beyond its answers, and the page follows each at once', async () => {
    const patientId = await patientDueToday('TN-KEYS');
    const page = await openVisit(patientId);
    await timeKeys(page);
    const keys = keyboard(page);

    for (let step = 0; step < 120; step += 1) {
      const at = await focused(page);
      if (at.kind === 'save') break;
      if (at.kind === 'next') await keys.lead('Enter');
      else if (at.drugs) {
        await keys.answer('u');
        await keys.lead('Enter');
      } else if (at.kind === 'gridcell') {
        await keys.answer('1');
        await keys.lead('Enter');
      } else if (at.kind === 'radio') {
        await keys.answer(
          at.choices.includes('0') ? '0' : at.lettered ? (at.choices[1] ?? '1') : (at.choices[0] ?? '1'),
        );
        await keys.lead('Enter');
      } else if (at.kind === 'input') {
        await keys.answer('1');
        await keys.lead('Enter');
      } else {
        await keys.lead('Tab');
      }
    }
    expect((await focused(page)).kind).toBe('save');
    await keys.lead('Enter');
    await page.getByRole('heading', { name: 'Visit saved' }).waitFor();

    const taken = await page.evaluate<number[]>('globalThis.taken');
    const sorted = taken.toSorted((one, other) => one - other);
    const median = sorted[Math.floor(sorted.length / 2)] ?? Infinity;
    process.stdout.write(
      `keys: ${keys.counts.answers} answers, ${keys.counts.beyond} beyond; median response ${median.toFixed(0)} ms of ${sorted.length}\n`,
    );
    expect(keys.counts.answers).toBeGreaterThan(25);
    expect(keys.counts.beyond).toBeLessThanOrEqual(60);
    // 50 ms is the goal; a machine busy with other tests is allowed twice that.
    expect(median).toBeLessThan(100);

    const clinician = await registry.client('clinician');
    const { patient } = await clinician.ask<{
      patient: { encounters: { heldOn: string; activeSeconds: number; antispastics: string[] }[]; goals: object[] };
    }>(
      `query ($id: ID!) { patient(id: $id) { encounters { heldOn activeSeconds antispastics assessments { instrumentCode ratedBy { name } } }
         goals { number ratings { level } } } }`,
      { id: patientId },
    );
    const visit = patient.encounters.find(({ heldOn }) => heldOn === daysAgo(0));
    expect(visit?.activeSeconds).toBeGreaterThan(0);
    expect(visit?.antispastics).toEqual(['TIZANIDINE']);
    expect(visit).toMatchObject({
      assessments: expect.arrayContaining([{ instrumentCode: 'mas', ratedBy: { name: 'Dr Amara Osei' } }]) as unknown,
    });
    expect(patient.goals).toMatchObject([{ ratings: [{}] }, { ratings: [{}] }]);
    await page.close();
  }, 180_000);

  it('keeps the visit while an event is recorded over it, and lists the event', async () => {
    const page = await openVisit(await patientDueToday('TN-EVENT'));
    await page.keyboard.press('1');
    await page.getByRole('button', { name: 'Record an event' }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    const yes = page.getByRole('radiogroup', { name: /Any event/ }).getByRole('radio', { name: /Yes/ });
    expect(await yes.isChecked()).toBe(true);
    await page.close();
  }, 90_000);
});

describe('the visit page, for everyone', () => {
  const phone = { width: 390, height: 844 };
  it.each([
    ['on a desk', { width: 1280, height: 1000 }, false, false],
    ['on a phone', phone, false, false],
    ['on a phone in the dark, with the panel of events open', phone, true, true],
  ])(
    '%s has no finding of an accessibility engine',
    async (_place, size, dark, withPanel) => {
      const page = await openVisit(await patientDueToday(`TN-AXE${size.width}${dark ? 'D' : ''}`), size, dark);
      if (withPanel) {
        await page.keyboard.press('1');
        await page.getByRole('button', { name: 'Record an event' }).click();
        await page.getByRole('dialog').waitFor();
      }
      await page.waitForLoadState('networkidle');
      await page.evaluate(axe.source);
      const found = await page.evaluate(() =>
        (globalThis as unknown as { axe: typeof axe }).axe.run({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
        }),
      );
      expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      if (size.width < 400) {
        const small = await page.evaluate<string[]>(`
          [...document.querySelectorAll('[role="gridcell"], [role="radio"], [data-next]')]
            .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44)
            .map((one) => one.outerHTML.slice(0, 90))`);
        expect(small).toEqual([]);
      }
      await page.close();
    },
    120_000,
  );
});
