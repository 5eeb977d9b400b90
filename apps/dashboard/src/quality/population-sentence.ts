import { formatDate } from '../formats/format-date.js';
import { formatNumber } from '../formats/format-number.js';
import type { OutcomesQuery } from '../graphql/generated/graphql.js';
import { messages } from '../messages/messages.js';

export type Population = OutcomesQuery['outcomes']['population'];

const text = messages.quality;

/** Who the figures are about, and as of when. */
export function populationSentence({ implanted, patients, centres, asOf }: Population): string {
  return text.population(formatNumber(implanted), formatNumber(patients), text.centreCount(centres), formatDate(asOf));
}
