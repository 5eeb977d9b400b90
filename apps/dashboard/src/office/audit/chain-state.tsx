import { formatInstant } from '../../formats/format-date.js';
import { formatNumber } from '../../formats/format-number.js';
import type { TrailStateQuery } from '../../graphql/generated/graphql.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { Panel } from '../../ui/panel.js';
import { Part } from '../../ui/part.js';
import { StateBadge } from '../../ui/state-badge.js';
import { TrailStateDocument } from './audit.documents.js';
import classes from './chain-state.module.css';

const text = messages.trail.office.state;

/** How far the trail is signed and verified. */
export function ChainState() {
  const query = useRegistryQuery(TrailStateDocument, {});
  return (
    <Panel>
      <Part query={query} height={48}>
        {({ auditTrail }) => (
          <dl className={classes.facts}>
            <div>
              <dt>{text.events}</dt>
              <dd>{formatNumber(auditTrail.events)}</dd>
            </div>
            <div>
              <dt>{text.checkpoint}</dt>
              <dd>
                {auditTrail.checkpointAt === null
                  ? text.noCheckpoint
                  : text.checkpointAt(
                      formatNumber(auditTrail.checkpointSequence ?? 0),
                      formatInstant(auditTrail.checkpointAt),
                    )}
              </dd>
            </div>
            <div>
              <dt>{text.verified}</dt>
              <dd>
                <Verified trail={auditTrail} />
              </dd>
            </div>
          </dl>
        )}
      </Part>
    </Panel>
  );
}

function Verified({ trail: { verifiedAt, verifiedSound, verifiedUpTo } }: { trail: TrailStateQuery['auditTrail'] }) {
  if (verifiedAt === null) return text.never;
  const when = formatInstant(verifiedAt);
  if (verifiedSound !== true) return <StateBadge state="overdue">{text.broken(when)}</StateBadge>;
  return <StateBadge state="done">{text.sound(formatNumber(verifiedUpTo ?? 0), when)}</StateBadge>;
}
