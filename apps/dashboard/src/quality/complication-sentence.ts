import { formatNumber, formatShare } from '../formats/format-number.js';
import { messages } from '../messages/messages.js';
import type { ComplicationRates } from './rates-chart-data.js';

const text = messages.quality.rates;

/** What the rates say in one sentence. */
export function complicationSentence({ any, followUp }: ComplicationRates): string {
  if (followUp.patients === 0) return text.nobody;
  const { estimate } = any.perPatient;
  if (any.events === 0 || estimate == null) return text.findingNone;
  return text.finding(formatShare(estimate), formatNumber(any.per100PumpYears.estimate, 1));
}
