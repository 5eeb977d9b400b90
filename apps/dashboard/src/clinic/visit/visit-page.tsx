import { Button, Group, Skeleton } from '@mantine/core';
import { IconArrowLeft, IconCalendarOff } from '@tabler/icons-react';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Suspense, useEffect, useMemo, useState } from 'react';
import type { RegistryProblem } from '../../graphql/registry-problem.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { EmptyState } from '../../ui/empty-state.js';
import { lazyNamed } from '../../ui/lazy-named.js';
import { Page } from '../../ui/page.js';
import { PageSkeleton } from '../../ui/page-skeleton.js';
import { Panel } from '../../ui/panel.js';
import { Part } from '../../ui/part.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { IssueLinkButton } from '../caregiver-link/issue-link-button.js';
import { BlankSheetLink } from '../paper/blank-sheet-link.js';
import { personName } from '../person-name.js';
import { dayProblem } from './day-problem.js';
import { StandingNotice } from './draft-standing.js';
import { RivalsContext } from './rivals.js';
import { useVisitDraft } from './use-visit-draft.js';
import type { VisitDraft } from './visit-draft.js';
import { VisitFormDocument } from './visit.documents.js';
import type { RecordedVisit } from './visit-form.js';
import classes from './visit-page.module.css';
import { RestoredNotice } from './visit-notices.js';

const VisitBasics = lazyNamed(() => import('./visit-basics.js'), 'VisitBasics');
const VisitForm = lazyNamed(() => import('./visit-form.js'), 'VisitForm');
const SavedVisit = lazyNamed(() => import('./saved-visit.js'), 'SavedVisit');
const text = messages.clinic.visit;
const FORM_PX = 420;
const BASICS_PX = 300;

export function VisitPage() {
  const { patientId } = useParams({ from: '/shell/clinic/patients/$patientId/visit' });
  const { viewer } = useSignedIn();
  const [recorded, setRecorded] = useState<RecordedVisit | null>(null);
  // All are fetched beside the answer of the registry: nobody waits for them later.
  useEffect(() => {
    void VisitBasics.preload();
    void VisitForm.preload();
    void SavedVisit.preload();
  }, []);
  if (recorded) {
    return (
      <Suspense fallback={<PageSkeleton />}>
        <SavedVisit patientId={patientId} visit={recorded} />
      </Suspense>
    );
  }
  return <NewVisit key={`${viewer.role} ${viewer.name} ${patientId}`} patientId={patientId} onRecorded={setRecorded} />;
}

function NewVisit({ patientId, onRecorded }: { patientId: string; onRecorded: (visit: RecordedVisit) => void }) {
  const { viewer, registry } = useSignedIn();
  const { today } = registry;
  const kept = useVisitDraft(viewer, patientId, today);
  const { draft, change, contested, choose } = kept;
  const rivals = useMemo(() => ({ contested, choose }), [contested, choose]);
  const [dateMissing, setDateMissing] = useState(false);
  /** A day after today, kept on screen as typed; the draft keeps the last day a visit can have. */
  const [lateDay, setLateDay] = useState<string | null>(null);
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());
  const query = useRegistryQuery(
    VisitFormDocument,
    { patientId, heldOn: draft.heldOn, askFor: draft.askFor ?? null },
    { keepPrevious: true },
  );
  const [saving, setSaving] = useState(false);
  const [notDiscarded, setNotDiscarded] = useState<RegistryProblem | null>(null);
  /** Day and kind of a visit whose saving went unanswered. */
  const [uncertain, setUncertain] = useState<string | null>(null);
  const form = query.data?.visitForm;
  const problem = form && !saving ? dayProblem(form, draft.contact) : null;
  const isRecorded = problem !== null && problem.recordedId !== null;
  const wasSaved = isRecorded && uncertain === dayAndKind(draft);
  const restoredFrom = isRecorded ? kept.keptAt : kept.discarded ? null : kept.restoredFrom;

  const discard = () => {
    setProblems(new Map());
    setDateMissing(false);
    setLateDay(null);
    void kept.discard().then(setNotDiscarded);
  };

  return (
    <Page
      title={form ? text.title(form.patient.pseudonym) : messages.clinic.recordVisit}
      lede={form && personName(form.patient)}
      actions={
        <Group gap="xs">
          <BlankSheetLink patientId={patientId} />
          {form && <IssueLinkButton patient={form.patient} />}
          <Button
            variant="subtle"
            leftSection={<IconArrowLeft size={16} aria-hidden />}
            renderRoot={(props) => <Link to="/clinic/patients/$patientId" params={{ patientId }} {...props} />}
          >
            {text.backToPatient}
          </Button>
        </Group>
      }
    >
      <RivalsContext value={rivals}>
        <div className={classes.page} data-entry>
          {restoredFrom && (
            <div className={classes.basics}>
              <RestoredNotice keptAt={restoredFrom} by={kept.restoredBy} recorded={isRecorded} onDiscard={discard} />
            </div>
          )}
          {notDiscarded && <ProblemNotice problem={notDiscarded} title={messages.drafts.notDiscarded} />}
          <StandingNotice standing={kept.standing} onBeginAnew={() => void kept.beginAnew()} />
          {kept.ready && (query.data || !query.isError) && (
            <div className={classes.basics}>
              <Suspense fallback={<Skeleton height={BASICS_PX} radius="md" />}>
                <VisitBasics
                  form={form}
                  clinicians={query.data?.clinicians ?? []}
                  draft={draft}
                  today={today}
                  day={dateMissing ? null : (lateDay ?? draft.heldOn)}
                  problems={stillWrong(problems, draft)}
                  onDay={(day) => {
                    setDateMissing(day === null);
                    setProblems(new Map());
                    const late = day !== null && day > today;
                    setLateDay(late ? day : null);
                    if (day !== null && !late) change({ heldOn: day });
                  }}
                  onChange={(part) => {
                    if (part.contact !== undefined) setProblems(new Map());
                    change(part);
                  }}
                />
              </Suspense>
            </div>
          )}
          <Part query={query} height={FORM_PX}>
            {({ visitForm, clinicians }) =>
              problem !== null ? (
                <div className={classes.basics} role="alert">
                  <Panel>
                    <EmptyState
                      icon={IconCalendarOff}
                      title={wasSaved ? text.alreadyTitle : text.problemTitle}
                      text={wasSaved ? text.alreadyText : problem.message}
                      heading="h2"
                      action={
                        problem.recordedId !== null && (
                          <OpenRecorded
                            patientId={patientId}
                            visit={problem.recordedId}
                            onDiscard={kept.keptAt === null ? null : kept.discard}
                          />
                        )
                      }
                    />
                  </Panel>
                </div>
              ) : !kept.ready ? (
                <Skeleton height={FORM_PX} radius="md" />
              ) : (
                <Suspense fallback={<Skeleton height={FORM_PX} radius="md" />}>
                  <VisitForm
                    form={visitForm}
                    clinicians={clinicians}
                    kept={kept}
                    ready={!query.isPlaceholderData && !dateMissing && lateDay === null}
                    onSaving={setSaving}
                    onProblems={setProblems}
                    onRecorded={onRecorded}
                    onUncertain={(visit) => setUncertain(dayAndKind(visit))}
                    onDuplicate={() => query.refetch()}
                  />
                </Suspense>
              )
            }
          </Part>
        </div>
      </RivalsContext>
    </Page>
  );
}

interface OpenRecordedProps {
  patientId: string;
  visit: string;
  /** Null when there is no draft to discard. */
  onDiscard: (() => Promise<unknown>) | null;
}

/** The ways to the visit that is already there: with the draft kept, or discarded. */
function OpenRecorded({ patientId, visit, onDiscard }: OpenRecordedProps) {
  const navigate = useNavigate();
  const discardAndOpen = () => {
    void onDiscard?.();
    void navigate({ to: '/clinic/patients/$patientId', params: { patientId }, search: { visit } });
  };
  return (
    <Group justify="center">
      <Button
        variant="default"
        renderRoot={(props) => (
          <Link to="/clinic/patients/$patientId" params={{ patientId }} search={{ visit }} {...props} />
        )}
      >
        {text.openRecorded}
      </Button>
      {onDiscard && (
        <Button variant="default" onClick={discardAndOpen}>
          {text.openAndDiscard}
        </Button>
      )}
    </Group>
  );
}

function dayAndKind({ heldOn, contact }: Pick<VisitDraft, 'heldOn' | 'contact'>): string {
  return `${heldOn} ${contact}`;
}

function stillWrong(problems: ReadonlyMap<string, string>, { attestation }: { attestation: unknown }) {
  if (attestation === null) return problems;
  return new Map([...problems].filter(([place]) => place !== 'attestation'));
}
