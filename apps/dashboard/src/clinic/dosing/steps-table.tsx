import { Button, CloseButton, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { formatNumber } from '../../formats/format-number.js';
import { messages } from '../../messages/messages.js';
import { goOnAtEnter } from '../../ui/go-on.js';
import classes from './dosing-form.module.css';
import { nextStep, runningTotal, type StepKind, type TypedProgramme, type TypedStep } from './programme-typed.js';

const text = messages.dosing.steps;
const kinds = ['RATE', 'BOLUS'] as const;
/** How a time is typed. */
const CLOCK = '00:00';

interface Props {
  programme: TypedProgramme;
  error: string | null;
  onChange: (steps: readonly TypedStep[]) => void;
}

/** Rates and boluses of a day on the pump's clock, with their sum as it is typed. */
export function StepsTable({ programme, error, onChange }: Props) {
  const { steps, mode } = programme;
  const total = runningTotal(programme);
  const set = (row: number, part: Partial<TypedStep>) =>
    onChange(steps.map((step, index) => (index === row ? { ...step, ...part } : step)));
  const cell = (row: number, key: keyof TypedStep, column: string, placeholder = '') => (
    <TextInput
      size="sm"
      aria-label={text.cell(column, row + 1)}
      placeholder={placeholder}
      autoComplete="off"
      value={steps[row]?.[key] ?? ''}
      onChange={(event) => set(row, { [key]: event.currentTarget.value })}
      onKeyDown={goOnAtEnter}
    />
  );
  const asks = mode === 'PATIENT_ACTIVATED';
  const group = useRef<HTMLDivElement>(null);
  const add = (kind: StepKind) => {
    const next = nextStep(steps, kind);
    flushSync(() => onChange([...steps, next]));
    const cells = group.current?.querySelectorAll<HTMLInputElement>(`tr[data-row="${String(steps.length)}"] input`);
    [...(cells ?? [])].find(({ value }) => value === '')?.focus();
  };

  return (
    <div ref={group} className={classes.whole} role="group" aria-label={messages.dosing.fields.steps}>
      <div className={classes.scroll}>
        <table className={classes.steps}>
          <caption className="visually-hidden">{text.caption}</caption>
          {kinds.map((kind) => {
            const rows = steps.flatMap((step, row) => (step.kind === kind ? [row] : []));
            if (rows.length === 0) return null;
            return (
              <tbody key={kind}>
                <tr>
                  <th scope="col">{kind === 'RATE' ? text.from : asks ? text.perDay : text.at}</th>
                  {kind === 'RATE' ? <th scope="col">{text.to}</th> : <td />}
                  <th scope="col">{kind === 'RATE' ? text.rate : text.bolus}</th>
                  <td />
                </tr>
                {rows.map((row) => (
                  // Steps have nothing else to be told apart by, and only the last is ever added.
                  <tr key={row} data-row={row}>
                    {kind === 'RATE' ? (
                      <>
                        <td>{cell(row, 'from', text.from, CLOCK)}</td>
                        <td>{cell(row, 'to', text.to, CLOCK)}</td>
                        <td>{cell(row, 'rate', text.rate)}</td>
                      </>
                    ) : (
                      <>
                        <td>{asks ? cell(row, 'perDay', text.perDay) : cell(row, 'at', text.at, CLOCK)}</td>
                        <td />
                        <td>{cell(row, 'dose', text.bolus)}</td>
                      </>
                    )}
                    <td>
                      <CloseButton
                        aria-label={text.remove(row + 1)}
                        onClick={() => onChange(steps.filter((_, index) => index !== row))}
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            );
          })}
          <tfoot>
            <tr>
              <td colSpan={2}>{text.total}</td>
              <td aria-live="polite">{total === null ? messages.missing : text.sum(formatNumber(total, 1))}</td>
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
      <div className={classes.acts}>
        <Button size="xs" variant="default" onClick={() => add('RATE')}>
          {text.addRate}
        </Button>
        {mode !== 'FLEX' && (
          <Button size="xs" variant="default" onClick={() => add('BOLUS')}>
            {text.addBolus}
          </Button>
        )}
      </div>
      {error !== null && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
