import { isRate, minutesOf, type DoseStep, type InfusionMode } from './dose.js';
import type { Finding } from './finding.js';
import { inWords } from './number-in-words.js';

const error = (sentence: string): Finding => ({ rule: 'LIMIT:dose-steps', level: 'ERROR', field: 'steps', sentence });

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Minutes of the day a step covers; one over midnight covers two parts. */
function parts(step: { fromMinute: number; toMinute: number }): readonly (readonly [number, number])[] {
  const { fromMinute: from, toMinute: to } = step;
  return to > from
    ? [[from, to]]
    : (
        [
          [from, 1440],
          [0, to],
        ] as const
      ).filter(([a, b]) => b > a);
}

/**
 * Whether the steps of a programme are a day: rates of a flex programme cover 24 hours once, two never run at a time.
 *
 * @returns findings at the field `steps`; none for modes that have no steps
 */
export function checkSteps(mode: InfusionMode, steps: readonly DoseStep[]): Finding[] {
  const rates = steps.filter(isRate);
  if (mode === 'STOPPED' && steps.length > 0)
    return [error('A stopped pump has no steps: remove them, or choose another mode.')];
  if (mode === 'FLEX' && rates.length === 0)
    return [error('A flex programme has steps: add at least one, or choose simple continuous.')];
  if (mode === 'SCHEDULED_BOLUSES' && rates.length === steps.length) {
    return [error('Scheduled boluses need at least one bolus: add it, or choose another mode.')];
  }
  const covered = rates.flatMap(parts).sort(([a], [b]) => a - b);
  const clash = covered.find(([from], index) => index > 0 && from < covered[index - 1]![1]);
  if (clash) return [error(`Two steps run at ${clock(clash[0])}: change when they begin or end.`)];
  const minutes = rates.reduce((sum, step) => sum + minutesOf(step), 0);
  if (mode === 'FLEX' && minutes !== 1440) {
    return [
      error(
        `The steps cover ${inWords(minutes / 60)} of 24 hours: add a step for the rest, with rate 0 if nothing is given.`,
      ),
    ];
  }
  return [];
}
