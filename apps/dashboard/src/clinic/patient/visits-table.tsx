import { IconNotes } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { PatientVisitsQuery } from '../../graphql/generated/graphql.js';
import { daysBetween, formatDate } from '../../formats/format-date.js';
import { formatNumber } from '../../formats/format-number.js';
import { messages } from '../../messages/messages.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Panel } from '../../ui/panel.js';
import link from '../patient-link.module.css';
import { BlankSheetLink } from '../paper/blank-sheet-link.js';
import { RecordVisitLink } from '../record-visit-link.js';
import { VisitMarks } from './visit-marks.js';
import { visitWindowWords } from './visit-window-words.js';
import classes from './patient-page.module.css';

const text = messages.clinic.patient;

type Patient = PatientVisitsQuery['patient'];
type Visit = Patient['encounters'][number];

/** Every contact, newest first; each opens what was answered, what came of it, and what was not done. */
export function VisitsTable({ patient }: { patient: Patient }) {
  const { encounters, firstImplantOn } = patient;
  const columns: readonly Column<Visit>[] = [
    {
      key: 'day',
      header: text.columns.day,
      render: ({ id: visit, heldOn }) => (
        <Link
          from="/clinic/patients/$patientId"
          to="."
          search={(shown) => ({ ...shown, visit })}
          resetScroll={false}
          className={link.link}
          data-row
        >
          {formatDate(heldOn)}
        </Link>
      ),
      sortBy: ({ heldOn }) => heldOn,
    },
    {
      key: 'window',
      header: text.columns.window,
      render: ({ windowLabel, purpose, heldOn, ...marks }) => (
        <span className={classes.event}>
          {visitWindowWords({ windowLabel, purpose }, patient)}
          {firstImplantOn !== null && heldOn >= firstImplantOn && (
            <span className={classes.dimmed}>
              {text.dayOfTherapy(formatNumber(daysBetween(firstImplantOn, heldOn)))}
            </span>
          )}
          <VisitMarks visit={marks} className={classes.dimmed} />
        </span>
      ),
    },
    { key: 'contact', header: text.columns.contact, render: ({ contact }) => messages.clinic.contacts[contact] },
    {
      key: 'attestation',
      header: text.columns.attestation,
      render: ({ attestation }) => messages.clinic.attestations[attestation],
    },
    { key: 'measures', header: text.columns.measures, render: ({ assessments }) => measuresWords(assessments) },
    { key: 'by', header: text.columns.by, render: ({ recordedBy }) => recordedBy },
  ];

  return (
    <Panel title={text.visits} aside={<BlankSheetLink patientId={patient.id} />} flush>
      <DataTable
        caption={text.visitsCaption}
        columns={columns}
        rows={encounters}
        rowKey={(visit) => visit.id}
        initialSort={{ key: 'day', descending: true }}
        empty={
          <EmptyState
            icon={IconNotes}
            title={text.noVisits}
            text={text.noVisitsText}
            action={<RecordVisitLink patient={patient} />}
          />
        }
      />
    </Panel>
  );
}

function measuresWords(assessments: Visit['assessments']): string {
  const notDone = assessments.filter(({ recording }) => recording === 'NOT_DONE').length;
  return text.measuresDone(assessments.length - notDone, notDone);
}
