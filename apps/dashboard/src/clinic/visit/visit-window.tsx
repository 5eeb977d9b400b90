import { NativeSelect } from '@mantine/core';
import type { VisitFormQuery } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';
import { whyThisWindow } from './why-this-window.js';
import classes from './visit-entry.module.css';

const text = messages.visitEntry;

interface Props {
  form: VisitFormQuery['visitForm'];
  askFor: string | null;
  onAskFor: (code: string | null) => void;
}

/** Which window's measures are asked for, and why; another may be chosen. */
export function VisitWindow({ form, askFor, onAskFor }: Props) {
  const { window, patient } = form;
  return (
    <div className={classes.window}>
      <NativeSelect
        label={text.window}
        value={askFor ?? ''}
        onChange={(event) => onAskFor(event.currentTarget.value || null)}
        data={[
          { value: '', label: window === null ? text.windowNone : text.windowOfDay(window.label) },
          ...patient.windows
            .filter(({ code }) => code !== window?.code)
            .map(({ code, label }) => ({ value: code, label: text.windowOther(label) })),
        ]}
      />
      <p className={classes.note}>{askFor === null ? whyThisWindow(form) : text.chosen}</p>
    </div>
  );
}
