import type { FilterChoicesQuery, Origin, Sex } from '../graphql/generated/graphql.js';
import { messages } from '../messages/messages.js';
import type { Viewer } from '../shell/session.js';
import { DateField } from '../ui/date-field.js';
import { FilterChoice } from '../ui/filter-choice.js';
import { FilterSelect } from '../ui/filter-select.js';
import classes from './filters-bar.module.css';
import { isBackwards, type FilterChange, type QualityFilters } from './read-filters.js';

const text = messages.quality.filters;

interface Props {
  filters: QualityFilters;
  choices: FilterChoicesQuery | undefined;
  today: string;
  /** Whoever works at a centre chooses between it and the whole registry; null in the registry office. */
  ownCentre: Viewer['centre'];
  onChange: (changed: FilterChange) => void;
}

/** The filters above the answer; each change goes into the address. */
export function FiltersBar({ filters, choices, today, ownCentre, onChange }: Props) {
  const someOrNone = <Code extends string>(codes: readonly Code[]) => (codes.length > 0 ? codes : undefined);
  const backwards = isBackwards(filters);
  const protocols = choices?.protocols ?? [];

  return (
    <section className={`${classes.bar} no-print`} aria-label={text.heading}>
      {protocols.length > 1 && (
        <FilterSelect
          label={text.protocol}
          choices={protocols.map(({ code, title }) => ({ code, label: title }))}
          value={filters.protocol ?? protocols[0]?.code ?? ''}
          onChange={(code) => onChange({ protocol: code === protocols[0]?.code ? undefined : code })}
        />
      )}
      {ownCentre ? (
        <FilterSelect
          label={text.centres}
          choices={[
            { code: '', label: text.allCentres },
            { code: ownCentre.code, label: ownCentre.name },
          ]}
          value={filters.centres?.[0] ?? ''}
          onChange={(code) => onChange({ centres: code === '' ? undefined : [code] })}
        />
      ) : (
        <FilterChoice
          label={text.centres}
          none={text.allCentres}
          some={text.some}
          choices={(choices?.centres ?? []).map(({ code, name }) => ({ code, label: name }))}
          value={filters.centres ?? []}
          onChange={(codes) => onChange({ centres: someOrNone(codes) })}
        />
      )}
      <FilterChoice
        label={text.aetiologies}
        none={text.anyAetiology}
        some={text.some}
        choices={choices?.aetiologies ?? []}
        value={filters.aetiologies ?? []}
        onChange={(codes) => onChange({ aetiologies: someOrNone(codes) })}
      />
      <FilterChoice
        label={text.origins}
        none={text.anyOrigin}
        some={text.some}
        choices={wordsOf(messages.origins)}
        value={filters.origins ?? []}
        onChange={(codes) => onChange({ origins: someOrNone(codes as readonly Origin[]) })}
      />
      <FilterChoice
        label={text.sexes}
        none={text.anySex}
        some={text.some}
        choices={wordsOf(messages.sexes)}
        value={filters.sexes ?? []}
        onChange={(codes) => onChange({ sexes: someOrNone(codes as readonly Sex[]) })}
      />
      <DateField
        label={text.implantedFrom}
        quiet
        placeholder={text.anyDay}
        today={today}
        value={filters.from ?? null}
        latest={backwards ? null : (filters.to ?? null)}
        error={backwards ? text.backwards : null}
        onChange={(day) => onChange({ from: day ?? undefined })}
      />
      <DateField
        label={text.implantedTo}
        quiet
        placeholder={text.anyDay}
        today={today}
        value={filters.to ?? null}
        earliest={backwards ? null : (filters.from ?? null)}
        onChange={(day) => onChange({ to: day ?? undefined })}
      />
    </section>
  );
}

function wordsOf(words: Record<string, string>) {
  return Object.entries(words).map(([code, label]) => ({ code, label }));
}
