import { NativeSelect } from '@mantine/core';
import { IconUnlink } from '@tabler/icons-react';
import type { Rater } from '#libs/instruments/index';
import type { RaterRelation } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';
import { relationAnswered } from './assessment-inputs.js';
import { brokenSeries } from './broken-series.js';
import type { Sheet } from './visit-draft.js';
import { useVisitFacts } from './visit-facts.js';
import type { VisitMeasure } from './visit-measure.js';
import classes from './visit-entry.module.css';

const text = messages.visitEntry;

interface Props {
  measure: VisitMeasure;
  sheet: Sheet;
  rater: Rater;
  onChange: (part: Partial<Sheet>) => void;
}

/** Which clinician, or which caregiver; a change from last time is said at once. */
export function WhoRated({ measure, sheet, rater, onChange }: Props) {
  const { clinicians, ratedById } = useVisitFacts();
  const { title, items } = measure.definition;
  const asksRelation = items.some(({ linkId }) => linkId === 'relation');
  const who = sheet.ratedBy ?? ratedById;
  const relation = sheet.relation ?? relationAnswered(sheet);
  const broken = brokenSeries(measure.previous, { rater, ratedById: who, relation });
  return (
    <>
      {rater === 'CLINICIAN' && clinicians.length > 0 && (
        <NativeSelect
          size="sm"
          className={classes.who}
          aria-label={`${title}: ${text.clinician}`}
          value={who ?? ''}
          onChange={(event) => onChange({ ratedBy: event.currentTarget.value || null })}
          data={[
            ...(who === null ? [{ value: '', label: text.nobody }] : []),
            ...clinicians.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      {(rater === 'CAREGIVER_PROXY' || rater === 'CAREGIVER_SELF') && !asksRelation && (
        <NativeSelect
          size="sm"
          className={classes.who}
          aria-label={`${title}: ${text.relation}`}
          value={relation ?? ''}
          onChange={(event) => onChange({ relation: (event.currentTarget.value || null) as RaterRelation | null })}
          data={[
            { value: '', label: text.relation },
            ...Object.entries(text.relations).map(([value, label]) => ({ value, label })),
          ]}
        />
      )}
      {broken !== null && (
        <p className={classes.broken} role="status">
          <IconUnlink size={16} aria-hidden /> {broken}
        </p>
      )}
    </>
  );
}
