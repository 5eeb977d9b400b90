import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { messages } from '../messages/messages.js';
import { EmptyState } from '../ui/empty-state.js';

/** What is left when a page throws; the shell around it stays. */
export function PageFailure() {
  return (
    <EmptyState
      icon={IconAlertTriangle}
      title={messages.problems.pageFailed}
      text={messages.problems.pageFailedText}
      heading="h1"
      action={<Button onClick={() => window.location.reload()}>{messages.problems.reload}</Button>}
    />
  );
}
