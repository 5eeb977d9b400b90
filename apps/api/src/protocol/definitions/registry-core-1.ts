import type { FollowUpWindow, Protocol } from '#libs/outcomes/index';
import { complicationTypes } from './complication-types.js';

const core = [
  'mas',
  'psfs',
  'nrs-pain',
  'lss',
  'sitting-tolerance',
  'gg-transfer',
  'transfer-help',
  'care-difficulty-8',
];
const early = ['mas', 'psfs', 'nrs-pain'];

const LAST_YEAR = 30;

function yearly(year: number): FollowUpWindow {
  const targetDay = Math.floor(365.25 * year);
  return {
    code: `Y${year}`,
    label: `${year} years`,
    targetDay,
    fromDay: targetDay - 90,
    toDay: targetDay + 90,
    baseline: false,
    instruments: core,
  };
}

const window = (
  code: string,
  label: string,
  [fromDay, targetDay, toDay]: [number, number, number],
  instruments: string[],
): FollowUpWindow => ({
  code,
  label,
  targetDay,
  fromDay,
  toDay,
  baseline: code === 'BASELINE',
  instruments,
});

/** The registry's own protocol in its first version, which asked for eight instruments. */
export const registryCore1: Protocol = {
  code: 'registry-core',
  version: '1.0.0',
  title: 'Registry core protocol',
  description: 'Five domains at baseline, 1, 3, 6 and 12 months, then yearly; day 0 is the first implant.',
  windows: [
    window('BASELINE', 'Baseline', [-180, -1, -1], core),
    window('M1', '1 month', [16, 30, 44], early),
    window('M3', '3 months', [61, 91, 121], core),
    window('M6', '6 months', [138, 183, 228], core),
    window('M12', '12 months', [305, 365, 425], core),
    ...Array.from({ length: LAST_YEAR - 1 }, (_, index) => yearly(index + 2)),
  ],
  scores: [
    {
      scoreCode: 'mas.le.mean',
      instrumentCode: 'mas',
      responder: {
        minImprovement: 1,
        baselineAtLeast: null,
        minShareOfBaseline: null,
        followUpAtMost: null,
        consecutiveVisits: 1,
        description: 'Mean lower-limb grade lower by at least 1.0',
        provisional: true,
        source: 'Response criterion on the Ashworth scale, Gilmartin 2000; provisional for the modified scale',
      },
    },
    {
      scoreCode: 'psfs.frequency',
      instrumentCode: 'psfs',
      responder: {
        minImprovement: 1,
        baselineAtLeast: 1,
        minShareOfBaseline: null,
        followUpAtMost: 2,
        consecutiveVisits: 1,
        description: 'At least one step down, to 2 or less, among patients with spasms at baseline',
        provisional: true,
        source: 'Registry rule; no established threshold',
      },
    },
    {
      scoreCode: 'nrs-pain.average7d',
      instrumentCode: 'nrs-pain',
      responder: {
        minImprovement: 2,
        baselineAtLeast: 4,
        minShareOfBaseline: 0.3,
        followUpAtMost: null,
        consecutiveVisits: 1,
        description: 'At least 2 points and 30 % lower, among patients starting at 4 or more',
        provisional: true,
        source: 'Registry rule from Farrar 2001, Pain 94:149–158, and the bands of Forchheimer 2011',
      },
    },
    {
      scoreCode: 'lss.level',
      instrumentCode: 'lss',
      responder: {
        minImprovement: 1,
        baselineAtLeast: null,
        minShareOfBaseline: null,
        followUpAtMost: null,
        consecutiveVisits: 1,
        description: 'At least one level higher',
        provisional: true,
        source: 'Registry rule; no established threshold',
      },
    },
    {
      scoreCode: 'sitting-tolerance.hours',
      instrumentCode: 'sitting-tolerance',
      responder: {
        minImprovement: 2,
        baselineAtLeast: null,
        minShareOfBaseline: null,
        followUpAtMost: null,
        consecutiveVisits: 1,
        description: 'At least 2 hours a day longer',
        provisional: true,
        source: 'Registry rule; no established threshold',
      },
    },
    {
      scoreCode: 'gg-transfer.level',
      instrumentCode: 'gg-transfer',
      responder: {
        minImprovement: 1,
        baselineAtLeast: null,
        minShareOfBaseline: null,
        followUpAtMost: null,
        consecutiveVisits: 2,
        description: 'At least one level higher at two scheduled visits in a row',
        provisional: true,
        source: 'Registry rule; no established threshold',
      },
    },
    {
      scoreCode: 'transfer-help.helpers',
      instrumentCode: 'transfer-help',
      responder: {
        minImprovement: 1,
        baselineAtLeast: 1,
        minShareOfBaseline: null,
        followUpAtMost: null,
        consecutiveVisits: 1,
        description: 'At least one helper fewer, among patients who needed one',
        provisional: true,
        source: 'Registry rule; no established threshold',
      },
    },
    {
      scoreCode: 'care-difficulty-8.mean',
      instrumentCode: 'care-difficulty-8',
      responder: {
        minImprovement: 2,
        baselineAtLeast: null,
        minShareOfBaseline: null,
        followUpAtMost: null,
        consecutiveVisits: 1,
        description: 'At least 2.0 points lower on the tasks rated at both visits',
        provisional: true,
        source: 'Registry rule; no established threshold',
      },
    },
  ],
  complicationTypes,
  exposure: { ongoingUntil: 'DATA_LOCK', lostAfterMonths: 18 },
};
