import { Button, NativeSelect } from '@mantine/core';
import { IconArrowDownRight, IconArrowUpRight, IconChevronDown } from '@tabler/icons-react';
import { notDoneReasons, type Answer, type Cell, type InstrumentDefinition, type Item } from '#libs/instruments/index';
import { Fragment, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { formatDate } from '../../formats/format-date.js';
import { messages } from '../../messages/messages.js';
import { Dropdown, DropdownItem } from '../../ui/dropdown.js';
import { goOn } from '../../ui/go-on.js';
import { reasonWords } from '../absence-words.js';
import { answerChange } from './answer-score.js';
import classes from './body-grid.module.css';
import { GradePad } from './grade-pad.js';
import { answerForKey, moveInGrid, type GridPlace } from './grid-navigation.js';
import { gridRows, type GridRow } from './grid-rows.js';
import { absentAnswer } from './visit-draft.js';
import type { Earlier } from './visit-measure.js';

const text = messages.clinic.visit;

interface Props {
  definition: InstrumentDefinition;
  item: Item;
  answers: Readonly<Record<string, Answer>>;
  previous: Earlier | null;
  comparable: boolean;
  /** What is wrong, by key. */
  problems: ReadonlyMap<string, string>;
  onAnswers: (changes: Readonly<Record<string, Answer | null>>) => void;
}

/**
 * The body as a grid: a row a muscle group, a column a side. One stop in the tab order; inside, arrows move and keys set
 * grades. A pad does the same for the thumb and says what each grade means.
 */
export function BodyGrid({ definition, item, answers, previous, comparable, problems, onAnswers }: Props) {
  const all = useMemo(() => gridRows(item), [item]);
  const [showAll, setShowAll] = useState(() => all.some((row) => !row.core && isUsed(item, row, answers)));
  const rows = all.filter((row) => row.core || showAll);
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: 0 });
  const table = useRef<HTMLTableElement>(null);
  const selected = rows[place.row]?.cells[place.column] ?? null;
  const keyOf = (cell: Cell) => `${item.linkId}:${cell.code}`;

  const go = (next: GridPlace) => {
    setPlace(next);
    table.current?.querySelector<HTMLElement>(`[data-place="${next.row}-${next.column}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && place.row === rows.length - 1 && place.column === 1) {
      event.preventDefault();
      return goOn(event.currentTarget);
    }
    const next = moveInGrid(place, event.key, { rows: rows.length, columns: 2 });
    const answer = answerForKey(event.key, item.options);
    if (next === null && answer === undefined) return;
    event.preventDefault();
    if (next) go(next);
    else if (selected && answer !== undefined) onAnswers({ [keyOf(selected)]: answer });
  };
  const byThumb = (answer: Answer | null) => {
    if (!selected) return;
    onAnswers({ [keyOf(selected)]: answer });
    const next = answer && moveInGrid(place, 'Enter', { rows: rows.length, columns: 2 });
    if (next) go(next);
  };
  const absent = rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell !== null && answers[keyOf(cell)]?.absence === 'NOT_DONE' ? [cell] : [])),
  );

  return (
    <div>
      {definition.items.filter(({ type }) => type === 'GRADE_GRID').length > 1 && (
        <p className={classes.hint}>{item.label}</p>
      )}
      <div className={classes.layout}>
        <table
          ref={table}
          role="grid"
          className={classes.grid}
          aria-label={text.gridLabel(`${definition.title}, ${item.label.toLowerCase()}`)}
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr>
              <th scope="col">{text.muscle}</th>
              <th scope="col">{text.left}</th>
              <th scope="col">{text.right}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <Fragment key={row.group}>
                {row.region !== rows[index - 1]?.region && (
                  <tr>
                    <th scope="rowgroup" colSpan={3} className={classes.region}>
                      {text.regions[row.region]}
                    </th>
                  </tr>
                )}
                <tr>
                  <th scope="row">{row.label}</th>
                  {row.cells.map((cell, column) =>
                    cell === null ? (
                      <td key={column} className={classes.none} />
                    ) : (
                      <GradeCell
                        key={column}
                        definition={definition}
                        item={item}
                        cell={cell}
                        answer={answers[keyOf(cell)]}
                        previous={previous}
                        comparable={comparable}
                        problem={problems.get(keyOf(cell)) ?? null}
                        place={{ row: index, column }}
                        selected={place.row === index && place.column === column}
                        onSelect={() => go({ row: index, column })}
                      />
                    ),
                  )}
                </tr>
              </Fragment>
            ))}
          </tbody>
        </table>
        <GradePad
          options={item.options}
          cell={selected}
          answer={selected ? answers[keyOf(selected)] : undefined}
          onAnswer={byThumb}
        />
      </div>
      <div className={classes.below}>
        <p className={`${classes.hint} ${classes.keysHint}`}>{text.gridKeys}</p>
        {problems.get(item.linkId) && (
          <p className={classes.problem} role="alert">
            {problems.get(item.linkId)}
          </p>
        )}
        {all.some(({ core }) => !core) && (
          <Button variant="subtle" size="compact-sm" aria-expanded={showAll} onClick={() => setShowAll(!showAll)}>
            {showAll ? text.fewerMuscles : text.moreMuscles(all.filter(({ core }) => !core).length)}
          </Button>
        )}
        {(['LOWER_LIMB', 'UPPER_LIMB'] as const)
          .filter(() => offersAbsence(item))
          .map((region) => (
            <RestOfRegion
              key={region}
              region={region}
              blank={rows
                .filter((row) => row.region === region && row.core)
                .flatMap(({ cells }) => cells.filter((cell) => cell !== null).map(keyOf))
                .filter((key) => answers[key] === undefined)}
              onAnswers={onAnswers}
            />
          ))}
        {absent.length > 0 && (
          <ul className={classes.reasons}>
            {absent.map((cell) => (
              <li key={cell.code}>
                {cell.label}: {messages.fields.notDone.toLowerCase()}
                <NativeSelect
                  size="xs"
                  aria-label={`${cell.label}: ${text.reason}`}
                  value={answers[keyOf(cell)]?.reason ?? ''}
                  onChange={(event) =>
                    onAnswers({ [keyOf(cell)]: absentAnswer('NOT_DONE', event.currentTarget.value) })
                  }
                  data={notDoneReasons.map(({ code, label }) => ({ value: code, label }))}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

function offersAbsence({ options }: Item): boolean {
  return options.some(({ kind }) => kind === 'NOT_DONE');
}

function isUsed(item: Item, { cells }: GridRow, answers: Readonly<Record<string, Answer>>): boolean {
  return cells.some((cell) => cell !== null && answers[`${item.linkId}:${cell.code}`] !== undefined);
}

interface CellProps extends Pick<Props, 'definition' | 'item' | 'previous' | 'comparable'> {
  cell: Cell;
  answer: Answer | undefined;
  problem: string | null;
  place: GridPlace;
  selected: boolean;
  onSelect: () => void;
}

function GradeCell(props: CellProps) {
  const { definition, item, cell, answer, previous, comparable, problem, place, selected, onSelect } = props;
  const key = `${item.linkId}:${cell.code}`;
  const earlier = previous?.answers[key];
  const change = comparable ? answerChange(definition, key, { earlier, now: answer }) : null;
  const grade = answer?.code ?? null;

  return (
    <td
      role="gridcell"
      className={classes.cell}
      tabIndex={selected ? 0 : -1}
      aria-selected={selected}
      data-place={`${place.row}-${place.column}`}
      data-key={key}
      data-selected={selected || undefined}
      data-filled={answer?.code != null || undefined}
      data-absent={answer?.absence != null || undefined}
      data-invalid={problem !== null || undefined}
      onClick={onSelect}
      onFocus={(event) => event.target === event.currentTarget && !selected && onSelect()}
    >
      <span className="visually-hidden">
        {cell.label}: {answer === undefined ? text.cellBlank : grade === null ? '' : text.cellGrade}{' '}
      </span>
      <span className={grade === null ? classes.absentWord : classes.grade}>{shownAnswer(answer)}</span>
      {answer?.absence === 'NOT_DONE' && <span className={classes.because}>{reasonWords(answer.reason)}</span>}
      {earlier && previous && (
        <span className={classes.was}>
          {text.wasGrade(earlier.code ?? messages.missing)}
          <span className="visually-hidden"> {text.onDay(formatDate(previous.heldOn))}</span>
          {change === 'BETTER' && <IconArrowUpRight size={13} stroke={2.5} aria-hidden />}
          {change === 'WORSE' && <IconArrowDownRight size={13} stroke={2.5} aria-hidden />}
          {change && <span className="visually-hidden">, {changeWords[change]}</span>}
        </span>
      )}
      {problem && <span className="visually-hidden">, {problem}</span>}
    </td>
  );
}

const changeWords = { BETTER: messages.clinic.better, WORSE: messages.clinic.worse, SAME: messages.clinic.same };

function shownAnswer(answer: Answer | undefined): string {
  if (answer?.absence === 'NOT_DONE') return messages.fields.notDone;
  if (answer?.absence === 'NOT_APPLICABLE') return messages.fields.notApplicable;
  return answer?.code ?? '';
}

interface RestProps {
  region: Cell['region'];
  blank: readonly string[];
  onAnswers: Props['onAnswers'];
}

/** Says of all blank cells of a region at once why they carry no grade. */
function RestOfRegion({ region, blank, onAnswers }: RestProps) {
  if (blank.length === 0) return null;
  const mark = (answer: Answer) => onAnswers(Object.fromEntries(blank.map((key) => [key, answer])));
  return (
    <Dropdown
      role="menu"
      label={text.restOfRegion(text.regions[region])}
      button={{
        className: classes.rest,
        children: (
          <>
            {text.restOfRegion(text.regions[region])}
            <IconChevronDown size={14} aria-hidden />
          </>
        ),
      }}
    >
      {(close) => {
        const choose = (answer: Answer) => {
          close();
          mark(answer);
        };
        return (
          <>
            <DropdownItem onClick={() => choose(absentAnswer('NOT_APPLICABLE'))}>
              {messages.fields.notApplicable}
            </DropdownItem>
            {notDoneReasons.map(({ code, label }) => (
              <DropdownItem key={code} onClick={() => choose(absentAnswer('NOT_DONE', code))}>
                {messages.fields.notDoneBecause(label.toLowerCase())}
              </DropdownItem>
            ))}
          </>
        );
      }}
    </Dropdown>
  );
}
