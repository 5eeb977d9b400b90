import { aetiologies } from './aetiologies.js';
import type { CohortModel } from './cohort-model.js';
import { measures } from './measures.js';

/**
 * The truth behind the synthetic registry: what an analysis of it should find, within sampling error. Frequencies lie
 * within the range of published series; none is an estimate of anything.
 */
export const truth: CohortModel = {
  aetiologies,
  measures,
  nonResponders: 0.07,
  effectDuringMalfunction: 0.35,
  operativeRisks: [
    {
      kind: 'infection',
      probability: { IMPLANT: 0.035, CATHETER_REVISION: 0.05, PUMP_REPLACEMENT: 0.045 },
      withinDays: 89,
      types: [
        ['infect.superficial', 0.4],
        ['infect.pocket-deep', 0.33],
        ['infect.catheter-lumbar', 0.12],
        ['infect.meningitis', 0.07],
        ['infect.suspected-explanted', 0.08],
      ],
    },
    {
      kind: 'csf-leak',
      probability: { IMPLANT: 0.05, CATHETER_REVISION: 0.09, PUMP_REPLACEMENT: 0.004 },
      withinDays: 45,
      types: [
        ['csf.leak-external', 0.3],
        ['csf.pseudomeningocele', 0.4],
        ['csf.pdph', 0.28],
        ['csf.hypotension-severe', 0.02],
      ],
    },
    {
      kind: 'wound',
      probability: { IMPLANT: 0.05, CATHETER_REVISION: 0.02, PUMP_REPLACEMENT: 0.045 },
      withinDays: 60,
      types: [
        ['proc.seroma', 0.55],
        ['proc.haematoma', 0.15],
        ['proc.pocket-pain', 0.15],
        ['proc.wound-dehiscence', 0.1],
        ['proc.skin-erosion', 0.05],
      ],
    },
    {
      kind: 'early-drug-effect',
      probability: { IMPLANT: 0.12 },
      withinDays: 75,
      types: [
        ['drug.somnolence', 0.35],
        ['drug.hypotonia', 0.22],
        ['drug.weakness', 0.16],
        ['drug.nausea-vomiting', 0.08],
        ['drug.constipation', 0.08],
        ['drug.dizziness', 0.07],
        ['drug.urinary-retention', 0.04],
      ],
    },
  ],
  ratesPer100Years: {
    catheterFirstYear: 5.5,
    catheterLater: 2.8,
    pump: 0.9,
    lateInfection: 0.5,
    drugEffect: 1.2,
    refillOrProgramming: 2,
    lossOfEffect: 1.2,
    explantByChoice: 0.7,
    transferToOtherCentre: 0.9,
    consentWithdrawn: 0.15,
  },
  pumpLife: { meanDays: 2410, sdDays: 110 },
  attendance: {
    missed: [-2.2, -2.1, -2.1, -2.1, -1.8],
    lostInFirstYear: -4.4,
    lostLater: -3.5,
    referenceImprovement: 1.6,
    perGradeBelow: 0.55,
    sheetNotDone: 0.03,
  },
  centres: [
    { size: 1.6, infection: 1, missed: 0 },
    { size: 1.3, infection: 1, missed: -0.3 },
    { size: 1, infection: 2.5, missed: 0 },
    { size: 0.9, infection: 1, missed: 0.2 },
    { size: 0.7, infection: 1, missed: 0.7 },
    { size: 0.5, infection: 1, missed: 0 },
  ],
};
