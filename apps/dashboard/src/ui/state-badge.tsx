import {
  IconAlertTriangle,
  IconCheck,
  IconClock,
  IconInfoCircle,
  IconPointFilled,
  type Icon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './state-badge.module.css';

export type State = 'due' | 'overdue' | 'done' | 'info' | 'neutral';

const icons: Record<State, Icon> = {
  due: IconClock,
  overdue: IconAlertTriangle,
  done: IconCheck,
  info: IconInfoCircle,
  neutral: IconPointFilled,
};

/** A state as colour, icon and word together: due (amber), overdue or sentinel (red), done (green), information (blue). */
export function StateBadge({ state, children }: { state: State; children: ReactNode }) {
  const Sign = icons[state];
  return (
    <span className={classes.badge} data-state={state}>
      <Sign size={14} stroke={2.25} aria-hidden />
      {children}
    </span>
  );
}
