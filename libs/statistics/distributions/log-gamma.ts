/** Coefficients B₂ₖ / (2k(2k − 1)) of the Stirling series. */
const stirlingSeries = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];

const halfLogTwoPi = 0.918938533204672741780329736406;

/**
 * The Stirling series ln Γ(x) − (x − ½)ln x + x − ½ln 2π; full precision from x = 16 on.
 */
export function stirlingRemainder(x: number): number {
  const inverseSquare = 1 / (x * x);
  return stirlingSeries.reduceRight((sum, coefficient) => sum * inverseSquare + coefficient, 0) / x;
}

/**
 * Natural logarithm of the gamma function.
 *
 * Below 16 the argument is raised by the recurrence Γ(x + 1) = xΓ(x), above it the Stirling series is used.
 *
 * @param x positive
 * @throws RangeError unless x is positive
 * @see Press et al. 2007, Numerical Recipes; R: lgamma(x)
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`logGamma of ${x}`);
  let product = 1;
  let raised = x;
  while (raised < 16) product *= raised++;
  return (raised - 0.5) * Math.log(raised) - raised + halfLogTwoPi + stirlingRemainder(raised) - Math.log(product);
}
