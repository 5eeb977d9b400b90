import { useState } from 'react';
import { Button } from '@mantine/core';
import type { Classifier } from '#libs/therapy/index';
import type { AisGrade } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { NumericField } from '../../ui/numeric-field.js';
import { TextField } from '../../ui/text-field.js';
import classes from './candidacy-form.module.css';
import { before, type CandidacyPart } from './candidacy-part.js';
import { numberLimits } from './candidacy-record.js';

const text = messages.pathway.candidacy;
const all: readonly Classifier[] = ['gmfcs', 'ais', 'edss', 'mrs'];
const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_none, index) => String(from + index)).map((code) => ({
    code,
    key: code,
    label: '',
  }));
const roman = ['I', 'II', 'III', 'IV', 'V'].map((label, index) => ({ code: String(index + 1), label }));
const letters = ['A', 'B', 'C', 'D', 'E'].map((code) => ({ code, key: code, label: '' }));
const shown = (value: number | string | null): string | null => (value === null ? null : String(value));

interface Props extends CandidacyPart {
  /** Made for the cause: offered at once, the others on request. */
  fitting: readonly Classifier[];
}

/** The scales that fit the cause; the others are a step away. */
export function CandidacyClassifiers({ fitting, ...part }: Props) {
  const { record, earlier } = part;
  const [more, setMore] = useState(false);
  const filled = (classifier: Classifier): boolean =>
    Boolean(record[classifier]) || (earlier !== null && earlier[classifier] !== null);
  const open = all.filter((classifier) => more || fitting.includes(classifier) || filled(classifier));
  const ordered = open.toSorted((a, b) => Number(fitting.includes(b)) - Number(fitting.includes(a)));
  return (
    <div className={classes.scales}>
      <h3>{text.sections.severity}</h3>
      {fitting.length === 0 && !more && <p className={classes.hint}>{text.noClassifier}</p>}
      <div className={classes.fields}>
        {ordered.map((classifier) => (
          <OneClassifier key={classifier} classifier={classifier} {...part} />
        ))}
      </div>
      {open.length < all.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setMore(true)}>
          {text.moreClassifiers}
        </Button>
      )}
    </div>
  );
}

function OneClassifier({ classifier, record, set, earlier, errorAt }: CandidacyPart & { classifier: Classifier }) {
  const previous = before(earlier, (candidacy) => shown(candidacy[classifier]));
  switch (classifier) {
    case 'gmfcs':
      return (
        <ChoiceField
          label={text.gmfcs}
          choices={roman}
          {...previous}
          value={record.gmfcs}
          onChange={(gmfcs) => set({ gmfcs })}
        />
      );
    case 'ais':
      return (
        <>
          <ChoiceField
            label={text.ais}
            choices={letters}
            {...previous}
            value={record.ais}
            onChange={(code) => set({ ais: code as AisGrade | null })}
          />
          <TextField
            label={text.injuryLevel}
            hint={text.injuryLevelHint}
            {...before(earlier, ({ injuryLevel }) => injuryLevel)}
            value={record.injuryLevel}
            error={errorAt('injuryLevel')}
            onChange={(injuryLevel) => set({ injuryLevel })}
          />
        </>
      );
    case 'edss':
      return (
        <NumericField
          label={text.edss}
          {...numberLimits.edss}
          {...previous}
          value={record.edss}
          error={errorAt('edss')}
          onChange={(edss) => set({ edss })}
        />
      );
    case 'mrs':
      return (
        <ChoiceField
          label={text.mrs}
          choices={numbered(0, 6)}
          {...previous}
          value={record.mrs}
          onChange={(mrs) => set({ mrs })}
        />
      );
  }
}
