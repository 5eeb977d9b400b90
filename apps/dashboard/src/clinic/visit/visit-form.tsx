import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { RecordVisitMutation, VisitFormQuery } from '../../graphql/generated/graphql.js';
import { isUncertain, type RegistryProblem } from '../../graphql/registry-problem.js';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { messages } from '../../messages/messages.js';
import { AskedReasons } from '../../ui/asked-reasons.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { useReasons } from '../../ui/use-reasons.js';
import { assessmentInputs, raterOf } from './assessment-inputs.js';
import { OfflineNotice } from './draft-standing.js';
import { assessorOf } from './visit-assessor.js';
import { useEntryClock } from './use-entry-clock.js';
import { useOtherMeasures } from './use-other-measures.js';
import { VisitFactsContext } from './visit-facts.js';
import { focusPlace } from './focus-place.js';
import { liveScores, type LiveScore } from './live-scores.js';
import { MeasureSection } from './measure-section.js';
import { RivalPanel } from './rival-panel.js';
import type { SheetStanding } from './sheet-standing.js';
import type { useVisitDraft } from './use-visit-draft.js';
import { sheetOf, withSheet, type VisitDraft } from './visit-draft.js';
import { RecordVisitDocument } from './visit.documents.js';
import { VisitBar } from './visit-bar.js';
import classes from './visit-form.module.css';
import { visitMeasure } from './visit-measure.js';
import { AddMeasure, BlankMeasures, VisitProblems } from './visit-notices.js';
import { blankMeasures, placeOfRefusal, shownMeasures, visitProblems, type VisitProblem } from './visit-problems.js';
import { nextOpen, visitProgress, type VisitProgress } from './visit-progress.js';
import { VisitSteps } from './visit-steps.js';

const text = messages.clinic.visit;
const NOTHING: ReadonlyMap<string, string> = new Map();

export interface RecordedVisit {
  encounter: RecordVisitMutation['recordEncounter'];
  scores: readonly LiveScore[];
  hadEvents: boolean;
  /** Whether the patient has no implant yet, so that no window can be counted. */
  beforeImplant: boolean;
  seconds: number | null;
}

interface Props {
  form: VisitFormQuery['visitForm'];
  clinicians: VisitFormQuery['clinicians'];
  kept: ReturnType<typeof useVisitDraft>;
  /** False while another day's form is on its way. */
  ready: boolean;
  onSaving: (saving: boolean) => void;
  onProblems: (problems: ReadonlyMap<string, string>) => void;
  onRecorded: (visit: RecordedVisit) => void;
  /** The answer was lost: the visit may be in the registry or not. */
  onUncertain: (visit: Pick<VisitDraft, 'heldOn' | 'contact'>) => void;
  /** The registry has a visit of this day and kind; the form is to be asked anew. */
  onDuplicate: () => Promise<unknown>;
}

/** The measures of one visit, from the first key to "Save visit". */
export function VisitForm({ form, clinicians, kept, ready, onSaving, onProblems, onRecorded, ...after }: Props) {
  const { draft, change, changeSheet } = kept;
  const more = useOtherMeasures(form);
  const offered = useMemo(
    () => [...form.instruments.map((one) => visitMeasure(one, true)), ...more.measures],
    [form.instruments, more.measures],
  );
  // What was added before is in the draft, and is not left out while its measure is on its way.
  const unknown = Object.keys(draft.sheets).some((code) => offered.every(({ definition }) => definition.code !== code));
  const complete = more.settled || !unknown;
  const measures = shownMeasures(offered, draft);
  const others = offered.filter((measure) => !measures.includes(measure));
  const clock = useEntryClock(form.patient.id);
  const ratedById = assessorOf(draft, form.self);
  const facts = useMemo(
    () => ({ clinicians, ratedById, goals: form.patient.goals.filter(({ lockedAt }) => lockedAt !== null) }),
    [clinicians, ratedById, form.patient.goals],
  );
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<'NO' | 'PROBLEMS' | 'BLANKS' | 'OFFLINE'>('NO');
  const record = useRegistryMutation(RecordVisitDocument);
  const notice = useRef<HTMLDivElement>(null);
  const progressNow = useRef<VisitProgress | null>(null);

  const progress = visitProgress(measures, draft);
  const problems = visitProblems(measures, draft, { attestation: text.attestationRequired });
  const blank = blankMeasures(measures, draft);
  const refusal = record.error;
  const refused = refusal ? placeOfRefusal(refusal) : null;
  const reasons = useReasons([], refusal);

  useLayoutEffect(() => {
    progressNow.current = progress;
  });

  const goTo = useCallback(
    (place: string, key: string | null) => {
      flushSync(() => changeSheetOpen(changeSheet, place));
      focusPlace(place, key);
    },
    [changeSheet],
  );
  const next = useCallback(
    (code: string, { problems: own }: SheetStanding) => {
      flushSync(() => {
        setChecked((before) => new Set([...before, code]));
        if (own.length === 0) changeSheet(code, (sheet) => ({ ...sheet, folded: true }));
      });
      const [first] = own;
      if (first) return focusPlace(code, first.key);
      const following = progressNow.current && nextOpen(progressNow.current, code);
      if (following) focusPlace(following, null);
      else document.getElementById('save-visit')?.querySelector('button')?.focus();
    },
    [changeSheet],
  );

  const show = (what: 'PROBLEMS' | 'BLANKS', found: readonly VisitProblem[]) => {
    flushSync(() => {
      setAsked(what);
      setChecked(new Set(measures.map(({ definition }) => definition.code)));
      onProblems(new Map(found.map(({ place, message }) => [place, message])));
    });
    notice.current?.focus();
    notice.current?.scrollIntoView({ block: 'nearest' });
  };
  const save = async (withBlanks: boolean, toSave = draft) => {
    const found = visitProblems(measures, toSave, { attestation: text.attestationRequired });
    if (found.length > 0) return show('PROBLEMS', found);
    if (!withBlanks && blankMeasures(measures, toSave).length > 0) return show('BLANKS', []);
    if (toSave.attestation === null || !reasons.complete) return;
    setAsked('NO');
    const draftToEnd = await kept.settle();
    if (draftToEnd === null) return setAsked('OFFLINE');
    onSaving(true);
    const scores = measures.flatMap((measure) =>
      liveScores(measure, sheetOf(toSave, measure.definition.code), raterOf(measure, toSave)),
    );
    const seconds = clock.seconds();
    const input = {
      patientId: form.patient.id,
      heldOn: toSave.heldOn,
      purpose: form.purpose,
      contact: toSave.contact,
      attestation: toSave.attestation,
      activeSeconds: seconds,
      fromPaper: toSave.paper === true,
      antispastics: toSave.drugs?.absence === null ? [...toSave.drugs.codes] : null,
      antispasticsAbsence: toSave.drugs?.absence ?? null,
      assessments: assessmentInputs(measures, toSave, facts),
      reasons: reasons.given,
      ...draftToEnd,
    };
    await record.mutateAsync({ input }).then(
      ({ recordEncounter }) => {
        clock.forget();
        kept.finish();
        onRecorded({
          encounter: recordEncounter,
          scores,
          hadEvents: toSave.attestation === 'EVENTS',
          beforeImplant: form.dayOfTherapy === null,
          seconds,
        });
      },
      async (problem: RegistryProblem) => {
        const place = placeOfRefusal(problem);
        if (isUncertain(problem)) after.onUncertain(toSave);
        if (problem.rule === 'DUPLICATE' && place.place === 'heldOn') await after.onDuplicate();
        kept.release();
        onSaving(false);
        show('PROBLEMS', [place]);
      },
    );
  };
  const add = (code: string) => {
    flushSync(() => changeSheet(code, (sheet) => sheet));
    focusPlace(code, null);
  };
  const markRest = (reason: string) => {
    const marked = blank.reduce(
      (before, { definition }) =>
        withSheet(before, definition.code, { notDone: { absence: 'NOT_DONE', reason }, folded: true }),
      draft,
    );
    change({ sheets: marked.sheets });
    void save(false, marked);
  };

  return (
    <VisitFactsContext value={facts}>
      <div className={classes.layout}>
        <div className={classes.form}>
          <RivalPanel measures={offered} />
          {measures.length === 0 && <EmptyState title={text.nothingAsked} text={text.nothingAskedText} heading="h2" />}
          {measures.map((measure) => {
            const { code } = measure.definition;
            return (
              <MeasureSection
                key={code}
                measure={measure}
                sheet={sheetOf(draft, code)}
                checked={checked.has(code)}
                refusals={refused?.place === code ? new Map([[refused.key ?? code, refused.message]]) : NOTHING}
                onSheet={changeSheet}
                onNext={next}
              />
            );
          })}
          {more.problem && <ProblemNotice problem={more.problem} title={text.othersFailed} retry={more.retry} />}
          {others.length > 0 && <AddMeasure others={others} onAdd={add} />}
          {asked === 'PROBLEMS' && (
            <VisitProblems
              ref={notice}
              refusal={refusal}
              problems={refusal ? (refused?.place ? [refused] : []) : problems}
              onGo={({ place, key }) => goTo(place, key)}
            />
          )}
          {asked === 'PROBLEMS' && <AskedReasons asked={reasons.at('heldOn')} label={text.heldOn} />}
          {asked === 'OFFLINE' && kept.standing.state === 'OFFLINE' && <OfflineNotice />}
          {asked === 'BLANKS' && blank.length > 0 && (
            <BlankMeasures ref={notice} blank={blank} onMark={markRest} onSaveWithout={() => void save(true)} />
          )}
          <VisitBar
            progress={progress}
            standing={kept.standing}
            others={kept.others}
            saving={record.isPending}
            disabled={!ready || !complete}
            onSave={() => void save(false)}
          />
        </div>
        <VisitSteps
          progress={progress}
          attested={draft.attestation !== null}
          left={blank.length}
          onStep={(code) => goTo(code, null)}
        />
      </div>
    </VisitFactsContext>
  );
}

/** Opens a folded sheet so that there is a place to go to. */
function changeSheetOpen(changeSheet: ReturnType<typeof useVisitDraft>['changeSheet'], code: string): void {
  if (code === 'heldOn' || code === 'attestation' || code === '') return;
  changeSheet(code, (sheet) => (sheet.folded ? { ...sheet, folded: false } : sheet));
}
