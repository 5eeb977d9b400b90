import { coxRegression } from './cox-regression.js';
import { age, exposed, rows, simulated } from './simulated-rows.fixture.js';

describe('concordance', () => {
  it('counts concordant pairs as one would by hand', () => {
    const { fit } = coxRegression(rows, [exposed, age]);
    const [a, b] = fit!.coefficients.map(({ estimate }) => estimate);
    const risk = simulated.map((row) => a! * row.exposed + b! * row.age);
    let [agree, pairs] = [0, 0];
    simulated.forEach((first, i) => {
      if (!first.event) return;
      simulated.forEach((later, j) => {
        const isAfter = later.time > first.time || (later.time === first.time && !later.event);
        if (i === j || !isAfter || later.start >= first.time) return;
        pairs += 1;
        // Equal covariates give equal risks; others differ by more than rounding.
        const difference = risk[i]! - risk[j]!;
        agree += Math.abs(difference) < 1e-12 ? 0.5 : difference > 0 ? 1 : 0;
      });
    });
    expect(fit!.concordance.pairs).toBe(pairs);
    expect(fit!.concordance.estimate).toBeCloseTo(agree / pairs, 12);
  });
});
