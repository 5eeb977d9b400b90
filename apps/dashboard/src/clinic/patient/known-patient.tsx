import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import type { PatientQuery } from '../../graphql/generated/graphql.js';
import { PatientActs } from '../../governance/patient-acts.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { lazyNamed } from '../../ui/lazy-named.js';
import { Page } from '../../ui/page.js';
import { personName } from '../person-name.js';
import { RecordVisitLink, useMayRecord } from '../record-visit-link.js';
import { PatientHeader } from './patient-header.js';
import classes from './patient-page.module.css';
import { PatientParts } from './patient-parts.js';

const OpenedVisit = lazyNamed(() => import('./opened-visit.js'), 'OpenedVisit');
const PatientCorrectionPanel = lazyNamed(() => import('./patient-correction-panel.js'), 'PatientCorrectionPanel');
const DeathPanel = lazyNamed(() => import('./death-panel.js'), 'DeathPanel');

/** One patient: where the therapy stands, then the part of the record that is chosen. */
export function KnownPatient({ patient }: { patient: PatientQuery['patient'] }) {
  const { visit, act } = useSearch({ from: '/shell/clinic/patients/$patientId' });
  const navigate = useNavigate({ from: '/clinic/patients/$patientId' });
  const [opened, setOpened] = useState<'correction' | 'death' | null>(null);
  const mayRecord = useMayRecord();
  const mayRecordDeath = useSignedIn().viewer.permissions.includes('recordDeath') && patient.diedOn === null;
  const close = () => setOpened(null);
  const closeVisit = () =>
    void navigate({ search: ({ visit: _closed, act: _act, ...shown }) => shown, replace: true, resetScroll: false });

  return (
    <Page
      title={patient.pseudonym}
      lede={personName(patient)}
      actions={
        <>
          {mayRecord && (
            <Button variant="default" onClick={() => setOpened('correction')}>
              {messages.corrections.patient.act}
            </Button>
          )}
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link to="/clinic/patients/$patientId/summary" params={{ patientId: patient.id }} {...props} />
            )}
          >
            {messages.patientPage.summary.link}
          </Button>
          <PatientActs patient={patient} onRecordDeath={mayRecordDeath ? () => setOpened('death') : null} />
          <RecordVisitLink patient={patient} />
        </>
      }
    >
      <div className={classes.page}>
        <PatientHeader patient={patient} />
        <PatientParts patient={patient} />
      </div>
      <Suspense fallback={null}>
        {visit !== undefined && opened === null && (
          <OpenedVisit
            key={visit}
            patientId={patient.id}
            visitId={visit}
            signing={act === 'sign'}
            onClose={closeVisit}
          />
        )}
        {opened === 'correction' && <PatientCorrectionPanel patient={patient} onClose={close} />}
        {opened === 'death' && <DeathPanel patient={patient} onClose={close} />}
      </Suspense>
    </Page>
  );
}
