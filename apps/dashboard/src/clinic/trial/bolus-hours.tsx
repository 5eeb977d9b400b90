import { Button, Skeleton } from '@mantine/core';
import type { InstrumentDefinition, Item } from '#libs/instruments/index';
import { Suspense, useEffect, useState } from 'react';
import { messages } from '../../messages/messages.js';
import { lazyNamed } from '../../ui/lazy-named.js';
import { BolusClock, inWords, useNow } from './bolus-clock.js';
import { HourStrip, type ChosenHour } from './hour-strip.js';
import { HoursTable } from './hours-table.js';
import { blankResponse, type ResponseDraft } from './response-draft.js';
import { minutesSince, nextHour } from './trial-clock.js';
import classes from './trial-page.module.css';
import { momentAt, plain, type BolusRecord } from './trial-record.js';

const ResponseForm = lazyNamed(() => import('./response-form.js'), 'ResponseForm');
const VoidPanel = lazyNamed(() => import('../pathway/void-panel.js'), 'VoidPanel');
const text = messages.trial;
/** An assessment may be recorded so many minutes before its full hour. */
const EARLY_MINUTES = 30;

interface Props {
  bolus: BolusRecord;
  tone: { definition: InstrumentDefinition; grid: Item };
  timeZone: string;
  mayRecord: boolean;
}

/** The hours of one bolus: the clock, the hour to enter, and everything found so far side by side. */
export function BolusHours({ bolus, tone, timeZone, mayRecord }: Props) {
  const now = useNow();
  const recorded = bolus.responses.map(({ hours }) => hours);
  const next = nextHour(bolus.givenAt, recorded, now);
  const [voiding, setVoiding] = useState<'TRIAL_RESPONSE' | 'TRIAL_BOLUS' | null>(null);
  const [wished, setWished] = useState<ChosenHour | null>(null);
  const [drafts, setDrafts] = useState<Readonly<Record<string, ResponseDraft>>>({});
  const chosen = wished ?? (next && next.standing !== 'UPCOMING' ? next.hours : (recorded.at(-1) ?? 0));
  const response = bolus.responses.find(({ hours }) => hours === chosen);
  const key = String(chosen);
  const wait = chosen === 'OTHER' ? 0 : chosen * 60 - minutesSince(bolus.givenAt, now) - EARLY_MINUTES;
  useEffect(() => {
    if (mayRecord) void ResponseForm.preload();
  }, [mayRecord]);

  return (
    <div className={classes.bolus}>
      <BolusClock bolus={bolus} now={now} />
      <HourStrip bolus={bolus} next={next} chosen={chosen} open={mayRecord} onChoose={setWished} />
      {mayRecord && !response && wait > 0 && <p className={classes.hint}>{text.response.notYet(inWords(wait))}</p>}
      {mayRecord && !response && wait <= 0 && (
        <Suspense fallback={<Skeleton height={420} radius="md" />}>
          <ResponseForm
            key={key}
            bolus={bolus}
            hour={chosen}
            tone={tone}
            timeZone={timeZone}
            draft={drafts[key] ?? blankResponse}
            onDraft={(draft) => setDrafts((before) => ({ ...before, [key]: draft }))}
            onSaved={() => {
              setDrafts(({ [key]: _saved, ...others }) => others);
              setWished(null);
            }}
          />
        </Suspense>
      )}
      {response && (
        <div className={classes.recorded}>
          <p className={classes.hint}>
            {text.response.title(plain(response.hours))}. {text.hours.recordedBy(response.recordedBy)}
          </p>
          {mayRecord && (
            <Button variant="subtle" size="compact-sm" onClick={() => setVoiding('TRIAL_RESPONSE')}>
              {text.voiding.response}
            </Button>
          )}
        </div>
      )}
      <HoursTable bolus={bolus} grid={tone.grid} chosen={chosen} />
      <div className={classes.recorded}>
        <p className={classes.hint}>
          {bolus.observedHours === null
            ? text.observation.open
            : text.observation.stated(
                plain(bolus.observedHours),
                bolus.adverse === null ? messages.missing : text.adverse[bolus.adverse],
              )}
        </p>
        {mayRecord && bolus.responses.length === 0 && (
          <Button variant="subtle" size="compact-sm" onClick={() => setVoiding('TRIAL_BOLUS')}>
            {text.voiding.bolus}
          </Button>
        )}
      </div>
      <Suspense fallback={null}>
        {voiding === 'TRIAL_RESPONSE' && response && (
          <VoidPanel
            kind={voiding}
            record={response}
            what={text.voiding.ofResponse(plain(response.hours))}
            onClose={() => setVoiding(null)}
          />
        )}
        {voiding === 'TRIAL_BOLUS' && (
          <VoidPanel
            kind={voiding}
            record={bolus}
            what={text.voiding.ofBolus(plain(bolus.doseUg), momentAt(bolus.givenAt, timeZone))}
            onClose={() => setVoiding(null)}
          />
        )}
      </Suspense>
    </div>
  );
}
