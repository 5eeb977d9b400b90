/**
 * Counts of patients below this are withheld in anything that leaves a centre.
 *
 * @see suppressTable and mayPublishShare of libs/statistics, which withhold what the count would follow from as well
 */
export const SMALLEST_SHOWN = 5;
