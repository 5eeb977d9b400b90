import { TextInput } from '@mantine/core';
import type { Answer, Cell, Item } from '#libs/instruments/index';
import { messages } from '../../messages/messages.js';
import { goOn } from '../../ui/go-on.js';
import { gridRows } from './grid-rows.js';
import classes from './number-grid.module.css';
import { codeAnswer } from './visit-draft.js';

const text = messages.clinic.visit;

interface Props {
  item: Item;
  answers: Readonly<Record<string, Answer>>;
  /** What is wrong, by key. */
  problems: ReadonlyMap<string, string>;
  onAnswers: (changes: Readonly<Record<string, Answer | null>>) => void;
}

/** Numbers by muscle group and side, typed; a blank cell is none measured. */
export function NumberGrid({ item, answers, problems, onAnswers }: Props) {
  const rows = gridRows(item);
  return (
    <table className={classes.grid}>
      <caption>
        {item.label}
        {item.unit && ` (${item.unit})`}
      </caption>
      <thead>
        <tr>
          <th scope="col">{text.muscle}</th>
          <th scope="col">{text.left}</th>
          <th scope="col">{text.right}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.group}>
            <th scope="row">{row.label}</th>
            {row.cells.map((cell, column) => (
              <td key={column}>{cell && <NumberCell {...{ item, cell, answers, problems, onAnswers }} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function NumberCell({ item, cell, answers, problems, onAnswers }: Props & { cell: Cell }) {
  const key = `${item.linkId}:${cell.code}`;
  const problem = problems.get(key);
  return (
    <TextInput
      size="xs"
      data-key={key}
      aria-label={`${item.label}: ${cell.label}`}
      inputMode="decimal"
      autoComplete="off"
      error={problem}
      value={answers[key]?.code ?? ''}
      onChange={({ currentTarget: { value } }) => onAnswers({ [key]: value === '' ? null : codeAnswer(value) })}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        goOn(event.currentTarget);
      }}
    />
  );
}
