import { normalQuantile } from '../distributions/normal.js';
import { binomialLimit, poissonLimit } from './exact-limit.js';
import { overdispersion } from './overdispersion.js';

/** A centre's numerator and denominator: events and procedures, or observed and expected events. */
export interface FunnelCentre {
  readonly centre: string;
  readonly numerator: number;
  readonly denominator: number;
}

/** What is plotted and against what. */
export interface FunnelSetting {
  readonly kind: 'proportion' | 'ratio';
  /** External standard; the overall proportion, or 1 for a ratio, when left out. */
  readonly target?: number | null;
  /** Tail probabilities of warning and action limits; .025 and .001 when left out. */
  readonly tails?: readonly [warning: number, action: number];
  /** Share of centres winsorised at each end, .1 when left out. */
  readonly winsorise?: number;
}

/** Strictly outside the action (3) or warning (2) limits; 'none' without a denominator. */
export type FunnelFlag = 'high3' | 'high2' | 'in' | 'low2' | 'low3' | 'none';

/** Limits for one centre; null without a denominator. */
export interface FunnelLimits {
  readonly low2: number | null;
  readonly high2: number | null;
  readonly low3: number | null;
  readonly high3: number | null;
  readonly flag: FunnelFlag;
}

export interface FunnelPoint extends FunnelCentre {
  readonly value: number | null;
  readonly exact: FunnelLimits;
  /** Limits that allow for variation between centres. */
  readonly adjusted: FunnelLimits & {
    readonly z: number | null;
    readonly winsorisedZ: number | null;
    readonly adjustedZ: number | null;
  };
  /** Large enough to be flagged: 10 procedures, or 1 expected event. Smaller centres are shown without a flag. */
  readonly mayBeFlagged: boolean;
}

export interface FunnelPlot {
  readonly kind: 'proportion' | 'ratio';
  /** Null when no target is given and no centre has a denominator. */
  readonly target: number | null;
  readonly tails: readonly [warning: number, action: number];
  readonly points: readonly FunnelPoint[];
  readonly centresUsed: number;
  readonly phi: number | null;
  readonly tauSquared: number;
  /** Whether to judge by the adjusted limits: only from 10 centres on. */
  readonly useAdjusted: boolean;
}

const fewestCentresToAdjust = 10;
const smallest = { proportion: 10, ratio: 1 };

/**
 * Funnel plot across centres with exact and overdispersion-adjusted limits. Limits predict a centre on target; a flag
 * starts a review of data quality, case-mix, then care. Centres are never ranked.
 *
 * @param centres in the order to be kept
 * @param setting kind, target, limits
 * @returns points in the order of the centres; value and limits null without a denominator
 * @throws RangeError when a proportion exceeds 1, a count is negative, or a tail is outside (0, .5)
 * @see Spiegelhalter 2005, Stat Med 24:1185 and Qual Saf Health Care 14:347
 */
export function funnelPlot(centres: readonly FunnelCentre[], setting: FunnelSetting): FunnelPlot {
  const { kind, tails = [0.025, 0.001], winsorise = 0.1 } = setting;
  requireUsable(centres, kind, tails);
  const used = centres.filter(({ denominator }) => denominator > 0);
  const target = setting.target ?? (kind === 'ratio' ? 1 : overallShare(used));
  const counts = { centresUsed: used.length, useAdjusted: used.length >= fewestCentresToAdjust };
  if (target === null)
    return { kind, target, tails, points: centres.map(withoutLimits), ...counts, phi: null, tauSquared: 0 };

  const scale = scales[kind];
  const limitAt = kind === 'proportion' ? binomialLimit : poissonLimit;
  const centre = scale.forth(target);
  const errors = used.map(({ denominator }) => 1 / (2 * Math.sqrt(denominator)));
  const values = used.map(({ numerator, denominator }) => scale.forth(numerator / denominator));
  const spread = overdispersion(values, centre, errors, winsorise);
  const [warning, action] = tails;
  const [warningZ, actionZ] = [-normalQuantile(warning), -normalQuantile(action)];

  let position = 0;
  const points = centres.map((row): FunnelPoint => {
    if (row.denominator <= 0) return withoutLimits(row);
    const i = position++;
    const value = row.numerator / row.denominator;
    const exactAt = (p: number) => limitAt(p, row.denominator, target);
    const exact = {
      low2: exactAt(warning),
      high2: exactAt(1 - warning),
      low3: exactAt(action),
      high3: exactAt(1 - action),
    };
    const error = Math.sqrt(errors[i]! ** 2 + spread.tauSquared);
    const adjustedZ = spread.adjustedZ[i]!;
    return {
      ...row,
      value,
      exact: { ...exact, flag: flagOf(value, exact) },
      adjusted: {
        low2: scale.back(centre - warningZ * error),
        high2: scale.back(centre + warningZ * error),
        low3: scale.back(centre - actionZ * error),
        high3: scale.back(centre + actionZ * error),
        flag: flagOf(adjustedZ, { low2: -warningZ, high2: warningZ, low3: -actionZ, high3: actionZ }),
        z: spread.z[i]!,
        winsorisedZ: spread.winsorisedZ[i]!,
        adjustedZ,
      },
      mayBeFlagged: row.denominator >= smallest[kind],
    };
  });
  return { kind, target, tails, points, ...counts, phi: spread.phi, tauSquared: spread.tauSquared };
}

/** Scales on which the standard error hardly depends on the value: arcsine for shares, square root for ratios. */
const scales = {
  proportion: {
    forth: (share: number) => Math.asin(Math.sqrt(share)),
    back: (angle: number) => Math.sin(Math.min(Math.max(angle, 0), Math.PI / 2)) ** 2,
  },
  ratio: { forth: Math.sqrt, back: (root: number) => Math.max(root, 0) ** 2 },
};

function flagOf(value: number, limits: Omit<FunnelLimits, 'flag'>): FunnelFlag {
  const { low2, high2, low3, high3 } = limits;
  if (low2 === null || high2 === null || low3 === null || high3 === null) return 'none';
  if (value > high3) return 'high3';
  if (value < low3) return 'low3';
  if (value > high2) return 'high2';
  if (value < low2) return 'low2';
  return 'in';
}

function withoutLimits(row: FunnelCentre): FunnelPoint {
  const none = { low2: null, high2: null, low3: null, high3: null, flag: 'none' } as const;
  const adjusted = { ...none, z: null, winsorisedZ: null, adjustedZ: null };
  return { ...row, value: null, exact: none, adjusted, mayBeFlagged: false };
}

function overallShare(used: readonly FunnelCentre[]): number | null {
  if (used.length === 0) return null;
  const events = used.reduce((sum, { numerator }) => sum + numerator, 0);
  return events / used.reduce((sum, { denominator }) => sum + denominator, 0);
}

function requireUsable(centres: readonly FunnelCentre[], kind: FunnelSetting['kind'], tails: readonly number[]): void {
  const bad = centres.find(
    ({ numerator, denominator }) =>
      !(numerator >= 0 && denominator >= 0) || (kind === 'proportion' && numerator > denominator),
  );
  if (bad) throw new RangeError(`${bad.numerator} of ${bad.denominator}`);
  const outside = tails.find((tail) => !(tail > 0 && tail < 0.5));
  if (outside !== undefined) throw new RangeError(`tail probability ${outside}`);
}
