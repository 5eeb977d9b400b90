import { IconDoor } from '@tabler/icons-react';
import { Navigate } from '@tanstack/react-router';
import { messages } from '../messages/messages.js';
import { EmptyState } from '../ui/empty-state.js';
import { startPage } from './areas.js';
import { useSignedIn } from './session.js';

/** Leads to the first page of the viewer's role. */
export function StartPage() {
  const { viewer } = useSignedIn();
  const to = startPage(viewer);
  if (to) return <Navigate to={to} replace />;
  return (
    <EmptyState
      icon={IconDoor}
      title={messages.shell.nothingForRole}
      text={messages.shell.nothingForRoleText}
      heading="h1"
    />
  );
}
