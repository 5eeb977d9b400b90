import { Button, Skeleton } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { formatDate } from '../../formats/format-date.js';
import { Notices } from '../../governance/notices.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { lazyNamed } from '../../ui/lazy-named.js';
import { moveBetweenRows } from '../../ui/move-between-rows.js';
import { Page } from '../../ui/page.js';
import { FollowUps } from './follow-ups.js';
import { LiveNotice } from './live-notice.js';
import { LogContactContext, type ContactToLog } from './log-contact.js';
import { OpenSentinels } from './open-sentinels.js';
import { Refills } from './refills.js';
import { TodayFilters } from './today-filters.js';
import classes from './today-page.module.css';

const ContactPanel = lazyNamed(() => import('../contact/contact-panel.js'), 'ContactPanel');
const RecentVisits = lazyNamed(() => import('./recent-visits.js'), 'RecentVisits');
const Replacements = lazyNamed(() => import('./replacements.js'), 'Replacements');
const SilentPatients = lazyNamed(() => import('./silent-patients.js'), 'SilentPatients');
const ToFinish = lazyNamed(() => import('./to-finish.js'), 'ToFinish');
const EntryTimes = lazyNamed(() => import('./entry-times.js'), 'EntryTimes');
const CalendarFeeds = lazyNamed(() => import('./calendar-feeds.js'), 'CalendarFeeds');

const text = messages.clinic.today;

/**
 * What a clinician comes for in the morning: whose reservoir must be refilled, what is still open, who is due, what is to
 * be finished. Each list is asked for by itself and fails by itself.
 */
export function TodayPage() {
  const { viewer, registry } = useSignedIn();
  const [contact, setContact] = useState<ContactToLog | null>(null);
  const centre = viewer.centre?.name ?? messages.shell.allCentres;

  return (
    <Page
      title={messages.pages.today}
      lede={text.lede(formatDate(registry.today), centre)}
      actions={
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          renderRoot={(props) => <Link to="/clinic/on-call" {...props} />}
        >
          {messages.today.onCall.open}
        </Button>
      }
    >
      <LogContactContext value={setContact}>
        <div className={classes.page} onKeyDown={moveBetweenRows}>
          <div className={classes.above}>
            <TodayFilters />
            <LiveNotice />
          </div>
          <Notices />
          <Refills />
          <OpenSentinels />
          <FollowUps />
          <Suspense fallback={<Skeleton height={280} radius="md" />}>
            <Replacements />
            <ToFinish />
            <SilentPatients />
            <RecentVisits />
            <EntryTimes />
            <CalendarFeeds />
          </Suspense>
          <p className={classes.hint}>{messages.clinic.patients.keys}</p>
        </div>
      </LogContactContext>
      {contact !== null && (
        <Suspense fallback={null}>
          <ContactPanel patient={contact.patient} about={contact.about} onClose={() => setContact(null)} />
        </Suspense>
      )}
    </Page>
  );
}
