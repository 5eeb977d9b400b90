import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

interface Props {
  icon?: Icon;
  title: string;
  /** What would fill this place. */
  text?: ReactNode;
  /** The act that would. */
  action?: ReactNode;
  heading?: 'h1' | 'h2' | 'h3' | 'p';
}

/** An empty place that says what would fill it. */
export function EmptyState({ icon: Sign, title, text, action, heading: Heading = 'p' }: Props) {
  return (
    <div className={classes.empty}>
      {Sign && <Sign className={classes.icon} size={32} stroke={1.5} aria-hidden />}
      <Heading className={classes.title}>{title}</Heading>
      {text && <p className={classes.text}>{text}</p>}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
