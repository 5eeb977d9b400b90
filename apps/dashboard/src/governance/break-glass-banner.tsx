import { Button } from '@mantine/core';
import { IconUrgent } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { VIEWER_KEY } from '../graphql/query-client.js';
import { useRegistryMutation } from '../graphql/use-registry-mutation.js';
import { messages } from '../messages/messages.js';
import { CloseBreakGlassDocument } from './governance.documents.js';
import classes from './break-glass-banner.module.css';

const text = messages.governance.banner;

interface Props {
  patient: { patientId: string; pseudonym: string; until: string };
  centre: string;
}

/** Says on every page whose record of another centre is open, for how long, and how to leave it. */
export function BreakGlassBanner({ patient: { patientId, pseudonym, until }, centre }: Props) {
  const minutes = useMinutesUntil(until);
  const client = useQueryClient();
  const navigate = useNavigate();
  const close = useRegistryMutation(CloseBreakGlassDocument);
  const leave = async () => {
    await close.mutateAsync({});
    client.removeQueries({ queryKey: ['registry'] });
    await client.invalidateQueries({ queryKey: VIEWER_KEY });
    await navigate({ to: '/' });
  };

  return (
    <aside className={classes.banner} aria-label={text.label}>
      <IconUrgent size={20} aria-hidden />
      <span className={classes.text}>
        <strong>{text.looking(pseudonym, centre)}</strong> <span role="timer">{text.left(minutes)}</span>
      </span>
      <span className={classes.acts}>
        <Button
          size="compact-sm"
          variant="default"
          renderRoot={(props) => <Link to="/clinic/patients/$patientId" params={{ patientId }} {...props} />}
        >
          {text.open}
        </Button>
        <Button size="compact-sm" loading={close.isPending} onClick={() => void leave().catch(() => undefined)}>
          {text.leave}
        </Button>
      </span>
    </aside>
  );
}

/** Whole minutes left; when none is left, everything on screen is asked anew, as what the own centre may see. */
function useMinutesUntil(until: string): number {
  const client = useQueryClient();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 10_000);
    return () => clearInterval(ticking);
  }, []);
  const left = Math.ceil((Date.parse(until) - now) / 60_000);
  const over = left <= 0;
  useEffect(() => {
    if (!over) return;
    client.removeQueries({ queryKey: ['registry'] });
    void client.invalidateQueries({ queryKey: VIEWER_KEY });
  }, [over, client]);
  return Math.max(left, 0);
}
