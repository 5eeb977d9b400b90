import { bodyMassIndex } from '#libs/therapy/index';
import { formatNumber } from '../../formats/format-number.js';
import { messages } from '../../messages/messages.js';
import { NumericField } from '../../ui/numeric-field.js';
import { Panel } from '../../ui/panel.js';
import { checkTypedNumber } from '../../ui/typed-number.js';
import classes from './candidacy-form.module.css';
import { before, type CandidacyPart } from './candidacy-part.js';
import { numberLimits, numberOf } from './candidacy-record.js';
import { measured } from './candidacy-words.js';

const text = messages.pathway.candidacy;

/** Weight and height, and the index that follows from them. */
export function CandidacyBody({ record, set, earlier, errorAt, unusualAt }: CandidacyPart) {
  const within = (field: 'weightKg' | 'heightCm') =>
    checkTypedNumber(record[field], numberLimits[field]) === null ? numberOf(record[field]) : null;
  const bmi = bodyMassIndex(within('weightKg'), within('heightCm'));
  return (
    <Panel title={text.sections.body}>
      <div className={classes.fields}>
        <NumericField
          label={text.weight}
          {...numberLimits.weightKg}
          {...before(earlier, ({ weightKg }) => measured(weightKg, 'kg'))}
          value={record.weightKg}
          unusual={unusualAt('weightKg')}
          error={errorAt('weightKg')}
          onChange={(weightKg) => set({ weightKg })}
        />
        <NumericField
          label={text.height}
          {...numberLimits.heightCm}
          {...before(earlier, ({ heightCm }) => measured(heightCm, 'cm'))}
          value={record.heightCm}
          aside={bmi === null ? undefined : text.bmi(formatNumber(bmi, 1))}
          error={errorAt('heightCm')}
          onChange={(heightCm) => set({ heightCm })}
        />
      </div>
    </Panel>
  );
}
