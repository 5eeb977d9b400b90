import { Suspense, useState } from 'react';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { lazyNamed } from '../../ui/lazy-named.js';
import { Part } from '../../ui/part.js';
import { ComplicationsTable } from './complications-table.js';
import { PatientComplicationsDocument } from './patient.documents.js';

const ComplicationPanel = lazyNamed(() => import('./complication-panel.js'), 'ComplicationPanel');
const ComplicationEndPanel = lazyNamed(() => import('./complication-end-panel.js'), 'ComplicationEndPanel');
const ComplicationCorrectionPanel = lazyNamed(
  () => import('./complication-correction-panel.js'),
  'ComplicationCorrectionPanel',
);

type Opened = { act: 'record' } | { act: 'end' | 'correct'; id: string };

/** What went wrong, and the acts on it. */
export function ComplicationsSection({ patientId }: { patientId: string }) {
  const query = useRegistryQuery(PatientComplicationsDocument, { id: patientId });
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  const patient = query.data?.patient;
  const complication =
    opened !== null && opened.act !== 'record' ? patient?.complications.find(({ id }) => id === opened.id) : undefined;

  return (
    <>
      <Part query={query} height={260}>
        {({ patient: { complications } }) => (
          <ComplicationsTable
            complications={complications}
            onRecord={() => setOpened({ act: 'record' })}
            onEnd={(id) => setOpened({ act: 'end', id })}
            onCorrect={(id) => setOpened({ act: 'correct', id })}
          />
        )}
      </Part>
      <Suspense fallback={null}>
        {opened?.act === 'record' && (
          <ComplicationPanel patientId={patientId} onClose={close} onRecorded={() => undefined} />
        )}
        {opened?.act === 'end' && patient && complication && (
          <ComplicationEndPanel
            patientId={patientId}
            complication={complication}
            diedOn={patient.diedOn}
            onClose={close}
          />
        )}
        {opened?.act === 'correct' && complication && (
          <ComplicationCorrectionPanel patientId={patientId} complication={complication} onClose={close} />
        )}
      </Suspense>
    </>
  );
}
