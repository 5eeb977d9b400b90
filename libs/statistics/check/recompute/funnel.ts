import { type FunnelLimits, type FunnelPlot, funnelPlot, overdispersion } from '../../index.js';
import type { ReferenceCase } from '../reference-case.js';

export function recomputeFunnel(given: ReferenceCase): unknown {
  const numerators = given.columnNumbers('numerator');
  const denominators = given.columnNumbers('denominator');
  const centres = given.texts('centre').map((centre, i) => {
    return { centre: centre ?? '', numerator: numerators[i]!, denominator: denominators[i]! };
  });
  const [warning = 0.025, action = 0.001] = given.list('tail_probabilities').map(Number);
  const plot = funnelPlot(centres, {
    kind: given.text('kind') === 'ratio' ? 'ratio' : 'proportion',
    target: given.hasOption('target') ? given.option('target') : null,
    tails: [warning, action],
    winsorise: given.option('winsorise', 0.1),
  });
  const limits = (read: (point: (typeof plot.points)[number]) => FunnelLimits) => ({
    low2: plot.points.map((point) => read(point).low2),
    high2: plot.points.map((point) => read(point).high2),
    low3: plot.points.map((point) => read(point).low3),
    high3: plot.points.map((point) => read(point).high3),
    flag: plot.points.map((point) => read(point).flag),
  });
  return {
    kind: plot.kind,
    target: plot.target,
    tail_probabilities: plot.tails,
    value: plot.points.map(({ value }) => value),
    exact: limits(({ exact }) => exact),
    overdispersion: {
      centres_used: plot.centresUsed,
      phi: plot.phi,
      tau2: plot.tauSquared,
      tau2_dersimonian_laird: derSimonianLaird(plot),
      z: plot.points.map(({ adjusted }) => adjusted.z),
      winsorised_z: plot.points.map(({ adjusted }) => adjusted.winsorisedZ),
      z_adjusted: plot.points.map(({ adjusted }) => adjusted.adjustedZ),
      ...limits(({ adjusted }) => adjusted),
    },
  };
}

/** The moment estimator around the weighted mean, without winsorising. */
function derSimonianLaird({ kind, points }: FunnelPlot): number {
  const used = points.filter(({ denominator }) => denominator > 0);
  const transform = (value: number) => (kind === 'proportion' ? Math.asin(Math.sqrt(value)) : Math.sqrt(value));
  const values = used.map(({ value }) => transform(value!));
  const total = used.reduce((sum, { denominator }) => sum + denominator, 0);
  const centre = used.reduce((sum, { denominator }, i) => sum + denominator * values[i]!, 0) / total;
  const errors = used.map(({ denominator }) => 1 / (2 * Math.sqrt(denominator)));
  return overdispersion(values, centre, errors, 0).tauSquared;
}
