import { IconArrowDownRight, IconArrowRight, IconArrowUpRight } from '@tabler/icons-react';
import { messages } from '../messages/messages.js';
import classes from './change-mark.module.css';
import { improvementWords } from './improvement-words.js';

const icons = { BETTER: IconArrowUpRight, WORSE: IconArrowDownRight, SAME: IconArrowRight };
const words = { BETTER: messages.clinic.better, WORSE: messages.clinic.worse, SAME: messages.clinic.same };

/** Which way a value moved, as arrow and word; up always means better, whichever way the measure counts. */
export function ChangeMark({ change }: { change: 'BETTER' | 'WORSE' | 'SAME' }) {
  const Arrow = icons[change];
  return (
    <span className={classes.mark} data-change={change}>
      <Arrow size={15} stroke={2.25} aria-hidden />
      {words[change]}
    </span>
  );
}

/** An improvement in words: "1.3 better", "0.4 worse", "unchanged". */
export function ImprovementMark({ improvement, decimals }: { improvement: number; decimals: number }) {
  const change = improvement === 0 ? 'SAME' : improvement > 0 ? 'BETTER' : 'WORSE';
  const Arrow = icons[change];
  return (
    <span className={classes.mark} data-change={change}>
      <Arrow size={15} stroke={2.25} aria-hidden />
      {improvementWords(improvement, decimals)}
    </span>
  );
}
