import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { FilterSelect } from '../../ui/filter-select.js';
import { CliniciansDocument } from '../responsible/responsible.documents.js';
import { OtherCentres } from './other-centres.js';
import { NOBODY } from './read-today.js';
import classes from './today-page.module.css';

const text = messages.today.filters;

/** Whose patients are listed; one click shows everything again. */
export function TodayFilters() {
  const search = useSearch({ from: '/shell/clinic' });
  const navigate = useNavigate({ from: '/clinic' });
  const clinicians = useRegistryQuery(CliniciansDocument, {}).data?.clinicians ?? [];
  const choose = (id: string) =>
    void navigate({
      search: ({ by: _former, ...rest }) => (id === '' ? rest : { ...rest, by: id }),
      replace: true,
      resetScroll: false,
    });
  return (
    <div className={classes.filters} role="group" aria-label={text.label}>
      <FilterSelect
        label={text.clinician}
        choices={[
          { code: '', label: text.everyone },
          { code: NOBODY, label: text.nobody },
          ...clinicians.map(({ id, name }) => ({ code: id, label: name })),
        ]}
        value={search.by ?? ''}
        onChange={choose}
      />
      <OtherCentres />
      {Object.keys(search).length > 0 && (
        <Button variant="subtle" onClick={() => void navigate({ search: {}, replace: true, resetScroll: false })}>
          {text.clear}
        </Button>
      )}
    </div>
  );
}
