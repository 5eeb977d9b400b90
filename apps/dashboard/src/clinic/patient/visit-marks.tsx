import { messages } from '../../messages/messages.js';
import { StateBadge } from '../../ui/state-badge.js';

interface Props {
  visit: { afterTestBolus: boolean; duringBridge: boolean };
  className?: string;
}

/** What is to be known before anything is read from the measures of a visit: another dose than usual was at work. */
export function VisitMarks({ visit: { afterTestBolus, duringBridge }, className }: Props) {
  return (
    <>
      {afterTestBolus && (
        <span className={className}>
          <StateBadge state="info">{messages.trial.afterBolus}</StateBadge> {messages.trial.afterBolusText}
        </span>
      )}
      {duringBridge && (
        <span className={className}>
          <StateBadge state="info">{messages.clinic.visit.duringBridge}</StateBadge>{' '}
          {messages.clinic.visit.duringBridgeText}
        </span>
      )}
    </>
  );
}
