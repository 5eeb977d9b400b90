import { coxData } from './cox-data.js';
import { partialLikelihood } from './partial-likelihood.js';
import { age, exposed, rows } from './simulated-rows.fixture.js';

describe('the partial likelihood', () => {
  it('takes tied events out of the risk set one by one (Efron)', () => {
    const data = coxData(
      [
        { time: 1, event: true },
        { time: 1, event: true },
        { time: 2, event: false },
      ],
      [{ name: 'x', values: [1, 0, 0] }],
    );
    const beta = 0.7;
    const [a, b] = [Math.exp(beta), 1];
    const wanted = beta - Math.log(a + b + b) - Math.log(a + b + b - (a + b) / 2);
    expect(partialLikelihood(data, [beta]).logLikelihood).toBeCloseTo(wanted, 12);
  });

  it('counts late entrants only after they entered', () => {
    const data = coxData(
      [
        { time: 2, event: true, start: 0 },
        { time: 5, event: true, start: 2 },
        { time: 6, event: false, start: 1 },
      ],
      [{ name: 'x', values: [1, 0, 0] }],
    );
    // At 2: rows 1 and 3; at 5: rows 2 and 3.
    const wanted = 0.7 - Math.log(Math.exp(0.7) + 1) - Math.log(2);
    expect(partialLikelihood(data, [0.7]).logLikelihood).toBeCloseTo(wanted, 12);
  });

  it('has the derivatives it says', () => {
    const data = coxData(rows, [exposed, age]);
    const at = (a: number, b: number) => partialLikelihood(data, [a, b]);
    const { score, information } = at(0.3, 0.01);
    const h = 1e-5;
    expect((at(0.3 + h, 0.01).logLikelihood - at(0.3 - h, 0.01).logLikelihood) / (2 * h)).toBeCloseTo(score[0]!, 5);
    expect((at(0.3 + h, 0.01).score[1]! - at(0.3 - h, 0.01).score[1]!) / (2 * h)).toBeCloseTo(-information[0]![1]!, 3);
  });
});
