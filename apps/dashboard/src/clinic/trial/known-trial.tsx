import { Button, Skeleton } from '@mantine/core';
import { IconVaccine } from '@tabler/icons-react';
import type { InstrumentDefinition, Item } from '#libs/instruments/index';
import { Suspense, useState } from 'react';
import { formatDate } from '../../formats/format-date.js';
import { messages } from '../../messages/messages.js';
import { useSignedIn } from '../../shell/session.js';
import { EmptyState } from '../../ui/empty-state.js';
import { FilterSelect } from '../../ui/filter-select.js';
import { lazyNamed } from '../../ui/lazy-named.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { useMayRecord } from '../record-visit-link.js';
import { BolusHours } from './bolus-hours.js';
import { LabelSequence } from './label-sequence.js';
import { TrialConclusion } from './trial-conclusion.js';
import { BackToPatient } from './back-to-patient.js';
import classes from './trial-page.module.css';
import { momentAt, plain, type PatientOnTrial, type TrialRecord } from './trial-record.js';

const BolusEffects = lazyNamed(() => import('./bolus-effects.js'), 'BolusEffects');
const BolusPanel = lazyNamed(() => import('./bolus-panel.js'), 'BolusPanel');
const ObservationPanel = lazyNamed(() => import('./observation-panel.js'), 'ObservationPanel');
const ConcludePanel = lazyNamed(() => import('./conclude-panel.js'), 'ConcludePanel');
const VoidPanel = lazyNamed(() => import('../pathway/void-panel.js'), 'VoidPanel');
const text = messages.trial;

interface Props {
  patient: PatientOnTrial;
  trial: TrialRecord;
  tone: { definition: InstrumentDefinition; grid: Item };
}

/** The bolus at hand with its hours, what every bolus did, and what the label says comes next. */
export function KnownTrial({ patient, trial, tone }: Props) {
  const { viewer } = useSignedIn();
  const timeZone = viewer.centre?.timeZone ?? 'UTC';
  const mayRecord = useMayRecord();
  const open = mayRecord && trial.concludedOn === null;
  const [bolusId, setBolusId] = useState<string | null>(null);
  const [opened, setOpened] = useState<'bolus' | 'observation' | 'conclusion' | 'voiding' | null>(null);
  const bolus = trial.boluses.find(({ id }) => id === bolusId) ?? trial.boluses.at(-1);
  const close = () => setOpened(null);
  const standing = trial.conclusion === null ? text.open : text.conclusions[trial.conclusion];
  const named = bolus && text.bolus.named(plain(bolus.doseUg), momentAt(bolus.givenAt, timeZone));
  const record = (
    <Button variant={bolus ? 'default' : 'filled'} onClick={() => setOpened('bolus')}>
      {bolus ? text.bolus.act : text.bolus.first}
    </Button>
  );

  return (
    <Page
      title={text.title(patient.pseudonym)}
      lede={text.lede(formatDate(trial.startedOn), text.routes[trial.route], standing)}
      actions={
        <>
          <BackToPatient patientId={patient.id} />
          {open && bolus && record}
          {open && (
            <Button variant="default" onClick={() => setOpened('conclusion')}>
              {text.conclude.act}
            </Button>
          )}
        </>
      }
    >
      <div className={classes.page}>
        {trial.conclusion !== null && <TrialConclusion trial={trial} />}
        {bolus ? (
          <Panel
            title={named}
            actions={
              mayRecord &&
              bolus.observedHours === null && (
                <Button variant="default" size="xs" onClick={() => setOpened('observation')}>
                  {text.observation.act}
                </Button>
              )
            }
          >
            {trial.boluses.length > 1 && (
              <div className={classes.choice}>
                <FilterSelect
                  label={text.bolus.chosen}
                  choices={trial.boluses.map(({ id, doseUg, givenAt }) => ({
                    code: id,
                    label: text.bolus.named(plain(doseUg), momentAt(givenAt, timeZone)),
                  }))}
                  value={bolus.id}
                  onChange={setBolusId}
                />
              </div>
            )}
            <BolusHours key={bolus.id} bolus={bolus} tone={tone} timeZone={timeZone} mayRecord={mayRecord} />
          </Panel>
        ) : (
          <Panel>
            <EmptyState
              icon={IconVaccine}
              heading="h2"
              title={text.bolus.none}
              text={text.bolus.noneText}
              action={
                open && (
                  <>
                    {record}
                    <Button variant="subtle" onClick={() => setOpened('voiding')}>
                      {text.voiding.trial}
                    </Button>
                  </>
                )
              }
            />
          </Panel>
        )}
        {bolus && (
          <Suspense fallback={<Skeleton height={420} radius="md" />}>
            <BolusEffects pseudonym={patient.pseudonym} trial={trial} timeZone={timeZone} />
          </Suspense>
        )}
        <LabelSequence trial={trial} timeZone={timeZone} />
      </div>
      <Suspense fallback={null}>
        {opened === 'bolus' && (
          <BolusPanel
            patient={patient}
            trial={trial}
            timeZone={timeZone}
            onClose={close}
            onRecorded={(id) => {
              setBolusId(id);
              close();
            }}
          />
        )}
        {opened === 'observation' && bolus && <ObservationPanel bolus={bolus} timeZone={timeZone} onClose={close} />}
        {opened === 'voiding' && (
          <VoidPanel
            kind="TRIAL"
            record={trial}
            what={text.voiding.ofTrial(formatDate(trial.startedOn))}
            onClose={close}
          />
        )}
        {opened === 'conclusion' && <ConcludePanel trial={trial} timeZone={timeZone} onClose={close} />}
      </Suspense>
    </Page>
  );
}
