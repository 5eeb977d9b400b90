import { notDoneReasons, type Answer, type InstrumentDefinition, type Item } from '#libs/instruments/index';
import { messages } from '../../messages/messages.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { ChoicesField } from '../../ui/choices-field.js';
import type { FieldAbsence, FieldFrameProps } from '../../ui/field-frame.js';
import { NumericField } from '../../ui/numeric-field.js';
import { ChangeMark } from '../change-mark.js';
import { answerChange } from './answer-score.js';
import { answerWords, optionKey } from './item-words.js';
import { RatingScale } from './rating-scale.js';
import { absentAnswer, codeAnswer } from './visit-draft.js';
import type { Earlier } from './visit-measure.js';

interface Props {
  definition: InstrumentDefinition;
  item: Item;
  answer: Answer | undefined;
  previous: Earlier | null;
  /** Whether the earlier answer came from the same rater, so that a direction may be named. */
  comparable: boolean;
  error: string | null;
  onAnswer: (answer: Answer | null) => void;
}

/** One item that is no grid: scale, choice or number, with the earlier answer and why there may be none. */
export function ItemField({ definition, item, answer, previous, comparable, error, onAnswer }: Props) {
  const earlier = previous?.answers[item.linkId];
  const change = comparable ? answerChange(definition, item.linkId, { earlier, now: answer }) : null;
  const frame: FieldFrameProps = {
    label: item.label,
    required: item.required,
    error,
    aside: change && <ChangeMark change={change} />,
    ...(previous ? { previous: earlier ? { value: answerWords(item, earlier), heldOn: previous.heldOn } : null } : {}),
    ...absenceOf(item, answer, onAnswer),
  };
  const code = answer?.code ?? null;
  const choose = (next: string | null) => onAnswer(next === null ? null : codeAnswer(next));

  if (item.type === 'CHOICE') {
    const choices = item.options.filter(isOffered);
    return (
      <ChoiceField
        {...frame}
        vertical={choices.length > 3 && choices.some(({ label }) => label.length > 18)}
        choices={choices.map((option) => ({
          code: option.code,
          label: option.label,
          ...(option.score === null ? {} : { key: optionKey(option) }),
        }))}
        value={code}
        onChange={choose}
      />
    );
  }
  if (item.type === 'MULTIPLE_CHOICE') {
    return (
      <ChoicesField
        {...frame}
        choices={item.options.filter(isOffered)}
        value={code?.split(' ') ?? []}
        onChange={(codes) => choose(codes.length === 0 ? null : codes.join(' '))}
      />
    );
  }
  if (isScale(item)) {
    return (
      <RatingScale
        {...frame}
        min={item.min ?? 0}
        max={item.max ?? 10}
        value={code}
        previousCode={earlier?.code ?? null}
        onChange={choose}
      />
    );
  }
  return (
    <NumericField
      {...frame}
      min={item.min}
      max={item.max}
      step={item.type === 'INTEGER' ? (item.step ?? 1) : item.step}
      unit={item.unit}
      value={code ?? ''}
      onChange={(typed) => onAnswer(typed === '' ? null : codeAnswer(typed))}
    />
  );
}

/** Whole numbers over a short range are tapped rather than typed. */
function isScale({ type, min, max, step }: Item): boolean {
  return type === 'INTEGER' && min !== null && max !== null && max - min <= 10 && (step ?? 1) === 1;
}

/** Codes for "not tried" that an instrument brings itself are offered among its choices. */
function isOffered({ kind, reason }: Item['options'][number]): boolean {
  return kind === 'SCORE' || reason !== null;
}

function absenceOf(
  item: Item,
  answer: Answer | undefined,
  onAnswer: Props['onAnswer'],
): Pick<FieldFrameProps, 'absence'> {
  const generic = item.options.filter((option) => !isOffered(option));
  const allowed = (['NOT_DONE', 'NOT_APPLICABLE'] as const).filter((kind) =>
    generic.some((option) => option.kind === kind),
  );
  if (allowed.length === 0) return {};
  const absence = answer?.absence === 'NOT_DONE' || answer?.absence === 'NOT_APPLICABLE' ? answer.absence : null;
  const value: FieldAbsence | null = absence && { absence, reason: answer?.reason ?? null };
  return {
    absence: {
      value,
      allowed,
      reasons: notDoneReasons,
      onChange: (next) => onAnswer(next && absentAnswer(next.absence, next.reason)),
    },
  };
}

/** Words for a problem beside its field; the field's own label already says which one it is. */
export function problemBeside(label: string, message: string): string {
  return message.startsWith(label) && /needed/.test(message) ? messages.clinic.visit.fieldRequired : message;
}
