import { Button } from '@mantine/core';
import { Suspense, useState } from 'react';
import { classifiersOf, monthsSinceOnset } from '#libs/therapy/index';
import type { Distribution, PatientQuery } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { DateField } from '../../ui/date-field.js';
import { lazyNamed } from '../../ui/lazy-named.js';
import { Panel } from '../../ui/panel.js';
import { PartialDateField } from '../../ui/partial-date-field.js';
import { CandidacyClassifiers } from './candidacy-classifiers.js';
import classes from './candidacy-form.module.css';
import { before, type CandidacyPart } from './candidacy-part.js';
import type { YesNo } from './candidacy-record.js';
import { onsetWords, yesNo } from './candidacy-words.js';

const PatientCorrectionPanel = lazyNamed(
  () => import('../patient/patient-correction-panel.js'),
  'PatientCorrectionPanel',
);

const { candidacy: text, yes, no } = messages.pathway;
export const yesOrNo = [
  { code: 'YES', label: yes },
  { code: 'NO', label: no },
];
const distributions = Object.entries(text.distributions).map(([code, label]) => ({ code, label }));

interface Props extends CandidacyPart {
  patient: PatientQuery['patient'];
  today: string;
}

/** The day, the cause and its onset, and which parts of the body it affects. */
export function CandidacyCondition({ patient, today, ...part }: Props) {
  const { record, set, earlier, errorAt, unusualAt } = part;
  return (
    <Panel title={text.sections.condition}>
      <div className={classes.fields}>
        <DateField
          label={text.assessedOn}
          required
          today={today}
          latest={today}
          value={record.assessedOn}
          error={errorAt('assessedOn')}
          onChange={(assessedOn) => set({ assessedOn })}
        />
        <Cause patient={patient} />
        <ChoiceField
          label={text.congenital}
          choices={yesOrNo}
          {...before(earlier, ({ congenital }) => yesNo(congenital))}
          value={record.congenital}
          onChange={(code) => set({ congenital: code as YesNo | null })}
        />
        {record.congenital !== 'YES' && (
          <PartialDateField
            label={text.onsetOn}
            today={today}
            hint={monthsWords(record.onsetOn, record.assessedOn) ?? text.onsetHint}
            {...before(earlier, onsetWords)}
            value={record.onsetOn}
            unusual={unusualAt('onsetOn')}
            error={errorAt('onsetOn')}
            onChange={(onsetOn) => set({ onsetOn })}
          />
        )}
        <ChoiceField
          label={text.distribution}
          choices={distributions}
          {...before(earlier, ({ distribution }) => distribution && text.distributions[distribution])}
          value={record.distribution}
          onChange={(code) => set({ distribution: code as Distribution | null })}
        />
        <ChoiceField
          label={text.trunk}
          choices={yesOrNo}
          {...before(earlier, ({ trunk }) => yesNo(trunk))}
          value={record.trunk}
          onChange={(code) => set({ trunk: code as YesNo | null })}
        />
        <ChoiceField
          label={text.dystonia}
          choices={yesOrNo}
          {...before(earlier, ({ dystonia }) => yesNo(dystonia))}
          value={record.dystonia}
          onChange={(code) => set({ dystonia: code as YesNo | null })}
        />
      </div>
      <CandidacyClassifiers {...part} fitting={classifiersOf(patient.aetiology?.code ?? null)} />
    </Panel>
  );
}

/** Kept with the patient; shown here because the rules depend on it. */
function Cause({ patient }: { patient: PatientQuery['patient'] }) {
  const [correcting, setCorrecting] = useState(false);
  const { aetiology, origin } = patient;
  return (
    <div className={classes.cause}>
      <dl>
        <dt>{text.aetiology}</dt>
        <dd>{aetiology?.label ?? messages.clinic.notRecorded}</dd>
        <dt>{text.origin}</dt>
        <dd>{origin === null ? messages.clinic.notRecorded : messages.clinic.origins[origin]}</dd>
      </dl>
      <Button variant="default" size="xs" onClick={() => setCorrecting(true)}>
        {text.correctPatient}
      </Button>
      <small>{text.correctPatientHint}</small>
      <Suspense fallback={null}>
        {correcting && <PatientCorrectionPanel patient={patient} onClose={() => setCorrecting(false)} />}
      </Suspense>
    </div>
  );
}

function monthsWords(onsetOn: string | null, assessedOn: string | null): string | undefined {
  const since = onsetOn === null || assessedOn === null ? null : monthsSinceOnset(onsetOn, assessedOn);
  return since === null ? undefined : text.monthsSince(text.months(since.least, since.most));
}
