import { Button } from '@mantine/core';
import { IconAlertTriangle, IconPlugConnectedX } from '@tabler/icons-react';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { messages } from '../messages/messages.js';
import { EmptyState } from '../ui/empty-state.js';
import { NotLoaded } from '../ui/not-loaded.js';

const text = messages.problems;

/** What is left when a page throws; the shell around it stays. A page that did not arrive is asked for again. */
export function PageFailure({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  if (error instanceof NotLoaded) {
    const retry = () => {
      error.forget();
      reset();
      void router.invalidate();
    };
    return (
      <EmptyState
        icon={IconPlugConnectedX}
        title={text.pageNotLoaded}
        text={error.message}
        heading="h1"
        action={<Button onClick={retry}>{text.retry}</Button>}
      />
    );
  }
  return (
    <EmptyState
      icon={IconAlertTriangle}
      title={text.pageFailed}
      text={text.pageFailedText}
      heading="h1"
      action={<Button onClick={() => window.location.reload()}>{text.reload}</Button>}
    />
  );
}
