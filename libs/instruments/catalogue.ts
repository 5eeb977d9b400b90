import { ashworth0to4, ashworth1to5 } from './definitions/ashworth.js';
import { bads } from './definitions/bads.js';
import { cchqFourPoint, cchqSevenPoint } from './definitions/care-and-comfort.js';
import { careDifficulty8 } from './definitions/care-difficulty-8.js';
import { ais, cfcs, edss, gmfcs, macs, mrs } from './definitions/classifiers.js';
import { copm } from './definitions/copm.js';
import { cpchild, cpchildOfFirstValidation } from './definitions/cpchild.js';
import { eq5d5l, eq5dY } from './definitions/eq-5d.js';
import { fac } from './definitions/fac.js';
import { gas } from './definitions/gas.js';
import { ggTransfer } from './definitions/gg-transfer.js';
import { lss } from './definitions/lss.js';
import { mas1 } from './definitions/mas-1.js';
import { mas } from './definitions/mas.js';
import { nrsPain1 } from './definitions/nrs-pain-1.js';
import { nrsPain } from './definitions/nrs-pain.js';
import { fpsR, nccpcR, rFlacc } from './definitions/pain-without-words.js';
import { armaA7, armaA8, lasis, legaA } from './definitions/passive-care.js';
import { pgic } from './definitions/pgic.js';
import { psfs } from './definitions/psfs.js';
import { careBurden, masMean, painNrs, sitting, transfer } from './definitions/sample-cohort.js';
import { fist, tct } from './definitions/sitting-tests.js';
import { sittingTolerance } from './definitions/sitting-tolerance.js';
import { sleepNrs } from './definitions/sleep-nrs.js';
import { isi, promisSleep, psqi } from './definitions/sleep-questionnaires.js';
import { tardieu } from './definitions/tardieu.js';
import { transferHelp } from './definitions/transfer-help.js';
import { fimTransfer, mbiTransfer, scim3Transfer } from './definitions/transfer-items.js';
import { fms, tenMetreWalk, wisci2 } from './definitions/walking-tests.js';
import { zbi12, zbi22 } from './definitions/zarit.js';
import type { InstrumentDefinition } from './instrument-definition.js';
import { loadInstrument } from './load-instrument.js';

const shipped: readonly InstrumentDefinition[] = [
  mas,
  mas1,
  psfs,
  nrsPain,
  nrsPain1,
  lss,
  sittingTolerance,
  ggTransfer,
  transferHelp,
  careDifficulty8,
  fac,
  sleepNrs,
  gas,
  pgic,
  ashworth1to5,
  ashworth0to4,
  tardieu,
  bads,
  rFlacc,
  nccpcR,
  fpsR,
  fist,
  tct,
  scim3Transfer,
  mbiTransfer,
  fimTransfer,
  legaA,
  armaA8,
  armaA7,
  lasis,
  cchqFourPoint,
  cchqSevenPoint,
  cpchild,
  cpchildOfFirstValidation,
  zbi22,
  zbi12,
  tenMetreWalk,
  fms,
  wisci2,
  promisSleep,
  psqi,
  isi,
  copm,
  eq5d5l,
  eq5dY,
  gmfcs,
  macs,
  cfcs,
  ais,
  mrs,
  edss,
  masMean,
  painNrs,
  careBurden,
  sitting,
  transfer,
].map(loadInstrument);

/** Every published definition shipped, all versions, loaded and validated. */
export const instruments: readonly InstrumentDefinition[] = shipped.filter(({ status }) => status === 'PUBLISHED');

/** The definition of a code in one version, or in the newest published one. */
export function findInstrument(code: string, version?: string): InstrumentDefinition | undefined {
  if (version !== undefined) return shipped.find((one) => one.code === code && one.version === version);
  return instruments.filter((one) => one.code === code).toSorted((a, b) => compareVersions(b.version, a.version))[0];
}

function compareVersions(left: string, right: string): number {
  const [ours, theirs] = [left, right].map((version) => version.split('.').map(Number));
  const differing = ours?.findIndex((part, at) => part !== theirs?.[at]) ?? -1;
  return differing === -1 ? 0 : (ours?.[differing] ?? 0) - (theirs?.[differing] ?? 0);
}
