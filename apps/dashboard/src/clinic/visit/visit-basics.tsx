import { messages } from '../../messages/messages.js';
import type { Attestation, ContactMode, VisitFormQuery } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { formatNumber } from '../../formats/format-number.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { DateField } from '../../ui/date-field.js';
import { Panel } from '../../ui/panel.js';
import { BridgeNotice } from './visit-notices.js';
import type { VisitDraft } from './visit-draft.js';
import classes from './visit-form.module.css';

const text = messages.clinic.visit;
const contacts = Object.entries(messages.clinic.contactsOfStaff).map(([code, label]) => ({ code, label }));
const attestations = Object.entries(text.attestationChoices).map(([code, label]) => ({ code, label }));

interface Props {
  form: VisitFormQuery['visitForm'] | undefined;
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
export function VisitBasics({ form, draft, today, day, problems, onDay, onChange }: Props) {
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
        <div className={classes.attestation} id="place-attestation">
          <ChoiceField
            label={text.attestation}
            required
            choices={attestations}
            value={draft.attestation}
            hint={draft.attestation === 'EVENTS' ? text.attestationEvents : sinceWhen(form)}
            error={problems.get('attestation') ?? null}
            onChange={(code) => onChange({ attestation: code as Attestation | null })}
          />
        </div>
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
