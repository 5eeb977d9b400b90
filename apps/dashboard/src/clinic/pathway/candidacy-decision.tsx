import { caregivers } from '#libs/therapy/index';
import type { CandidacyOutcome } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { NumericField } from '../../ui/numeric-field.js';
import { Panel } from '../../ui/panel.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import classes from './candidacy-form.module.css';
import { before, type CandidacyPart } from './candidacy-part.js';
import { numberLimits } from './candidacy-record.js';
import { measured } from './candidacy-words.js';

const text = messages.pathway.candidacy;
const outcomes = Object.entries(text.outcomes).map(([code, label]) => ({ code, label }));

/** Who cares for the patient and from how far, and then the decision. */
export function CandidacyDecision({ record, set, earlier, errorAt }: CandidacyPart) {
  return (
    <>
      <Panel title={text.sections.care}>
        <div className={classes.fields}>
          <SelectField
            label={text.caregiver}
            none={text.blankIsNone}
            choices={caregivers}
            {...before(
              earlier,
              ({ caregiver }) => caregivers.find(({ code }) => code === caregiver)?.label ?? caregiver,
            )}
            value={record.caregiver}
            error={errorAt('caregiver')}
            onChange={(caregiver) => set({ caregiver })}
          />
          <NumericField
            label={text.distance}
            {...numberLimits.distanceKm}
            {...before(earlier, ({ distanceKm }) => measured(distanceKm, 'km'))}
            value={record.distanceKm}
            error={errorAt('distanceKm')}
            onChange={(distanceKm) => set({ distanceKm })}
          />
        </div>
      </Panel>
      <Panel title={text.sections.outcome}>
        <div className={classes.fields}>
          <ChoiceField
            label={text.outcome}
            required
            vertical
            choices={outcomes}
            {...before(earlier, ({ outcome }) => messages.pathway.candidacies.outcomes[outcome])}
            value={record.outcome}
            error={errorAt('outcome')}
            onChange={(code) => set({ outcome: code as CandidacyOutcome | null })}
          />
          <TextField
            label={text.outcomeNote}
            hint={messages.pathway.noteHint}
            {...before(earlier, ({ outcomeNote }) => outcomeNote)}
            value={record.outcomeNote}
            error={errorAt('outcomeNote')}
            onChange={(outcomeNote) => set({ outcomeNote: outcomeNote.slice(0, 500) })}
          />
        </div>
      </Panel>
    </>
  );
}
