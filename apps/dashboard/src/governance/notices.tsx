import { formatInstant } from '../formats/format-date.js';
import { useRegistryQuery } from '../graphql/use-registry-query.js';
import { messages } from '../messages/messages.js';
import { useSignedIn } from '../shell/session.js';
import { Panel } from '../ui/panel.js';
import { GlassBadge } from './glass-badge.js';
import { BreakGlassUsesDocument } from './governance.documents.js';
import classes from './notices.module.css';

const text = messages.governance.notices;
const SHOWN_DAYS = 14;
const A_DAY = 86_400_000;

/** Tells the people of a centre that somebody from elsewhere looked at one of their patients: while unreviewed, and for two weeks. */
export function Notices() {
  const { viewer, registry } = useSignedIn();
  const enabled = viewer.permissions.includes('breakGlassUses');
  const query = useRegistryQuery(BreakGlassUsesDocument, {}, { enabled });
  const since = Date.parse(registry.today) - SHOWN_DAYS * A_DAY;
  const uses = (query.data?.breakGlassUses ?? []).filter(
    ({ verdict, openedAt }) => verdict === null || Date.parse(openedAt) >= since,
  );
  if (uses.length === 0) return null;
  return (
    <Panel title={text.title} aside={uses.length}>
      <ul className={classes.notices}>
        {uses.map((use) => (
          <li key={use.id} className={classes.notice}>
            <span>{text.text(use.openedBy, use.fromCentre.name, use.pseudonym ?? messages.governance.notShown)}</span>
            <GlassBadge use={use} />
            <small>{formatInstant(use.openedAt)}</small>
            <span className={classes.reason}>{text.reason(use.reason)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
