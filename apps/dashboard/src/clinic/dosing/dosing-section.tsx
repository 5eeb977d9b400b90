import { Button, Group } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { lazyNamed } from '../../ui/lazy-named.js';
import { Part } from '../../ui/part.js';
import { ProgrammingsTable, RefillsTable } from './dose-tables.js';
import classes from './dosing-form.module.css';
import { DosesDocument } from './dosing.documents.js';
import { ReservoirCard } from './reservoir-card.js';

const DosingPanel = lazyNamed(() => import('./dosing-panel.js'), 'DosingPanel');
const text = messages.dosing;

/** The reservoir, its refills and its programmes, and the acts that add to them. */
export function DosingSection({ patient }: { patient: { id: string } }) {
  const { permissions } = useSignedIn().viewer;
  const [recording, setRecording] = useState<'refill' | 'programming' | null>(null);
  const query = useRegistryQuery(DosesDocument, { id: patient.id });
  const acts = (
    <Group gap="xs">
      {permissions.includes('recordRefill') && (
        <Button size="xs" onClick={() => setRecording('refill')}>
          {text.acts.refill}
        </Button>
      )}
      {permissions.includes('recordProgramming') && (
        <Button size="xs" variant="default" onClick={() => setRecording('programming')}>
          {text.acts.programming}
        </Button>
      )}
    </Group>
  );
  return (
    <>
      <Part query={query} height={320}>
        {({ patient: doses }) => (
          <div className={classes.stack}>
            <ReservoirCard reservoir={doses.reservoir} actions={acts} />
            <RefillsTable {...doses} />
            <ProgrammingsTable programmings={doses.programmings} />
          </div>
        )}
      </Part>
      <Suspense fallback={null}>
        {recording !== null && (
          <DosingPanel act={recording} patientId={patient.id} onClose={() => setRecording(null)} />
        )}
      </Suspense>
    </>
  );
}
