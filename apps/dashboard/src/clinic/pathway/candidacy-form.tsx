import { Button } from '@mantine/core';
import { useBlocker, useNavigate } from '@tanstack/react-router';
import { useRef, useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import { previousTreatments } from '#libs/therapy/index';
import type { PatientQuery } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { confirm } from '../../ui/confirm.js';
import { focusFirstProblem } from '../../ui/focus-first-problem.js';
import { Panel } from '../../ui/panel.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { useReasons } from '../../ui/use-reasons.js';
import { CandidacyBody } from './candidacy-body.js';
import { CandidacyCondition } from './candidacy-condition.js';
import { CandidacyDecision } from './candidacy-decision.js';
import type { CandidacyPart } from './candidacy-part.js';
import { CandidacyTreatments } from './candidacy-treatments.js';
import classes from './candidacy-form.module.css';
import type { Candidacy } from './candidacy-list.js';
import {
  blankCandidacy,
  candidacyInput,
  candidacyProblems,
  unusualOf,
  type CandidacyProblems,
  type CandidacyRecord,
} from './candidacy-record.js';
import { Contraindications, Features } from './checklists.js';
import { RecordCandidacyDocument } from './pathway.documents.js';

const text = messages.pathway.candidacy;

/** Fields that show what the registry refuses about them. */
const shown = [
  ...['assessedOn', 'onsetOn', 'injuryLevel', 'edss', 'weightKg', 'heightCm', 'distanceKm', 'caregiver', 'outcome'],
  ...previousTreatments.map(({ code }) => `treatments.${code}`),
];

interface Props {
  patient: PatientQuery['patient'];
  /** The one before, shown beside each field; null: this is the first. */
  earlier: Candidacy | null;
}

/** The whole assessment in reading order; what is unusual is asked about where it stands. */
export function CandidacyForm({ patient, earlier: stored }: Props) {
  const { today } = useSignedIn().registry;
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const [earlier] = useState(stored);
  const [record, setRecord] = useState<CandidacyRecord>(() => blankCandidacy(today));
  const [touched, setTouched] = useState(false);
  const [found, setFound] = useState<CandidacyProblems>({});
  const save = useRegistryMutation(RecordCandidacyDocument);
  const { error: problem } = save;
  const aetiology = patient.aetiology?.code ?? null;
  const [tried, setTried] = useState(false);
  const reasons = useReasons(unusualOf(record, aetiology), problem, tried);
  const done = useRef(false);
  useBlocker({
    shouldBlockFn: () => touched && !done.current && !window.confirm(text.leave),
    enableBeforeUnload: () => touched && !done.current,
  });

  const refused = problem !== null && problem.code !== 'IMPLAUSIBLE' ? problem : null;
  const errorAt = (field: string) => found[field] ?? (refused?.field === field ? refused.message : null);
  const placed = refused?.field != null && shown.some((field) => refused.field?.startsWith(field));
  const set = (part: Partial<CandidacyRecord>) => {
    const next = { ...record, ...part };
    setRecord(next);
    setTouched(true);
    if (Object.keys(found).length > 0) setFound(candidacyProblems(next, today));
    if (problem) save.reset();
  };
  const part: CandidacyPart = { record, set, earlier, errorAt, unusualAt: reasons.at };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const problems = candidacyProblems(record, today);
    flushSync(() => {
      setFound(problems);
      setTried(true);
    });
    const input = candidacyInput(patient.id, record);
    const wrong = Object.keys(problems).length > 0 || input === null || !reasons.complete;
    if (wrong) return focusFirstProblem(form.current);
    await save.mutateAsync({ input: { ...input, reasons: reasons.given } });
    done.current = true;
    confirm(
      text.saved,
      messages.pathway.dayOf(messages.pathway.candidacies.outcomes[input.outcome], formatDate(input.assessedOn)),
    );
    await navigate({
      to: '/clinic/patients/$patientId',
      params: { patientId: patient.id },
      search: { tab: 'pathway' },
    });
  };

  return (
    <form
      ref={form}
      className={classes.form}
      noValidate
      onSubmit={(event) => void submit(event).catch(() => setTimeout(() => focusFirstProblem(form.current)))}
    >
      <CandidacyCondition {...part} patient={patient} today={today} />
      <CandidacyBody {...part} />
      <Contraindications {...part} />
      <CandidacyTreatments {...part} />
      <Features {...part} />
      <CandidacyDecision {...part} />
      <Panel>
        <div className={classes.foot}>
          {problem && problem.code !== 'IMPLAUSIBLE' && !placed && (
            <ProblemNotice problem={problem} title={messages.pathway.failed} uncertain={messages.pathway.uncertain} />
          )}
          {tried && !reasons.complete && <p role="status">{text.openReasons}</p>}
          <Button type="submit" loading={save.isPending}>
            {text.save}
          </Button>
        </div>
      </Panel>
    </form>
  );
}
