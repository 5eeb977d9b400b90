import type { ComplicationType, FollowUpWindow, Protocol, ProtocolScore } from '#libs/outcomes/index';

const totals = ['MAS_MEAN', 'PAIN_NRS', 'SITTING', 'TRANSFER', 'CARE_BURDEN'];

const window = (
  code: string,
  label: string,
  [fromDay, targetDay, toDay]: [number, number, number],
): FollowUpWindow => ({
  code,
  label,
  targetDay,
  fromDay,
  toDay,
  baseline: code === 'BL',
  instruments: totals,
});

const score = (code: string, minImprovement: number, description: string): ProtocolScore => ({
  scoreCode: code,
  instrumentCode: code,
  responder: {
    minImprovement,
    baselineAtLeast: null,
    minShareOfBaseline: null,
    followUpAtMost: null,
    consecutiveVisits: 1,
    description,
    provisional: true,
    source: 'Derivation rules of the hospital export',
  },
});

const complication = (
  code: string,
  label: string,
  category: string,
  categoryLabel: string,
  sentinel: boolean,
): ComplicationType => ({
  code,
  label,
  category,
  categoryLabel,
  sentinel,
  infection: category === 'infect',
});

/** Totals only, as older hospital exports carry them; windows wide enough for routine care. */
export const sampleExport: Protocol = {
  code: 'sample-export',
  version: '1.0.0',
  title: 'Hospital export, totals only',
  description:
    'Score-only follow-up at 1, 3, 6, 12 and 24 months as exported by a hospital; day 0 is the first implant.',
  windows: [
    window('BL', 'Baseline', [-180, 0, 0]),
    window('M01', '1 month', [8, 30, 60]),
    window('M03', '3 months', [61, 91, 136]),
    window('M06', '6 months', [137, 183, 273]),
    window('M12', '12 months', [274, 365, 547]),
    window('M24', '24 months', [548, 730, 912]),
  ],
  scores: [
    score('MAS_MEAN', 0.5, 'Mean grade lower by at least 0.5'),
    score('PAIN_NRS', 2, 'At least 2 points lower'),
    score('SITTING', 1, 'At least one level higher'),
    score('TRANSFER', 1, 'At least one level higher'),
    score('CARE_BURDEN', 2, 'At least 2 points lower'),
  ],
  complicationTypes: [
    complication('CATHETER_DYSFUNCTION', 'Catheter dysfunction', 'cath', 'Catheter', false),
    complication('INFECTION', 'Infection', 'infect', 'Infection', false),
    complication('CSF_LEAK', 'CSF leak', 'csf', 'CSF', false),
    complication('PUMP_FAILURE', 'Pump failure', 'pump', 'Pump', false),
    complication('DRUG_WITHDRAWAL', 'Baclofen withdrawal', 'withdrawal', 'Withdrawal', true),
  ],
  exposure: { ongoingUntil: 'LAST_CONTACT', lostAfterMonths: null },
};
