/** Log-likelihood ratio weights of one procedure. */
export interface CusumWeights {
  readonly event: number;
  readonly noEvent: number;
}

/**
 * Weights of odds ratio R₁ against R₀ for a procedure with predicted risk p.
 *
 * @param risk predicted risk in [0, 1], from a model frozen before monitoring starts
 * @param oddsRatio R₁ to be detected, positive: 2 for worsening, ½ for improvement
 * @param acceptedOddsRatio R₀, 1 unless another level is accepted
 * @throws RangeError when risk is outside [0, 1] or an odds ratio is not positive
 * @see Steiner, Cook, Farewell & Treasure 2000, Biostatistics 1:441
 */
export function cusumWeights(risk: number, oddsRatio: number, acceptedOddsRatio = 1): CusumWeights {
  if (!(risk >= 0 && risk <= 1)) throw new RangeError(`risk ${risk}`);
  if (!(oddsRatio > 0 && acceptedOddsRatio > 0)) throw new RangeError(`odds ratios ${oddsRatio}, ${acceptedOddsRatio}`);
  const accepted = 1 - risk + acceptedOddsRatio * risk;
  const alternative = 1 - risk + oddsRatio * risk;
  return {
    event: Math.log((accepted * oddsRatio) / (alternative * acceptedOddsRatio)),
    noEvent: Math.log(accepted / alternative),
  };
}
