import { useEffect, useRef } from 'react';
import { messages } from '../../messages/messages.js';
import type { Attestation, ContactMode, VisitFormQuery } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { formatNumber } from '../../formats/format-number.js';
import { useSignedIn } from '../../shell/session.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { DateField } from '../../ui/date-field.js';
import { Panel } from '../../ui/panel.js';
import { DrugsField } from './drugs-field.js';
import { focusPlace } from './focus-place.js';
import { TherapyLine } from './therapy-line.js';
import { assessorOf, VisitAssessor } from './visit-assessor.js';
import { VisitEvents } from './visit-events.js';
import { BridgeNotice } from './visit-notices.js';
import { VisitWindow } from './visit-window.js';
import type { VisitDraft } from './visit-draft.js';
import entry from './visit-entry.module.css';
import classes from './visit-form.module.css';

const text = messages.clinic.visit;
const contacts = Object.entries(messages.clinic.contactsOfStaff).map(([code, label]) => ({ code, label }));
const attestationKeys = { NONE: '0', EVENTS: '1', NOT_ASKED: 'N' };
const attestations = (['NONE', 'EVENTS', 'NOT_ASKED'] as const).map((code) => ({
  code,
  label: text.attestationChoices[code],
  key: attestationKeys[code],
}));

interface Props {
  form: VisitFormQuery['visitForm'] | undefined;
  clinicians: VisitFormQuery['clinicians'];
  draft: VisitDraft;
  today: string;
  /** The day as entered, null when blank; the draft keeps the last one a visit can have. */
  day: string | null;
  /** What is wrong, by place. */
  problems: ReadonlyMap<string, string>;
  onDay: (day: string | null) => void;
  onChange: (part: Partial<VisitDraft>) => void;
}

/** When, how, and whether anything happened since: asked before any measure. */
export function VisitBasics({ form, clinicians, draft, today, day, problems, onDay, onChange }: Props) {
  const arrived = form !== undefined;
  const answered = draft.attestation !== null;
  const begun = useRef(false);
  // Entry begins at the first question; nobody who is somewhere already is called away.
  useEffect(() => {
    if (!arrived || begun.current) return;
    begun.current = true;
    if (!answered && document.activeElement === document.body) focusPlace('attestation', null);
  }, [arrived, answered]);
  const timeZone = useSignedIn().viewer.centre?.timeZone ?? 'UTC';
  return (
    <Panel>
      <div className={classes.basics}>
        <div id="place-heldOn">
          <DateField
            label={text.heldOn}
            required
            today={today}
            latest={today}
            value={day}
            hint={form ? <DayMeaning form={form} /> : undefined}
            error={day === null ? messages.fields.dateRequired : (problems.get('heldOn') ?? null)}
            onChange={onDay}
          />
        </div>
        <ChoiceField
          label={text.contact}
          choices={contacts}
          value={draft.contact}
          onChange={(code) => onChange({ contact: (code as ContactMode | null) ?? 'IN_PERSON' })}
        />
        {form && (
          <>
            <VisitWindow form={form} askFor={draft.askFor ?? null} onAskFor={(askFor) => onChange({ askFor })} />
            <VisitAssessor
              clinicians={clinicians}
              ratedById={assessorOf(draft, form.self)}
              {...{ draft, today, onChange }}
            />
          </>
        )}
        <div className={classes.attestation} id="place-attestation">
          <ChoiceField
            label={text.attestation}
            required
            choices={attestations}
            value={draft.attestation}
            hint={sinceWhen(form)}
            error={problems.get('attestation') ?? null}
            onChange={(code) => onChange({ attestation: code as Attestation | null })}
          />
        </div>
        {form && draft.attestation === 'EVENTS' && <VisitEvents patient={form.patient} />}
        {form && (
          <div className={entry.wide} id="place-antispastics">
            <DrugsField
              value={draft.drugs ?? null}
              heldOn={draft.heldOn}
              encounters={form.patient.encounters}
              onChange={(drugs) => onChange({ drugs })}
            />
          </div>
        )}
        {form && <TherapyLine patient={form.patient} timeZone={timeZone} />}
        {form?.duringBridge === true && <BridgeNotice />}
      </div>
    </Panel>
  );
}

function DayMeaning({ form }: { form: VisitFormQuery['visitForm'] }) {
  const { window, purpose, dayOfTherapy } = form;
  const day =
    dayOfTherapy !== null && dayOfTherapy >= 0 ? `, ${text.therapyDay(formatNumber(dayOfTherapy)).toLowerCase()}` : '';
  if (purpose === 'BASELINE') return <strong>{dayOfTherapy === null ? text.baselineWaits : text.baselineNote}</strong>;
  if (window === null) return <>{`${text.outsideWindow}${day}.`}</>;
  return (
    <>
      <strong>{`${messages.clinic.purposes[purpose]}, ${window.label}`}</strong>
      {day}
    </>
  );
}

function sinceWhen(form: Props['form']): string {
  const last = form?.patient.lastContactOn ?? null;
  return last === null ? text.attestationFirst : text.attestationSince(formatDate(last));
}
