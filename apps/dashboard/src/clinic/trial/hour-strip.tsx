import { UnstyledButton } from '@mantine/core';
import { IconCheck, IconClock, IconAlertTriangle } from '@tabler/icons-react';
import { messages } from '../../messages/messages.js';
import { SCHEDULED_HOURS, type NextHour } from './trial-clock.js';
import classes from './trial-page.module.css';
import { plain, type BolusRecord } from './trial-record.js';

const text = messages.trial.hours;

/** An hour of the bolus, or one that is not in the schedule. */
export type ChosenHour = number | 'OTHER';

/** Hours in their order: scheduled ones and those that were assessed besides. */
export const hoursOf = ({ responses }: Pick<BolusRecord, 'responses'>): readonly number[] =>
  [...new Set([...SCHEDULED_HOURS, ...responses.map(({ hours }) => hours)])].sort((a, b) => a - b);

interface Props {
  bolus: BolusRecord;
  next: NextHour | null;
  chosen: ChosenHour;
  onChoose: (hour: ChosenHour) => void;
  /** Whether another hour may be added. */
  open: boolean;
}

/** Every hour as a button that says how it stands; the due one is marked. */
export function HourStrip({ bolus, next, chosen, onChoose, open }: Props) {
  const recorded = new Set(bolus.responses.map(({ hours }) => hours));
  return (
    <div className={classes.strip} role="group" aria-label={text.choose}>
      {hoursOf(bolus).map((hours) => {
        const standing = recorded.has(hours) ? 'DONE' : next?.hours === hours ? next.standing : 'OPEN';
        const state = standing === 'UPCOMING' ? 'OPEN' : standing;
        return (
          <UnstyledButton
            key={hours}
            className={classes.hour}
            data-state={state}
            aria-pressed={chosen === hours}
            onClick={() => onChoose(hours)}
          >
            <b>{text.hour(plain(hours))}</b>
            <span>
              {state === 'DONE' && <IconCheck size={14} stroke={2.5} aria-hidden />}
              {state === 'DUE' && <IconClock size={14} stroke={2.5} aria-hidden />}
              {state === 'OVERDUE' && <IconAlertTriangle size={14} stroke={2.5} aria-hidden />}
              {text.states[state]}
            </span>
          </UnstyledButton>
        );
      })}
      {open && (
        <UnstyledButton
          className={classes.hour}
          data-state="OPEN"
          aria-pressed={chosen === 'OTHER'}
          onClick={() => onChoose('OTHER')}
        >
          <b>{text.other}</b>
        </UnstyledButton>
      )}
    </div>
  );
}
