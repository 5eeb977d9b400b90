import type { Answer, Answers, InstrumentDefinition, Item, Rater } from '#libs/instruments/index';
import type { RaterRelation } from '../encounters/rater-relation.js';
import type { AssessmentInput } from '../encounters/record-encounter.input.js';
import type { CaregiverAnswer, CaregiverQuestion } from './caregiver-form.model.js';
import { LinkRespondent } from './caregiver-link.model.js';
import { answerDoesNotFit, notAsked, notSettled, relationUnknown } from './caregiver-links.errors.js';

const CARE = 'care-difficulty-8';

/** What a minute on a phone has room for, of each instrument; the rest is asked at visits. */
const itemsAsked: Readonly<Record<string, (item: Item) => boolean>> = {
  'nrs-pain': ({ required, type }) => required && type === 'INTEGER',
  [CARE]: ({ options }) => options.some(({ kind }) => kind === 'NOT_APPLICABLE'),
  'sleep-nrs': ({ required, type }) => required && type === 'INTEGER',
};

/** Instruments that may be asked for by a link, in the order they are asked. */
export const askable: readonly string[] = Object.keys(itemsAsked);

/** The questions of some instruments, each answered by a whole number. */
export const questionsOf = (instruments: readonly InstrumentDefinition[]): CaregiverQuestion[] =>
  instruments.flatMap(({ code, items }) =>
    items
      .filter((item) => itemsAsked[code]?.(item))
      .map((item) => ({
        instrumentCode: code,
        key: item.linkId,
        lowest: item.min ?? 0,
        highest: item.max ?? 10,
        mayNotApply: item.options.some(({ kind }) => kind === 'NOT_APPLICABLE'),
      })),
  );

const SELF = 'self';

/** Who a caregiver can be to the patient, by the codes of the definition that asks for it; a patient is nobody else. */
export function relationsOf(respondent: LinkRespondent, care: InstrumentDefinition): string[] {
  const codes = care.items.find(({ linkId }) => linkId === 'relation')?.options.map(({ code }) => code) ?? [];
  return codes.filter((code) => (code === SELF) === (respondent === LinkRespondent.PATIENT));
}

const nameOf = ({ instrumentCode, key }: { instrumentCode: string; key: string }): string => `${instrumentCode}/${key}`;

/** Answers as they are kept, by instrument and item: over those kept before, whichever phone they came from. */
export type Draft = Readonly<Record<string, Pick<CaregiverAnswer, 'code' | 'absence'>>>;

/**
 * @param whole whether every question must be settled
 * @throws VALIDATION_FAILED for an answer to what is not asked, or none the question knows
 */
export function draftOf(
  questions: readonly CaregiverQuestion[],
  answers: readonly CaregiverAnswer[],
  { whole }: { whole: boolean },
): Draft {
  const asked = new Map(questions.map((question) => [nameOf(question), question]));
  const draft = answers.map((answer): [string, Draft[string]] => {
    const question = asked.get(nameOf(answer));
    if (!question) throw notAsked();
    if (!fits(question, answer)) throw answerDoesNotFit();
    return [nameOf(answer), { code: answer.code ?? null, absence: answer.absence ?? null }];
  });
  const settled = Object.fromEntries(draft);
  if (whole && [...asked.keys()].some((name) => settled[name] === undefined)) throw notSettled();
  return settled;
}

function fits({ lowest, highest, mayNotApply }: CaregiverQuestion, { code, absence }: CaregiverAnswer): boolean {
  if (code == null) return absence === 'NOT_DONE' || (absence === 'NOT_APPLICABLE' && mayNotApply);
  return absence == null && /^\d{1,4}$/.test(code) && Number(code) >= lowest && Number(code) <= highest;
}

export const answersIn = (draft: Draft): CaregiverAnswer[] =>
  Object.entries(draft).map(([name, { code, absence }]) => {
    const [instrumentCode = '', key = ''] = name.split('/');
    return { instrumentCode, key, code: code ?? null, absence: absence ?? null };
  });

/** @throws VALIDATION_FAILED for nobody on the list */
export function relationOrRefuse(relations: readonly string[], given: string | null | undefined): string {
  const [only] = relations;
  if (only === SELF) return SELF;
  if (given == null || !relations.includes(given)) throw relationUnknown();
  return given;
}

/** Whoever prefers not to say has refused: that is why it was not done. */
const REFUSED = 'refused';

/** One instrument as it is recorded, by the kind of rater its definition names for this person. */
export function assessmentOf(
  instrument: InstrumentDefinition,
  { draft, relation, respondent }: { draft: Draft; relation: string; respondent: LinkRespondent },
): AssessmentInput {
  const base = {
    instrumentCode: instrument.code,
    instrumentVersion: instrument.version,
    rater: raterOf(instrument, respondent),
    relation: relation === SELF ? null : (relation as RaterRelation),
  };
  const answers = ofInstrument(instrument, draft);
  const absences = new Set(Object.values(answers).map(({ code, absence }) => (code === null ? absence : null)));
  const [only] = absences;
  if (absences.size === 1 && only != null)
    return { ...base, notDone: { absence: only, reason: only === 'NOT_DONE' ? REFUSED : null } };
  const related: Answers = instrument.items.some(({ linkId }) => linkId === 'relation')
    ? { relation: plain(relation) }
    : {};
  return {
    ...base,
    answers: Object.entries({ ...answers, ...related }).map(([key, answer]) => ({ key, ...answer })),
  };
}

const plain = (code: string): Answer => ({ code, absence: null, reason: null });

function ofInstrument({ code: instrumentCode }: InstrumentDefinition, draft: Draft): Answers {
  const own = answersIn(draft).filter((answer) => answer.instrumentCode === instrumentCode);
  return Object.fromEntries(
    own.map(({ key, code, absence }): [string, Answer] => [
      key,
      code != null
        ? plain(code)
        : absence === 'NOT_APPLICABLE'
          ? { code: null, absence, reason: null }
          : { code: null, absence: 'NOT_DONE', reason: REFUSED },
    ]),
  );
}

function raterOf({ raters, title }: InstrumentDefinition, respondent: LinkRespondent): AssessmentInput['rater'] {
  const rater = raters.find((each) =>
    respondent === LinkRespondent.PATIENT ? each === 'PATIENT' : each.startsWith('CAREGIVER'),
  );
  if (rater === undefined) throw new Error(`${title} names no rater for ${respondent}`);
  return rater satisfies Rater as AssessmentInput['rater'];
}
