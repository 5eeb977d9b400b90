import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';

/** Leads to who did what to the record, for those who may read the trail. */
export function HistoryLink({ patientId }: { patientId: string }) {
  if (!useSignedIn().viewer.permissions.includes('auditEvents')) return null;
  return (
    <Button
      variant="default"
      leftSection={<IconHistory size={18} aria-hidden />}
      renderRoot={(props) => <Link to="/clinic/patients/$patientId/history" params={{ patientId }} {...props} />}
    >
      {messages.trail.history.link}
    </Button>
  );
}
