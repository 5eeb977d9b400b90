import { Checkbox, NativeSelect } from '@mantine/core';
import type { VisitFormQuery } from '../../graphql/generated/graphql.js';
import { formatDate } from '../../formats/format-date.js';
import { messages } from '../../messages/messages.js';
import type { VisitDraft } from './visit-draft.js';
import classes from './visit-entry.module.css';

const text = messages.visitEntry;

interface Props {
  clinicians: VisitFormQuery['clinicians'];
  /** The clinician who rates as it stands; null: not recorded. */
  ratedById: string | null;
  draft: VisitDraft;
  today: string;
  onChange: (part: Partial<VisitDraft>) => void;
}

/** Who assessed, and whether it was on paper, on another day than that of its entry. */
export function VisitAssessor({ clinicians, ratedById, draft, today, onChange }: Props) {
  const paper = draft.paper === true;
  return (
    <div className={classes.assessor}>
      <NativeSelect
        label={text.assessedBy}
        value={ratedById ?? ''}
        onChange={(event) => onChange({ ratedBy: event.currentTarget.value })}
        data={[{ value: '', label: text.nobody }, ...clinicians.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <div>
        <Checkbox
          label={text.paper}
          checked={paper}
          onChange={(event) => onChange({ paper: event.currentTarget.checked })}
        />
        {paper && (
          <p className={classes.note} role="status">
            {draft.heldOn === today ? text.paperSameDay : text.paperNote(formatDate(draft.heldOn), formatDate(today))}{' '}
            {text.paperWho}
          </p>
        )}
      </div>
    </div>
  );
}

/** The clinician named; else the person entering it, but for paper, where it may have been anybody. */
export function assessorOf(draft: VisitDraft, self: { id: string } | null): string | null {
  if (draft.ratedBy != null) return draft.ratedBy === '' ? null : draft.ratedBy;
  return draft.paper === true ? null : (self?.id ?? null);
}
