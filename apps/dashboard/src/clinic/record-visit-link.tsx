import { Button } from '@mantine/core';
import { IconPencilPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { messages } from '../messages/messages.js';
import { useSignedIn } from '../shell/session.js';

interface Props {
  patient: { id: string; pseudonym: string };
  /** In a table; the accessible name then says whose visit. */
  compact?: boolean;
}

/** Leads to the visit form of a patient, for those who may record. */
export function RecordVisitLink({ patient, compact = false }: Props) {
  if (!useMayRecord()) return null;
  return (
    <Button
      variant={compact ? 'subtle' : 'filled'}
      size={compact ? 'compact-sm' : 'sm'}
      leftSection={compact ? undefined : <IconPencilPlus size={18} aria-hidden />}
      aria-label={compact ? messages.clinic.recordVisitOf(patient.pseudonym) : undefined}
      renderRoot={(props) => (
        <Link to="/clinic/patients/$patientId/visit" params={{ patientId: patient.id }} {...props} />
      )}
    >
      {messages.clinic.recordVisit}
    </Button>
  );
}

/** Whether the viewer may add to records; readers see the same pages without the acts. */
export function useMayRecord(): boolean {
  return useSignedIn().viewer.permissions.includes('recordEncounter');
}
