import { Button } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { messages } from '../messages/messages.js';
import { EmptyState } from '../ui/empty-state.js';

/** Absent and not visible are the same answer. */
export function NotFound() {
  return (
    <EmptyState
      icon={IconMapQuestion}
      title={messages.notFound.title}
      text={messages.notFound.text}
      heading="h1"
      action={
        <Button renderRoot={(props) => <Link to="/" {...props} />} variant="default">
          {messages.notFound.home}
        </Button>
      }
    />
  );
}
