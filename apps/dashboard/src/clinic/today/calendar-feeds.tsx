import { Button, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { CalendarFeedsQuery } from '../../graphql/generated/graphql.js';
import { formatDate, formatInstant } from '../../formats/format-date.js';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { useCentreZone } from '../../shell/session.js';
import { confirm } from '../../ui/confirm.js';
import { Panel } from '../../ui/panel.js';
import { Part } from '../../ui/part.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import classes from './calendar-feeds.module.css';
import { CalendarFeedsDocument, CreateCalendarFeedDocument, RevokeCalendarFeedDocument } from './today.documents.js';

const text = messages.today.calendar;

type Feed = CalendarFeedsQuery['calendarFeeds'][number];

/** The secret addresses of the own calendars. */
export function CalendarFeeds() {
  const query = useRegistryQuery(CalendarFeedsDocument, {});
  const create = useRegistryMutation(CreateCalendarFeedDocument);
  const path = create.data?.createCalendarFeed.path;
  return (
    <Panel title={text.title}>
      <p className={classes.text}>{text.text}</p>
      <Part query={query} height={60}>
        {({ calendarFeeds }) => (
          <div className={classes.feeds}>
            {path !== undefined && calendarFeeds.some(({ id }) => id === create.data?.createCalendarFeed.feed.id) && (
              <Told address={`${window.location.origin}${path}`} />
            )}
            {calendarFeeds.length === 0 ? (
              <p className={classes.quiet}>{text.none}</p>
            ) : (
              <ul className={classes.list}>
                {calendarFeeds.map((feed) => (
                  <OneFeed key={feed.id} feed={feed} />
                ))}
              </ul>
            )}
            <div className={classes.make}>
              <Button variant="default" loading={create.isPending} onClick={() => create.mutate({})}>
                {calendarFeeds.some(({ current }) => current) ? text.again : text.create}
              </Button>
              {calendarFeeds.some(({ current }) => current) && <span className={classes.quiet}>{text.againNote}</span>}
            </div>
            {create.error && <ProblemNotice problem={create.error} title={text.failed} />}
          </div>
        )}
      </Part>
    </Panel>
  );
}

/** The address, told this once. */
function Told({ address }: { address: string }) {
  const [copied, setCopied] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const copy = async () => {
    field.current?.select();
    await navigator.clipboard.writeText(address);
    setCopied(true);
  };
  return (
    <div className={classes.told} role="status">
      <strong>{text.told}</strong>
      <span className={classes.address}>
        <TextInput ref={field} readOnly aria-label={text.address} value={address} />
        <Button variant="default" onClick={() => void copy().catch(() => undefined)}>
          {copied ? text.copied : text.copy}
        </Button>
      </span>
      <span className={classes.quiet}>{text.toldNote}</span>
    </div>
  );
}

function OneFeed({ feed }: { feed: Feed }) {
  const revoke = useRegistryMutation(RevokeCalendarFeedDocument);
  const timeZone = useCentreZone();
  const [sure, setSure] = useState(false);
  const whose = [messages.roles[feed.role], feed.centreName] as const;
  const end = async () => {
    await revoke.mutateAsync({ id: feed.id });
    confirm(text.revoked, text.of(...whose));
  };
  return (
    <li className={classes.feed}>
      <span>
        <strong>{text.of(...whose)}</strong>{' '}
        <span className={classes.quiet}>
          {text.made(formatInstant(feed.createdAt, timeZone))},{' '}
          {feed.lastReadOn === null ? text.neverRead : text.read(formatDate(feed.lastReadOn))}
        </span>
      </span>
      {sure ? (
        <span className={classes.sure}>
          {text.sure}
          <Button
            size="compact-sm"
            color="red"
            loading={revoke.isPending}
            onClick={() => void end().catch(() => undefined)}
          >
            {text.revoke}
          </Button>
          <Button size="compact-sm" variant="default" autoFocus onClick={() => setSure(false)}>
            {text.keep}
          </Button>
        </span>
      ) : (
        <Button size="compact-sm" variant="subtle" aria-label={text.revokeOf(...whose)} onClick={() => setSure(true)}>
          {text.revoke}
        </Button>
      )}
      {revoke.error && <ProblemNotice problem={revoke.error} title={text.failed} />}
    </li>
  );
}
