import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { messages } from '../../messages/messages.js';

/** Leads to the sheet a patient's next visit can be written on. */
export function BlankSheetLink({ patientId }: { patientId: string }) {
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<IconPrinter size={16} aria-hidden />}
      renderRoot={(props) => <Link to="/clinic/patients/$patientId/paper" params={{ patientId }} {...props} />}
    >
      {messages.paper.act}
    </Button>
  );
}
