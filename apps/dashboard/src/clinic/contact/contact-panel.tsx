import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import { zonedTime } from '../../formats/zoned-time.js';
import type { ContactAbout } from '../../graphql/generated/graphql.js';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { confirm } from '../../ui/confirm.js';
import { DateField } from '../../ui/date-field.js';
import { fieldOfRefusal } from '../../ui/field-of-refusal.js';
import { focusFirstProblem } from '../../ui/focus-first-problem.js';
import { MomentField } from '../../ui/moment-field.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import form from '../../ui/record-form.module.css';
import { SidePanel } from '../../ui/side-panel.js';
import { TextField } from '../../ui/text-field.js';
import link from '../patient-link.module.css';
import { RecordContactAttemptDocument } from './contact.documents.js';
import {
  asksForEvents,
  contactInput,
  contactProblems,
  takesAppointment,
  type ContactProblems,
  type ContactRecord,
} from './contact-record.js';
import { EarlierAttempts } from './earlier-attempts.js';

const text = messages.today.contact;

const choicesOf = <Code extends string>(words: Record<Code, string>) =>
  (Object.keys(words) as Code[]).map((code) => ({ code, label: words[code] }));

const abouts = choicesOf(text.abouts);
const channels = choicesOf(text.channels);
const outcomes = choicesOf(text.outcomes);
const attestations = choicesOf(text.attestations);

interface Props {
  patient: { id: string; pseudonym: string };
  about: ContactAbout | null;
  onClose: () => void;
}

/** Logs one attempt to reach a patient, whatever came of it; the earlier ones stand below. */
export function ContactPanel({ patient, about, onClose }: Props) {
  return (
    <SidePanel title={text.title(patient.pseudonym)} opened onClose={onClose}>
      <ContactForm patient={patient} about={about} onClose={onClose} />
      <EarlierAttempts patientId={patient.id} />
    </SidePanel>
  );
}

function ContactForm({ patient, about, onClose }: Props) {
  const { viewer, registry } = useSignedIn();
  const timeZone = viewer.centre?.timeZone ?? 'UTC';
  const [record, setRecord] = useState<ContactRecord>(() => ({
    attemptedAt: new Date().toISOString(),
    about,
    channel: 'TELEPHONE',
    outcome: null,
    attestation: null,
    appointmentOn: null,
    note: '',
  }));
  const [found, setFound] = useState<ContactProblems>({});
  const save = useRegistryMutation(RecordContactAttemptDocument);

  const refused = fieldOfRefusal(save.error, Object.keys(record) as (keyof ContactRecord)[]);
  const errorOf = (field: keyof ContactRecord) =>
    found[field] ?? (field === refused ? (save.error?.message ?? null) : null);
  const set = (part: Partial<ContactRecord>) => {
    const next = { ...record, ...part };
    setRecord(next);
    if (Object.keys(found).length > 0) setFound(contactProblems(next));
    if (save.error) save.reset();
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const element = event.currentTarget;
    const problems = contactProblems(record);
    flushSync(() => setFound(problems));
    const input = contactInput(patient.id, record);
    if (Object.keys(problems).length > 0 || input === null) return focusFirstProblem(element);
    await save.mutateAsync({ input });
    confirm(text.saved, text.savedText(patient.pseudonym, text.outcomes[input.outcome]));
    onClose();
  };

  return (
    <form className={form.form} noValidate onSubmit={(event) => void submit(event).catch(() => undefined)}>
      <p className={form.note}>{text.note}</p>
      <MomentField
        label={text.when}
        required
        timeZone={timeZone}
        today={registry.today}
        latest={registry.today}
        value={record.attemptedAt}
        error={errorOf('attemptedAt')}
        onChange={(attemptedAt) => set({ attemptedAt })}
      />
      <ChoiceField
        label={text.about}
        required
        choices={abouts}
        value={record.about}
        error={errorOf('about')}
        onChange={(code) => set({ about: code as ContactRecord['about'] })}
      />
      <ChoiceField
        label={text.channel}
        required
        choices={channels}
        value={record.channel}
        error={errorOf('channel')}
        onChange={(code) => set({ channel: code as ContactRecord['channel'] })}
      />
      <ChoiceField
        label={text.outcome}
        required
        choices={outcomes}
        value={record.outcome}
        error={errorOf('outcome')}
        onChange={(code) => set({ outcome: code as ContactRecord['outcome'] })}
      />
      {asksForEvents(record) && (
        <ChoiceField
          label={text.attestation}
          required
          choices={attestations}
          value={record.attestation}
          error={errorOf('attestation')}
          onChange={(code) => set({ attestation: code as ContactRecord['attestation'] })}
        />
      )}
      <NextStep patient={patient} record={record} />
      {takesAppointment(record) && (
        <DateField
          label={text.appointment}
          today={registry.today}
          earliest={record.attemptedAt === null ? null : zonedTime(record.attemptedAt, timeZone).day}
          value={record.appointmentOn}
          error={errorOf('appointmentOn')}
          onChange={(appointmentOn) => set({ appointmentOn })}
        />
      )}
      <TextField
        label={text.remark}
        hint={text.remarkHint}
        value={record.note}
        error={errorOf('note')}
        onChange={(note) => set({ note })}
      />
      {save.error && refused === null && (
        <ProblemNotice problem={save.error} title={text.failed} uncertain={text.uncertain} />
      )}
      <Button type="submit" loading={save.isPending}>
        {text.save}
      </Button>
    </form>
  );
}

/** What follows from it is recorded where it belongs. */
function NextStep({ patient, record }: { patient: { id: string }; record: ContactRecord }) {
  const events = asksForEvents(record) && record.attestation === 'EVENTS';
  if (!events && record.outcome !== 'REPORTED_DEAD') return null;
  return (
    <p className={form.note}>
      <Link
        to="/clinic/patients/$patientId"
        params={{ patientId: patient.id }}
        search={events ? { tab: 'complications' } : {}}
        className={link.link}
      >
        {events ? text.eventsNext : text.deadNext}
      </Link>
    </p>
  );
}
