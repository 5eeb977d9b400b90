import { formatDate } from '../../formats/format-date.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { Notices } from '../../governance/notices.js';
import { Page } from '../../ui/page.js';
import { Part } from '../../ui/part.js';
import { FollowUps } from './follow-ups.js';
import { OpenSentinels } from './open-sentinels.js';
import { RecentVisits } from './recent-visits.js';
import { TodayDocument } from './today.documents.js';
import classes from './today-page.module.css';

const text = messages.clinic.today;

/** What a clinician comes for in the morning: who is due, what is still open, what was recorded last. */
export function TodayPage() {
  const { viewer, registry } = useSignedIn();
  const query = useRegistryQuery(TodayDocument, {});
  const centre = viewer.centre?.name ?? messages.shell.allCentres;

  return (
    <Page title={messages.pages.today} lede={text.lede(formatDate(registry.today), centre)}>
      <Part query={query} height={480}>
        {({ today }) => (
          <div className={classes.page}>
            <Notices />
            {today.openSentinels.length > 0 && <OpenSentinels items={today.openSentinels} />}
            <FollowUps followUps={today.followUps} />
            {today.openSentinels.length === 0 && <OpenSentinels items={today.openSentinels} />}
            <RecentVisits visits={today.recentVisits} />
          </div>
        )}
      </Part>
    </Page>
  );
}
