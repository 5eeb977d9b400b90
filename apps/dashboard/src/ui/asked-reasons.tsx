import { TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { messages } from '../messages/messages.js';
import classes from './asked-reasons.module.css';
import { goOnAtEnter } from './go-on.js';
import type { AskedReason } from './use-reasons.js';

const text = messages.fields;

/** What is unusual about a field, each with a place for the reason it is right. */
export function AskedReasons({ asked, label }: { asked: readonly AskedReason[]; label: string }) {
  return (
    <div role="status">
      {asked.map(({ rule, sentence, reason, missed, onChange }) => (
        <div key={rule} className={classes.asked}>
          <IconAlertTriangle size={18} aria-hidden className={classes.sign} />
          <p className={classes.sentence}>{sentence}</p>
          <TextInput
            size="sm"
            className={classes.reason}
            aria-label={text.unusualReasonOf(label)}
            placeholder={text.unusualReason}
            aria-required
            data-asked
            autoComplete="off"
            maxLength={300}
            error={missed ? text.unusualMissed : null}
            value={reason}
            onChange={(event) => onChange(event.currentTarget.value)}
            onKeyDown={goOnAtEnter}
          />
        </div>
      ))}
    </div>
  );
}
