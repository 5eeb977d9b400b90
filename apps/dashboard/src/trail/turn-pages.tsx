import { Button, Group } from '@mantine/core';
import { messages } from '../messages/messages.js';

interface Props {
  /** Cursors of the pages turned so far; empty on the newest. */
  turned: readonly string[];
  page: { endCursor: string | null; hasNextPage: boolean };
  onTurn: (turned: readonly string[]) => void;
}

/** To older and newer events; nothing where all fit on one page. */
export function TurnPages({ turned, page: { endCursor, hasNextPage }, onTurn }: Props) {
  if (turned.length === 0 && !hasNextPage) return null;
  return (
    <Group justify="space-between" p="md">
      <Button variant="default" disabled={turned.length === 0} onClick={() => onTurn(turned.slice(0, -1))}>
        {messages.trail.newer}
      </Button>
      <Button
        variant="default"
        disabled={!hasNextPage || endCursor === null}
        onClick={() => endCursor !== null && onTurn([...turned, endCursor])}
      >
        {messages.trail.older}
      </Button>
    </Group>
  );
}
