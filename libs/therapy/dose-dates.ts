import { dayAt } from './calendar.js';
import { checkDates } from './date-rules.js';
import { dayInWords } from './day-in-words.js';
import { pumpAt, reservoirBefore, type DoseContext } from './dose-context.js';
import { emptyBefore, type RefillDraft } from './dose-outlook.js';
import type { Finding } from './finding.js';
import { inWords } from './number-in-words.js';
import { emptyTimeline, type Timeline } from './timeline.js';

const DRAFT = 'draft';

/** Rules a dose history suffices for. Of the others more must be known than it holds. */
const RULES: readonly string[] = ['D6', 'D9', 'D10'];

/** What the date rules say of the moment of a programming session about to be stored. */
export const checkProgrammingDates = (context: DoseContext, at: string): Finding[] =>
  judge(context, at, { programmings: [{ id: DRAFT, programmedAt: at }] });

/** What they say of the moment of a refill, and of the time since the reservoir was computed to be empty. */
export function checkRefillDates(
  context: DoseContext,
  { at, gapAnswered }: Pick<RefillDraft, 'at' | 'gapAnswered'>,
): Finding[] {
  const inPlace = pumpAt(context, at);
  const draft = {
    ...(inPlace && { pump: String(context.pumps.indexOf(inPlace)) }),
    ...{ id: DRAFT, refilledAt: at, emptyOn: emptyBefore(context, at), computedFrom: computedFrom(context, at) },
    gapAnswer: gapAnswered ? 'ANSWERED' : null,
  };
  const recorded = context.fills.map(({ at: refilledAt, pump }, index) => ({
    ...{ id: `fill ${String(index)}`, refilledAt },
    pump: pump == null ? null : String(pump),
  }));
  return judge(context, at, { refills: [...recorded, draft] });
}

function judge({ timeZone, birthYear, pumps }: DoseContext, at: string, records: Partial<Timeline>): Finding[] {
  const timeline = emptyTimeline({
    ...{ today: dayAt(at, timeZone), timeZone, bornOn: String(birthYear) },
    components: pumps.map((pump, index) => ({ ...pump, id: `pump ${String(index)}`, kind: 'PUMP' })),
    ...records,
  });
  const found = checkDates(timeline)
    .filter(({ rule, recordId }) => recordId === DRAFT && RULES.includes(rule))
    .map(({ rule, level, field, sentence }) => ({ rule, level, field, sentence }));
  // Near two others a refill is told once, and the worse of it.
  const worstLast = found.toSorted((a, b) => Number(a.level === 'ERROR') - Number(b.level === 'ERROR'));
  return [...new Map(worstLast.map((each) => [each.rule, each])).values()];
}

/** The fill and the dose a reservoir is computed from. */
export function computedFrom(context: DoseContext, at: string): string | null {
  const { filledAt, filledMl, segments } = reservoirBefore(context, at);
  const dose = segments.at(-1);
  if (filledAt === null || filledMl === null || dose === undefined || dose.concentrationUgPerMl === null) return null;
  return `filled ${inWords(filledMl)} mL on ${dayInWords(dayAt(filledAt, context.timeZone))}, last ${inWords(dose.dailyDoseUg)} µg/day at ${inWords(dose.concentrationUgPerMl)} µg/mL`;
}
