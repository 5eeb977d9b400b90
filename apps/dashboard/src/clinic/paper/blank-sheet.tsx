import { notDoneReasons } from '#libs/instruments/index';
import { useState } from 'react';
import type { PaperInstrumentFragment } from '../../graphql/generated/graphql.js';
import { formatInstant } from '../../formats/format-date.js';
import { messages } from '../../messages/messages.js';
import { useCentreZone } from '../../shell/session.js';
import { EmptyState } from '../../ui/empty-state.js';
import { BlankInstrument } from './blank-instrument.js';
import { Boxes } from './boxes.js';
import classes from './paper.module.css';
import { Fact, SheetHead, type PatientOnPaper } from './sheet-head.js';

const text = messages.paper;

const choices = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([code, label]) => ({ code, label }));

/** A caregiver’s link needs no paper. */
const onPaper = ['IN_PERSON', 'VIDEO', 'TELEPHONE'];

interface Props {
  window: string;
  protocol: { title: string; version: string };
  patient: PatientOnPaper | null;
  instruments: readonly PaperInstrumentFragment[];
}

/** What one window asks, in the order of the protocol, to be filled in by hand. */
export function BlankSheet({ window, protocol, patient, instruments }: Props) {
  const timeZone = useCentreZone();
  const [printedAt] = useState(() => new Date().toISOString());
  if (instruments.length === 0) return <EmptyState title={text.notAsked} text={text.blankLede} heading="h2" />;
  return (
    <div className={classes.sheet}>
      <SheetHead title={text.blankTitle(window)} patient={patient}>
        <Fact label={text.date} />
        <Fact label={text.rater} />
        <Fact label={text.signature} />
      </SheetHead>
      <div className={classes.items}>
        <p className={classes.item} data-half>
          <b>{text.contact}</b>{' '}
          <Boxes choices={choices(messages.clinic.contacts).filter(({ code }) => onPaper.includes(code))} />
        </p>
        <p className={classes.item} data-half>
          <b>{text.attestation}</b> <Boxes choices={choices(messages.clinic.visit.attestationChoices)} />
        </p>
      </div>
      {instruments.map((instrument) => (
        <BlankInstrument key={instrument.code} instrument={instrument} />
      ))}
      <footer className={classes.foot}>
        <p>{text.notDoneLegend(notDoneReasons.map(({ label }) => label.toLowerCase()).join(', '))}</p>
        <p>
          {text.protocolVersion(protocol.title, protocol.version)}.{' '}
          {text.versions(instruments.map(({ code, version }) => `${code} ${version}`).join(', '))}
        </p>
        <p>{text.entered}</p>
        <p>{text.printedAt(formatInstant(printedAt, timeZone))}</p>
      </footer>
    </div>
  );
}
