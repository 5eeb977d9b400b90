import { visitCompleteness } from '#libs/statistics/index';
import { findInstrument } from '#libs/instruments/index';
import { dataCut, expectedAt, readFields } from '../../../test/samples/cohort-files.js';
import { differences, recomputed, toleranceOfMixedModels } from '../../../test/samples/compare-with-r.js';
import { followedPatients, protocol, readExport } from '../../../test/samples/followed-patients.js';
import { repeatedScores } from './repeated-scores.js';
import { scorePairs } from './score-pairs.js';
import { visitMatrix } from './visit-matrix.js';
import { standingAt } from './window-standing.js';

const rows = readExport();
const patients = followedPatients(rows);
const { windows } = protocol;
const [baseline, ...followUps] = windows.map(({ code }) => code);
const scores = protocol.scores.map(({ scoreCode }) => scoreCode).sort();
/** The whole levels of an ordinal score, shown even when nobody is at one. */
const levelsOf = (score: string) => {
  const [lowest, highest] = findInstrument(score)?.scores[0]?.range ?? [0, -1];
  return Array.from({ length: highest - lowest + 1 }, (_, at) => lowest + at);
};
const directionOf = (score: string) =>
  findInstrument(score)?.scores[0]?.direction === 'LOWER_IS_BETTER' ? 'decrease' : 'increase';
const mcidOf = (score: string) =>
  protocol.scores.find(({ scoreCode }) => scoreCode === score)?.responder.minImprovement;
const pairs = (score: string, window: string) =>
  scorePairs(patients, { scoreCode: score, from: baseline ?? '', to: window });

describe('visits of the simulated export', () => {
  it('fall into the windows of its protocol', () => {
    const days = windows.slice(1);
    const { length } = patients.flatMap(({ chosen }) => chosen);
    const unscheduled = rows.assessments.filter(({ patient_id: id, visit_date: heldOn = '' }) => {
      const { firstImplantOn } = patients.find(({ patient }) => patient === id)!.course;
      const day = (Date.parse(heldOn) - Date.parse(firstImplantOn)) / 86_400_000;
      return !windows.some(({ fromDay, toDay }) => fromDay <= day && day <= toDay);
    });
    const got = {
      data_cut: dataCut,
      windows: {
        visit: days.map(({ code }) => code),
        target: days.map(({ targetDay }) => targetDay),
        from: days.map(({ fromDay }) => fromDay),
        to: days.map(({ toDay }) => toDay),
      },
      patients: patients.length,
      chosen_assessments: length,
      assessments_outside_windows: unscheduled.length,
    };
    expect(differences(expectedAt('derivation'), got)).toEqual([]);
  });

  it('make the wide table, field by field', () => {
    const matrix = visitMatrix(patients, { windows: windows.map(({ code }) => code), scores });
    const [header, ...lines] = readFields('assessments_wide.csv');
    expect(['patient_id', 'centre_code', ...matrix.columns]).toEqual(header);
    expect(
      matrix.rows.map(({ patient, values }, at) => [
        patient,
        patients[at]?.centre,
        ...values.map((v) => String(v ?? '')),
      ]),
    ).toEqual(lines);
  });

  it('give the changes from baseline', () => {
    const columns = { baseline: 'baseline', followup: 'followUp' };
    const got = scores.flatMap((instrument) =>
      followUps.map((visit) => {
        const reading = { mcid: mcidOf(instrument), direction: directionOf(instrument) };
        const found = recomputed('change-from-baseline', { rows: pairs(instrument, visit), columns, options: reading });
        return { instrument, visit, ...reading, ...found };
      }),
    );
    expect(differences(expectedAt('change'), got)).toEqual([]);
  });

  it('give the shift tables', () => {
    const columns = { baseline: 'baseline', followup: 'followUp' };
    const got = ['SITTING', 'TRANSFER'].map((instrument) => {
      const options = { levels: levelsOf(instrument), lower_is_better: directionOf(instrument) === 'decrease' };
      const found = recomputed('shift-table', { rows: pairs(instrument, 'M12'), columns, options });
      return { instrument, visit: 'M12', ...found };
    });
    expect(differences(expectedAt('shift'), got)).toEqual([]);
  });

  it('give the mixed models', () => {
    const columns = { id: 'patient', visit: 'visit', score: 'score' };
    const order = windows.map(({ code }) => code);
    const got = ['MAS_MEAN', 'PAIN_NRS'].flatMap((instrument) => {
      // The reference puts the position before the code, so that the alphabet keeps the order.
      const visits = repeatedScores(patients, instrument).map((row) => ({
        ...row,
        visit: `${order.indexOf(row.visit)}${row.visit}`,
      }));
      return ['mmrm-unstructured', 'random-intercept'].map((model) => {
        const found = recomputed('mixed-models', { rows: visits, columns, options: { model } });
        return { instrument, model, ...found };
      });
    });
    expect(differences(expectedAt('mixed_models'), got, toleranceOfMixedModels)).toEqual([]);
  });

  it('give the completeness of each score at each window', () => {
    const got = windows.slice(1).map((window) => {
      const ofScore = (score: string) => {
        const recorded = pairs(score, window.code).map(({ followUp }) => followUp !== null);
        const { due, recorded: found } = visitCompleteness(
          patients.map(({ course }, at) => ({
            status: standingAt(window, course, dataCut),
            recorded: recorded[at] ?? false,
          })),
        );
        const all = recorded.filter((is) => is).length;
        return { due, recorded_of_due: found.successes, proportion: found.share, recorded_in_all: all };
      };
      return { visit: window.code, ...Object.fromEntries(scores.map((score) => [score, ofScore(score)])) };
    });
    expect(differences(expectedAt('completeness'), got)).toEqual([]);
  });
});
