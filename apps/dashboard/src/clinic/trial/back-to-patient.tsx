import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { messages } from '../../messages/messages.js';

export function BackToPatient({ patientId }: { patientId: string }) {
  return (
    <Button
      variant="subtle"
      leftSection={<IconArrowLeft size={16} aria-hidden />}
      renderRoot={(props) => <Link to="/clinic/patients/$patientId" params={{ patientId }} {...props} />}
    >
      {messages.trial.back}
    </Button>
  );
}
