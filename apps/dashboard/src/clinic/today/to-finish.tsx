import { IconChecklist } from '@tabler/icons-react';
import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { TodayToFinishQuery } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { formatNumber } from '../../formats/format-number.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Panel } from '../../ui/panel.js';
import { Part } from '../../ui/part.js';
import { Moment } from '../moment.js';
import { PatientLink } from '../patient-link.js';
import link from '../patient-link.module.css';
import { isOld } from '../visit/draft-age.js';
import { DraftsHere, useDraftsHere } from './drafts-here.js';
import { filterOf } from './read-today.js';
import { TodayToFinishDocument } from './today.documents.js';

const text = messages.today.finish;
const signing = messages.signing.sign;

interface Waiting {
  key: string;
  patient: TodayToFinishQuery['today']['drafts']['items'][number]['patient'];
  what: string;
  heldOn: string | null;
  recordedAt: string | null;
  recordedBy: string;
  open: ReactNode;
}

/** Drafts, what waits for a signature, and implants that wait for a second person. */
export function ToFinish() {
  const { by } = useSearch({ from: '/shell/clinic' });
  const query = useRegistryQuery(TodayToFinishDocument, { filter: filterOf(by ? { by } : {}) }, { keepPrevious: true });
  const maySign = useSignedIn().viewer.permissions.includes('signAssessments');
  const begun = useDraftsHere();
  return (
    <Panel title={text.title} flush>
      <DraftsHere ids={begun} />
      <Part query={query} height={180}>
        {({ today }) => {
          const rows = waitingOf(today, maySign);
          const total =
            today.begun.total + today.drafts.total + today.unsigned.total + today.unconfirmedImplants.length;
          return (
            <DataTable
              caption={text.caption}
              columns={columns}
              rows={rows}
              rowKey={({ key }) => key}
              total={total}
              foot={total > rows.length ? text.firstOnes(formatNumber(rows.length), formatNumber(total)) : null}
              empty={
                <EmptyState
                  icon={IconChecklist}
                  title={begun.length === 0 ? text.none : text.noneElse}
                  text={text.noneText}
                />
              }
            />
          );
        }}
      </Part>
    </Panel>
  );
}

function waitingOf(
  { begun, drafts, unsigned, unconfirmedImplants }: TodayToFinishQuery['today'],
  maySign: boolean,
): readonly Waiting[] {
  const visit =
    (kind: 'draft' | 'unsigned', words: (count: number) => string) =>
    ({
      patient,
      encounterId,
      heldOn,
      assessments,
      recordedAt,
      recordedBy,
    }: TodayToFinishQuery['today']['drafts']['items'][number]): Waiting => ({
      key: `${kind} ${encounterId}`,
      patient,
      what: words(assessments),
      heldOn,
      recordedAt,
      recordedBy,
      open: (
        <Link
          to="/clinic/patients/$patientId"
          params={{ patientId: patient.id }}
          search={{ tab: 'visits', visit: encounterId, ...(kind === 'unsigned' && maySign ? { act: 'sign' } : {}) }}
          className={link.link}
          aria-label={
            kind === 'unsigned' && maySign
              ? signing.ofTodayFor(patient.pseudonym, formatDate(heldOn))
              : text.openOf(patient.pseudonym)
          }
        >
          {kind === 'unsigned' && maySign ? signing.ofToday : text.open}
        </Link>
      ),
    });
  return [
    ...begun.items.map(({ patient, draftId, heldOn, answers, changedAt, changedBy }) => ({
      key: `begun ${draftId}`,
      patient,
      what: isOld(changedAt) ? messages.drafts.begunOld(answers) : messages.drafts.begunWhat(answers),
      heldOn,
      recordedAt: changedAt,
      recordedBy: changedBy,
      open: (
        <Link
          to="/clinic/patients/$patientId/visit"
          params={{ patientId: patient.id }}
          className={link.link}
          aria-label={text.goOnOf(patient.pseudonym)}
        >
          {text.goOn}
        </Link>
      ),
    })),
    ...unconfirmedImplants.map(({ patient, procedureId, performedOn, recordedBy, own }) => ({
      key: `implant ${procedureId}`,
      patient,
      what: own ? text.ownImplant : text.implant,
      heldOn: performedOn,
      recordedAt: null,
      recordedBy,
      open: (
        <Link
          to="/clinic/patients/$patientId"
          params={{ patientId: patient.id }}
          search={{ tab: 'devices' }}
          className={link.link}
          aria-label={text.implantOf(patient.pseudonym)}
        >
          {text.open}
        </Link>
      ),
    })),
    ...drafts.items.map(visit('draft', text.drafts)),
    ...unsigned.items.map(visit('unsigned', text.unsigned)),
  ];
}

const columns: readonly Column<Waiting>[] = [
  { key: 'patient', header: text.columns.patient, render: ({ patient }) => <PatientLink patient={patient} /> },
  { key: 'what', header: text.columns.what, render: ({ what }) => what, sortBy: ({ what }) => what },
  {
    key: 'held',
    header: text.columns.held,
    render: ({ heldOn }) => (heldOn === null ? messages.missing : formatDate(heldOn)),
    sortBy: ({ heldOn }) => heldOn ?? '',
  },
  { key: 'at', header: text.columns.at, render: ({ recordedAt }) => <Moment at={recordedAt} /> },
  {
    key: 'by',
    header: text.columns.by,
    render: ({ recordedBy }) => recordedBy,
    sortBy: ({ recordedBy }) => recordedBy,
  },
  { key: 'act', header: text.columns.act, render: ({ open }) => open },
];
