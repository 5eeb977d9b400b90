import { Button } from '@mantine/core';
import { messages } from '../../messages/messages.js';
import classes from './visit-form.module.css';
import type { VisitProgress } from './visit-progress.js';

const text = messages.clinic.visit;
const clock = new Intl.DateTimeFormat(messages.locale, { hour: '2-digit', minute: '2-digit' });

interface Props {
  progress: VisitProgress;
  keptAt: string | null;
  saving: boolean;
  disabled: boolean;
  onSave: () => void;
}

/** Always in sight: how far it is, that nothing is lost, and the way to save. */
export function VisitBar({ progress, keptAt, saving, disabled, onSave }: Props) {
  return (
    <div className={classes.bar} id="save-visit">
      <div className={classes.progress}>
        {text.progress(progress.done, progress.total)}
        <small>{keptAt === null ? text.notKept : text.kept(clock.format(new Date(keptAt)))}</small>
      </div>
      <Button onClick={onSave} loading={saving} disabled={disabled} size="md">
        {saving ? text.saving : text.save}
      </Button>
    </div>
  );
}
