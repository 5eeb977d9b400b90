import type { AuditEventKind } from '../graphql/generated/graphql.js';
import { messages } from '../messages/messages.js';
import { StateBadge, type State } from '../ui/state-badge.js';

/** Kinds somebody should look at twice stand out. */
const states: Partial<Record<AuditEventKind, State>> = {
  DENIAL: 'overdue',
  SIGN_IN_FAILED: 'overdue',
  BREAK_GLASS: 'overdue',
  UNLOCK: 'due',
  VOID: 'due',
  EXPORT: 'due',
  REDACT: 'due',
  ERASE: 'due',
  ROLE_CHANGE: 'due',
  SIGN: 'done',
  VERIFY: 'done',
  CHANGE: 'info',
};

export function KindBadge({ kind }: { kind: AuditEventKind }) {
  return <StateBadge state={states[kind] ?? 'neutral'}>{messages.trail.kinds[kind]}</StateBadge>;
}
