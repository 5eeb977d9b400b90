import { messages } from '../../messages/messages.js';
import { ChoiceField } from '../../ui/choice-field.js';
import type { FieldFrameProps } from '../../ui/field-frame.js';
import { NumericField } from '../../ui/numeric-field.js';
import { OTHER, type TypedConcentration } from './refill-typed.js';

const text = messages.dosing;
const CHOICES = [
  { code: '500', label: '500' },
  { code: '1000', label: '1,000' },
  { code: '2000', label: '2,000 µg/mL' },
  { code: OTHER, label: text.other },
];

interface Props extends Pick<FieldFrameProps, 'error' | 'unusual' | 'previous' | 'required'> {
  value: TypedConcentration;
  onChange: (value: TypedConcentration) => void;
}

/** Chosen from the list, since both ampoules say "10 mg"; another one is typed in µg/mL. */
export function ConcentrationField({ value, onChange, error, unusual = [], ...frame }: Props) {
  const typed = value.choice === OTHER;
  const told = { error: error ?? null, unusual };
  return (
    <>
      <ChoiceField
        label={text.fields.concentrationUgPerMl}
        choices={CHOICES}
        value={value.choice}
        onChange={(choice) => onChange({ ...value, choice })}
        {...frame}
        {...(typed ? {} : told)}
      />
      {typed && (
        <NumericField
          label={text.fields.otherConcentration}
          value={value.other}
          min={null}
          max={null}
          step={null}
          unit="µg/mL"
          onChange={(other) => onChange({ ...value, other })}
          {...told}
        />
      )}
    </>
  );
}
