import { Button } from '@mantine/core';
import { createContext, use } from 'react';
import type { Entered, StoredField } from '../../drafts/ledger.js';
import { messages } from '../../messages/messages.js';
import classes from './rivals.module.css';

const clock = new Intl.DateTimeFormat(messages.locale, { hour: '2-digit', minute: '2-digit' });

interface RivalsHere {
  readonly contested: ReadonlyMap<string, StoredField>;
  readonly choose: (path: string, value: string | null) => void;
}

/** Fields of the visit in which values of several people stand against each other. */
export const RivalsContext = createContext<RivalsHere>({ contested: new Map(), choose: () => undefined });

interface Props {
  /** Where the field stands in the draft. */
  path: string;
  label: string;
  /** A value of this field as people read it. */
  words: (value: unknown) => string;
}

/** Both values of one field, each with who entered it and when, to choose from; nothing while there is one. */
export function Rivals({ path, label, words }: Props) {
  const { contested, choose } = use(RivalsContext);
  const field = contested.get(path);
  if (!field) return null;
  const values: readonly Entered[] = [field, ...field.rivals];
  return (
    <div className={classes.rivals} role="group" aria-label={messages.drafts.chooseFor(label)}>
      {values.map(({ value, changedAt, changedBy, own }) => (
        <Button
          key={`${changedBy} ${changedAt}`}
          size="compact-sm"
          variant="default"
          onClick={() => choose(path, value)}
        >
          {messages.drafts.valueBy(
            own ? messages.drafts.you : changedBy,
            value === null ? messages.drafts.cleared : words(JSON.parse(value)),
            clock.format(new Date(changedAt)),
          )}
        </Button>
      ))}
    </div>
  );
}
