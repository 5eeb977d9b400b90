import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { formatDate } from '../../formats/format-date.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { Part } from '../../ui/part.js';
import { StateBadge } from '../../ui/state-badge.js';
import { UnsignedVisitsDocument } from './signing.documents.js';
import classes from './signing.module.css';

const text = messages.signing.sign;

interface Props {
  signed: number;
  /** The visit that was signed. */
  visitId: string;
  onClose: () => void;
}

/** That it is signed, and the next visit that waits. */
export function NextToSign({ signed, visitId, onClose }: Props) {
  const { viewer } = useSignedIn();
  const waiting = useRegistryQuery(UnsignedVisitsDocument, {});
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className={classes.form}>
      <div role="status">
        <StateBadge state="done">{text.doneTitle}</StateBadge>
        <p>{text.done(signed, viewer.name)}</p>
      </div>
      <Part query={waiting} height={80}>
        {({ today: { unsigned } }) => {
          const others = unsigned.items.filter(({ encounterId }) => encounterId !== visitId);
          const total = unsigned.total - (unsigned.items.length - others.length);
          const [next] = others;
          return (
            <div className={classes.form}>
              <p className={classes.note}>{total === 0 ? text.noneWaits : text.waiting(total)}</p>
              <div className={classes.acts}>
                {next && (
                  <Button
                    renderRoot={(props) => (
                      <Link
                        to="/clinic/patients/$patientId"
                        params={{ patientId: next.patient.id }}
                        search={{ tab: 'visits', visit: next.encounterId, act: 'sign' }}
                        {...props}
                      />
                    )}
                  >
                    {text.next(next.patient.pseudonym, formatDate(next.heldOn))}
                  </Button>
                )}
                <Button variant="default" onClick={onClose}>
                  {text.toVisit}
                </Button>
              </div>
            </div>
          );
        }}
      </Part>
    </div>
  );
}
