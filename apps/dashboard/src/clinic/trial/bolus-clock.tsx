import { useEffect, useState } from 'react';
import { messages } from '../../messages/messages.js';
import { StateBadge } from '../../ui/state-badge.js';
import { minutesSince, nextHour, type NextHour } from './trial-clock.js';
import classes from './trial-page.module.css';
import { plain, type BolusRecord } from './trial-record.js';

const text = messages.trial.clock;

/** The present, moving on every half minute. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const clock = setInterval(() => setNow(new Date()), 30_000);
    return () => clearInterval(clock);
  }, []);
  return now;
}

export const inWords = (minutes: number): string => text.duration(Math.floor(minutes / 60), minutes % 60);

/** How long ago the bolus was, and which assessment is next. */
export function BolusClock({ bolus, now }: { bolus: BolusRecord; now: Date }) {
  const elapsed = minutesSince(bolus.givenAt, now);
  const recorded = bolus.responses.map(({ hours }) => hours);
  const next = nextHour(bolus.givenAt, recorded, now);
  const before = bolus.responses.find(({ hours }) => hours === 0);
  const past = elapsed > 24 * 60;
  return (
    <div className={classes.clock} role="status">
      {!past && <span className={classes.elapsed}>{text.since(inWords(Math.max(0, elapsed)))}</span>}
      <Next next={next} past={past} />
      {next?.hours !== 0 && (before?.mas.length ?? 0) === 0 && <StateBadge state="due">{text.noBefore}</StateBadge>}
    </div>
  );
}

function Next({ next, past }: { next: NextHour | null; past: boolean }) {
  if (next === null) return <StateBadge state="neutral">{past ? text.past : text.done}</StateBadge>;
  const hour = plain(next.hours);
  if (next.standing === 'UPCOMING')
    return <StateBadge state="info">{text.upcoming(hour, inWords(next.minutes))}</StateBadge>;
  if (next.standing === 'OVERDUE' && next.hours > 0)
    return <StateBadge state="overdue">{text.overdue(hour, inWords(next.minutes))}</StateBadge>;
  return <StateBadge state="due">{text.due(hour)}</StateBadge>;
}
