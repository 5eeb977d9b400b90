import { Button } from '@mantine/core';
import { IconBuildingHospital, IconX } from '@tabler/icons-react';
import { messages } from '../messages/messages.js';
import type { FilterChange, QualityFilters } from './read-filters.js';

const text = messages.quality.filters;

interface Props {
  filters: QualityFilters;
  /** Null in the registry office. */
  ownCentre: string | null;
  onChange: (changed: FilterChange) => void;
  onClear: () => void;
}

/** One click to the viewer's own centre, one click back to the whole registry. */
export function FilterActions({ filters, ownCentre, onChange, onClear }: Props) {
  const isOwnOnly = filters.centres?.length === 1 && filters.centres[0] === ownCentre;

  return (
    <>
      {ownCentre !== null && (
        <Button
          variant={isOwnOnly ? 'light' : 'default'}
          aria-pressed={isOwnOnly}
          leftSection={<IconBuildingHospital size={16} aria-hidden />}
          onClick={() => onChange({ centres: isOwnOnly ? undefined : [ownCentre] })}
        >
          {text.ownCentre}
        </Button>
      )}
      {Object.keys(filters).length > 0 && (
        <Button variant="default" leftSection={<IconX size={16} aria-hidden />} onClick={onClear}>
          {text.clear}
        </Button>
      )}
    </>
  );
}
