import { Skeleton } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense } from 'react';
import type { PatientQuery } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { lazyNamed } from '../../ui/lazy-named.js';
import { TabList, TabPanel } from '../../ui/tab-list.js';
import { patientTabs, type PatientTab } from './patient-tabs.js';

const OverviewSection = lazyNamed(() => import('./overview-section.js'), 'OverviewSection');
const PathwaySection = lazyNamed(() => import('../pathway/pathway-section.js'), 'PathwaySection');
const VisitsSection = lazyNamed(() => import('./visits-section.js'), 'VisitsSection');
const DevicesTab = lazyNamed(() => import('./devices-tab.js'), 'DevicesTab');
const ComplicationsSection = lazyNamed(() => import('./complications-section.js'), 'ComplicationsSection');
const HistorySection = lazyNamed(() => import('./history-section.js'), 'HistorySection');

const text = messages.patientPage;

interface Props {
  patient: PatientQuery['patient'];
}

/** The parts of the record as tabs, each with an address of its own; only the chosen one is loaded. */
export function PatientParts({ patient }: Props) {
  const { tab = 'overview' } = useSearch({ from: '/shell/clinic/patients/$patientId' });
  const mayReadTrail = useSignedIn().viewer.permissions.includes('auditEvents');
  const tabs = patientTabs
    .filter((code) => code !== 'history' || mayReadTrail)
    .map((code) => ({ code, label: text.tabs[code] }));
  return (
    <>
      <TabList
        id="patient"
        label={text.tabsOf(patient.pseudonym)}
        tabs={tabs}
        shown={tab}
        link={(code, props) => (
          <Link
            key={code}
            from="/clinic/patients/$patientId"
            to="."
            search={code === 'overview' ? {} : { tab: code }}
            resetScroll={false}
            {...props}
          />
        )}
      />
      <TabPanel id="patient" shown={tab}>
        <Suspense fallback={<Skeleton height={420} radius="md" />}>
          <ChosenPart tab={tab} patient={patient} />
        </Suspense>
      </TabPanel>
    </>
  );
}

function ChosenPart({ tab, patient }: Props & { tab: PatientTab }) {
  switch (tab) {
    case 'overview':
      return <OverviewSection patient={patient} />;
    case 'pathway':
      return <PathwaySection patient={patient} />;
    case 'visits':
      return <VisitsSection patient={patient} />;
    case 'devices':
      return <DevicesTab patient={patient} />;
    case 'complications':
      return <ComplicationsSection patientId={patient.id} />;
    case 'history':
      return <PatientHistory patientId={patient.id} />;
  }
}

function PatientHistory({ patientId }: { patientId: string }) {
  const { show } = useSearch({ from: '/shell/clinic/patients/$patientId' });
  const navigate = useNavigate({ from: '/clinic/patients/$patientId' });
  return (
    <HistorySection
      patientId={patientId}
      {...(show === undefined ? {} : { show })}
      onShow={(shown) => void navigate({ search: { tab: 'history', ...shown }, replace: true, resetScroll: false })}
    />
  );
}
