import { Button, NativeSelect } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { notDoneReasons, type Rater } from '#libs/instruments/index';
import { memo } from 'react';
import { messages } from '../../messages/messages.js';
import { Dropdown, DropdownItem } from '../../ui/dropdown.js';
import { StateBadge } from '../../ui/state-badge.js';
import { reasonWords } from '../absence-words.js';
import { LiveScoreList } from './live-score-list.js';
import { liveScores } from './live-scores.js';
import { MeasureItems } from './measure-items.js';
import classes from './measure-section.module.css';
import { scoreSummary } from './score-summary.js';
import { sheetStanding, type SheetStanding } from './sheet-standing.js';
import { isSheetTouched, withAnswers, type Sheet, type SheetAbsence } from './visit-draft.js';
import type { VisitMeasure } from './visit-measure.js';
import { WhoRated } from './who-rated.js';

const text = messages.clinic.visit;

interface Props {
  measure: VisitMeasure;
  sheet: Sheet;
  /** Whether what is missing may be named already: after "next" or "save". */
  checked: boolean;
  /** What the registry refused here, by key; the instrument's own code for the whole of it. */
  refusals: ReadonlyMap<string, string>;
  onSheet: (code: string, change: (sheet: Sheet) => Sheet) => void;
  /** Called with the standing of the sheet; folds it and goes on when nothing is wrong. */
  onNext: (code: string, standing: SheetStanding) => void;
}

/** One instrument of the visit: its items with what was recorded before, live scores, and the way on. */
export const MeasureSection = memo(function MeasureSection(props: Props) {
  const { measure, sheet, checked, refusals, onSheet, onNext } = props;
  const { definition, usualRater } = measure;
  const { code, title, instruction, validity } = definition;
  const rater = sheet.rater ?? usualRater;
  const standing = sheetStanding(definition, sheet);
  const change = (next: Partial<Sheet>) => onSheet(code, (before) => ({ ...before, ...next }));
  const problems = new Map([
    ...(checked ? standing.problems.map(({ key, message }) => [key, message] as const) : []),
    ...refusals,
  ]);
  const wholeProblem = problems.get(code) ?? null;

  if (sheet.folded && wholeProblem === null) {
    return (
      <section className={classes.section} id={`measure-${code}`} aria-label={title}>
        <header className={classes.head} data-folded>
          <StandingBadge standing={standing} />
          <div className={classes.folded}>
            <h2>{title}</h2>
            <span className={classes.summary}>{summary(measure, sheet, rater)}</span>
          </div>
          <Button
            className={classes.change}
            variant="subtle"
            size="compact-sm"
            aria-label={text.changeOf(title)}
            onClick={() => change({ folded: false })}
          >
            {text.change}
          </Button>
        </header>
      </section>
    );
  }

  return (
    <section className={classes.section} id={`measure-${code}`} aria-label={title}>
      <header className={classes.head}>
        <h2>{title}</h2>
        {isSheetTouched(sheet) && <StandingBadge standing={standing} />}
        {!measure.required && <span className={classes.status}>{text.optional}</span>}
      </header>
      {instruction && <p className={classes.instruction}>{instruction}</p>}
      {validity && <p className={classes.validity}>{capitalised(validity)}.</p>}
      {sheet.notDone ? (
        <WholeAbsence
          absence={sheet.notDone}
          title={title}
          problem={wholeProblem}
          onChange={(notDone) => change({ notDone, folded: notDone !== null && notDone.reason !== null })}
        />
      ) : (
        <>
          <div className={classes.body}>
            <MeasureItems
              measure={measure}
              sheet={sheet}
              comparable={measure.previous?.rater === rater}
              problems={problems}
              onAnswers={(changes) => onSheet(code, (before) => withAnswers(before, changes))}
              onTotal={(scoreCode, typed) =>
                onSheet(code, (before) => ({ ...before, totals: { ...before.totals, [scoreCode]: typed } }))
              }
            />
          </div>
          <div className={classes.scores}>
            <LiveScoreList scores={liveScores(measure, sheet, rater)} />
          </div>
        </>
      )}
      <footer className={classes.foot}>
        {wholeProblem && !sheet.notDone && (
          <p className={classes.problem} role="alert">
            {wholeProblem}
          </p>
        )}
        <Button
          variant="light"
          leftSection={<IconCheck size={16} aria-hidden />}
          onClick={() => onNext(code, standing)}
          data-next={standing.status === 'DONE' ? 'complete' : ''}
        >
          {text.next}
        </Button>
        {!sheet.notDone && (
          <WholeAbsenceMenu
            onChoose={(notDone) =>
              change({ notDone, folded: notDone.reason !== null || notDone.absence === 'NOT_APPLICABLE' })
            }
          />
        )}
        <RaterChoice
          raters={definition.raters}
          rater={rater}
          title={title}
          onChange={(chosen) => change({ rater: chosen === usualRater ? null : chosen })}
        />
        <WhoRated measure={measure} sheet={sheet} rater={rater} onChange={change} />
      </footer>
    </section>
  );
});

function StandingBadge({ standing: { status } }: { standing: SheetStanding }) {
  const state = status === 'DONE' ? 'done' : status === 'STARTED' ? 'info' : 'neutral';
  return <StateBadge state={state}>{capitalised(text.statuses[status])}</StateBadge>;
}

function summary(measure: VisitMeasure, sheet: Sheet, rater: Rater): string | null {
  if (sheet.notDone) return reasonWords(sheet.notDone.reason);
  return scoreSummary(liveScores(measure, sheet, rater));
}

interface WholeAbsenceProps {
  absence: SheetAbsence;
  title: string;
  problem: string | null;
  onChange: (absence: SheetAbsence | null) => void;
}

export function WholeAbsence({ absence, title, problem, onChange }: WholeAbsenceProps) {
  return (
    <div className={classes.absence}>
      <strong>{absence.absence === 'NOT_DONE' ? messages.fields.notDone : messages.fields.notApplicable}</strong>
      {absence.absence === 'NOT_DONE' && (
        <NativeSelect
          size="sm"
          aria-label={`${title}: ${text.reason}`}
          error={problem}
          value={absence.reason ?? ''}
          onChange={(event) => onChange({ ...absence, reason: event.currentTarget.value || null })}
          data={[
            { value: '', label: text.chooseReason },
            ...notDoneReasons.map(({ code, label }) => ({ value: code, label })),
          ]}
        />
      )}
      <Button variant="subtle" size="compact-sm" onClick={() => onChange(null)}>
        {text.instead}
      </Button>
    </div>
  );
}

export function WholeAbsenceMenu({ onChoose }: { onChoose: (absence: SheetAbsence) => void }) {
  return (
    <Dropdown
      role="menu"
      label={text.wholeNotDone}
      button={{
        className: classes.whole,
        children: (
          <>
            {text.wholeNotDone}
            <IconChevronDown size={14} aria-hidden />
          </>
        ),
      }}
    >
      {(close) => {
        const choose = (absence: SheetAbsence) => {
          close();
          onChoose(absence);
        };
        return (
          <>
            {notDoneReasons.map(({ code, label }) => (
              <DropdownItem key={code} onClick={() => choose({ absence: 'NOT_DONE', reason: code })}>
                {messages.fields.notDoneBecause(label.toLowerCase())}
              </DropdownItem>
            ))}
            <DropdownItem onClick={() => choose({ absence: 'NOT_APPLICABLE', reason: null })}>
              {messages.fields.notApplicable}
            </DropdownItem>
          </>
        );
      }}
    </Dropdown>
  );
}

interface RaterProps {
  raters: readonly Rater[];
  rater: Rater;
  title: string;
  onChange: (rater: Rater) => void;
}

export function RaterChoice({ raters, rater, title, onChange }: RaterProps) {
  if (raters.length < 2) {
    return (
      <span className={classes.rater}>
        {text.rater}: {messages.clinic.raters[rater].toLowerCase()}
      </span>
    );
  }
  return (
    <label className={classes.rater}>
      {text.rater}
      <NativeSelect
        size="sm"
        aria-label={`${title}: ${text.rater}`}
        value={rater}
        onChange={(event) => onChange(raters.find((one) => one === event.currentTarget.value) ?? rater)}
        data={raters.map((one) => ({ value: one, label: messages.clinic.raters[one] }))}
      />
    </label>
  );
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
