import { Button } from '@mantine/core';
import { IconArrowLeft, IconCalendarOff } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { Part } from '../../ui/part.js';
import { personName } from '../person-name.js';
import { dayProblem } from './day-problem.js';
import { SavedVisit } from './saved-visit.js';
import { useVisitDraft } from './use-visit-draft.js';
import { VisitBasics } from './visit-basics.js';
import { VisitFormDocument } from './visit.documents.js';
import { VisitForm, type RecordedVisit } from './visit-form.js';
import classes from './visit-page.module.css';
import { RestoredNotice } from './visit-notices.js';

const text = messages.clinic.visit;

export function VisitPage() {
  const { patientId } = useParams({ from: '/shell/clinic/patients/$patientId/visit' });
  const [recorded, setRecorded] = useState<RecordedVisit | null>(null);
  if (recorded) return <SavedVisit patientId={patientId} visit={recorded} />;
  return <NewVisit key={patientId} patientId={patientId} onRecorded={setRecorded} />;
}

function NewVisit({ patientId, onRecorded }: { patientId: string; onRecorded: (visit: RecordedVisit) => void }) {
  const { today } = useSignedIn().registry;
  const kept = useVisitDraft(patientId, today);
  const { draft, change } = kept;
  const [dateMissing, setDateMissing] = useState(false);
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());
  const query = useRegistryQuery(VisitFormDocument, { patientId, heldOn: draft.heldOn }, { keepPrevious: true });
  const [saving, setSaving] = useState(false);
  const form = query.data?.visitForm;
  const problem = form && !saving ? dayProblem(form, draft.contact) : null;

  return (
    <Page
      title={form ? text.title(form.patient.pseudonym) : messages.clinic.recordVisit}
      lede={form && personName(form.patient)}
      actions={
        <Button
          variant="subtle"
          leftSection={<IconArrowLeft size={16} aria-hidden />}
          renderRoot={(props) => <Link to="/clinic/patients/$patientId" params={{ patientId }} {...props} />}
        >
          {text.backToPatient}
        </Button>
      }
    >
      <div className={classes.page}>
        {kept.restoredFrom && !kept.discarded && (
          <div className={classes.basics}>
            <RestoredNotice keptAt={kept.restoredFrom} onDiscard={kept.discard} />
          </div>
        )}
        {!query.isError && (
          <div className={classes.basics}>
            <VisitBasics
              form={form}
              draft={draft}
              today={today}
              dateMissing={dateMissing}
              problems={stillWrong(problems, draft)}
              onDay={(day) => {
                setDateMissing(day === null);
                setProblems(new Map());
                if (day !== null && day <= today) change({ heldOn: day });
              }}
              onChange={change}
            />
          </div>
        )}
        <Part query={query} height={420}>
          {({ visitForm }) =>
            problem !== null ? (
              <div className={classes.basics}>
                <Panel>
                  <EmptyState
                    icon={IconCalendarOff}
                    title={text.problemTitle}
                    text={problem.message}
                    heading="h2"
                    action={
                      problem.recordedId !== null && (
                        <Button
                          variant="default"
                          renderRoot={(props) => (
                            <Link
                              to="/clinic/patients/$patientId"
                              params={{ patientId }}
                              search={{ visit: problem.recordedId ?? '' }}
                              {...props}
                            />
                          )}
                        >
                          {text.openRecorded}
                        </Button>
                      )
                    }
                  />
                </Panel>
              </div>
            ) : (
              <VisitForm
                form={visitForm}
                kept={kept}
                ready={!query.isPlaceholderData && !dateMissing}
                onSaving={setSaving}
                onProblems={setProblems}
                onRecorded={onRecorded}
              />
            )
          }
        </Part>
      </div>
    </Page>
  );
}

function stillWrong(problems: ReadonlyMap<string, string>, { attestation }: { attestation: unknown }) {
  if (attestation === null) return problems;
  return new Map([...problems].filter(([place]) => place !== 'attestation'));
}
