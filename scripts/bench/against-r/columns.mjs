import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Seeded data for the comparison with R, as columns of numbers: whole days and scores as a registry has them.
 *
 * @param {() => number} uniform in [0, 1)
 * @returns {Record<string, Record<string, Float64Array>>} column by name by data set
 */
export function drawColumns(uniform, { rows, codedRows, pairs, patients, fewPatients, visits }) {
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return {
    devices: drawDevices(rows, uniform, normal),
    ends: drawEnds(codedRows, uniform),
    pairs: { difference: Float64Array.from({ length: pairs }, () => Math.round((normal() - 0.4) * 1e9) / 1e9) },
    scores: drawScores(patients, visits, uniform, normal),
    fewScores: drawScores(fewPatients, visits, uniform, normal),
  };
}

/** Devices followed up to ten years, of which a bit less than half fail. */
function drawDevices(rows, uniform, normal) {
  const names = ['time', 'exact', 'event', 'group', 'age', 'dose', 'sex', 'palsy', 'infected'];
  const columns = Object.fromEntries(names.map((name) => [name, new Float64Array(rows)]));
  for (let row = 0; row < rows; row += 1) {
    const age = Math.round((4.5 + 1.6 * normal()) * 10) / 10;
    const dose = normal();
    const sex = uniform() < 0.45 ? 1 : 0;
    const palsy = uniform() < 0.3 ? 1 : 0;
    const hazard = Math.exp(0.05 * (age - 4.5) + 0.1 * dose - 0.15 * sex + 0.2 * palsy) / 2500;
    const failure = -Math.log(1 - uniform()) / hazard;
    const censoring = 3650 * uniform();
    const exact = Math.min(failure, censoring);
    const risk = 1 / (1 + Math.exp(3 - 0.1 * (age - 4.5) - 0.5 * palsy - 0.2 * dose));
    Object.entries({
      time: Math.ceil(exact),
      exact,
      event: failure <= censoring ? 1 : 0,
      group: Math.floor(3 * uniform()),
      age,
      dose,
      sex,
      palsy,
      infected: uniform() < risk ? 1 : 0,
    }).forEach(([name, value]) => (columns[name][row] = value));
  }
  return columns;
}

/** 0 still followed, 1 catheter dysfunction, 2 any other end; times to the hour, so that most differ. */
function drawEnds(rows, uniform) {
  const time = new Float64Array(rows);
  const code = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    time[row] = Math.ceil(-1500 * 24 * Math.log(1 - uniform())) / 24;
    code[row] = Math.floor(3 * uniform());
  }
  return { time, code };
}

/** Scores of patients at visits, a sixth of them missing; correlated within a patient, with spreads of their own. */
function drawScores(patients, visits, uniform, normal) {
  const patient = [];
  const visit = [];
  const score = [];
  for (let p = 0; p < patients; p += 1) {
    const level = normal();
    const slope = normal();
    for (let v = 0; v < visits; v += 1) {
      const value = 6 - 0.4 * v + level + 0.2 * v * slope + (0.8 + 0.1 * v) * normal();
      if (uniform() < 1 / 6) continue;
      patient.push(p);
      visit.push(v);
      score.push(Math.round(value * 100) / 100);
    }
  }
  return {
    patient: Float64Array.from(patient),
    visit: Float64Array.from(visit),
    score: Float64Array.from(score),
  };
}

/** Writes every column as 8-byte numbers, least significant byte first: `folder/set/column`. */
export function writeColumns(folder, sets) {
  for (const [set, columns] of Object.entries(sets)) {
    mkdirSync(join(folder, set));
    for (const [name, values] of Object.entries(columns)) writeFileSync(join(folder, set, name), bytesOf(values));
  }
}

function bytesOf(values) {
  const bytes = new DataView(new ArrayBuffer(values.length * 8));
  values.forEach((value, i) => bytes.setFloat64(8 * i, value, true));
  return new Uint8Array(bytes.buffer);
}
