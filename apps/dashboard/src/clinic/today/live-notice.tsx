import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLive } from '../../graphql/use-live.js';
import { zonedTime } from '../../formats/zoned-time.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import classes from './today-page.module.css';

const text = messages.today;

/** Asks the lists anew when somebody records something, and says so; focus, scroll and what is open stay as they are. */
export function LiveNotice() {
  const { viewer } = useSignedIn();
  const client = useQueryClient();
  const [said, setSaid] = useState('');
  useLive(({ at, acts }) => {
    void client.invalidateQueries({ queryKey: ['registry'] });
    const { time } = zonedTime(at, viewer.centre?.timeZone ?? 'UTC');
    const [act] = acts;
    setSaid(act === undefined ? text.updatedAnyway(time) : text.updated(time, acts.join(', ')));
  });
  return (
    <p className={classes.live} role="status">
      {said}
    </p>
  );
}
