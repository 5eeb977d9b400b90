import { Button } from '@mantine/core';
import { messages } from '../../messages/messages.js';
import type { Editor, Standing } from '../../drafts/desk-state.js';
import { StandingWords } from './draft-standing.js';
import classes from './visit-form.module.css';
import type { VisitProgress } from './visit-progress.js';

const text = messages.clinic.visit;

interface Props {
  progress: VisitProgress;
  standing: Standing;
  others: readonly Editor[];
  saving: boolean;
  disabled: boolean;
  onSave: () => void;
}

/** Always in sight: how far it is, that nothing is lost, and the way to save. */
export function VisitBar({ progress, standing, others, saving, disabled, onSave }: Props) {
  return (
    <div className={classes.bar} id="save-visit">
      <div className={classes.progress}>
        {text.progress(progress.done, progress.total)}
        <StandingWords standing={standing} others={others} />
      </div>
      <Button onClick={onSave} loading={saving} disabled={disabled} size="md">
        {saving ? text.saving : text.save}
      </Button>
    </div>
  );
}
