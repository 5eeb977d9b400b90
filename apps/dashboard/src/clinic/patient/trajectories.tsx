import { IconChartLine } from '@tabler/icons-react';
import { ChartFrame } from '../../charts/chart-frame.js';
import { drawTrajectory } from '../../charts/trajectory.js';
import { useMemo } from 'react';
import type { PatientVisitsQuery } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Panel } from '../../ui/panel.js';
import classes from './patient-page.module.css';
import {
  measureTrajectories,
  trajectoryFinding,
  trajectoryShown,
  trajectoryTable,
  type MeasureTrajectory,
} from './trajectory-data.js';

type Patient = PatientVisitsQuery['patient'];

/** How each measure moved over time, one chart a primary score. */
export function Trajectories({ patient }: { patient: Patient }) {
  const measures = useMemo(() => measureTrajectories(patient), [patient]);
  return (
    <Panel title={messages.clinic.patient.outcomes} aside={measures.length > 0 && messages.clinic.patient.outcomesNote}>
      {measures.length === 0 ? (
        <EmptyState
          icon={IconChartLine}
          title={messages.clinic.patient.noOutcomes}
          text={messages.clinic.patient.noOutcomesText}
        />
      ) : (
        <div className={classes.charts}>
          {measures.map((measure) => (
            <TrajectoryChart key={measure.scoreCode} measure={measure} patient={patient} />
          ))}
        </div>
      )}
    </Panel>
  );
}

function TrajectoryChart({ measure, patient }: { measure: MeasureTrajectory; patient: Patient }) {
  const { scoreCode, series } = measure;
  const values = series.flatMap(({ points }) => points).filter(({ value }) => value !== null);
  const visits = series.reduce((sum, { points }) => sum + points.length, 0);
  const drawing = useMemo(
    () => (values.length === 0 ? null : drawTrajectory(trajectoryShown(measure, patient))),
    [measure, patient, values.length],
  );
  const table = useMemo(() => trajectoryTable(measure, patient), [measure, patient]);
  const rule = patient.protocol.scores.find((score) => score.scoreCode === scoreCode)?.responder;

  return (
    <ChartFrame
      title={trajectoryFinding(measure)}
      drawing={drawing}
      tooFew={messages.clinic.trajectory.noValue}
      table={table}
      fileName={`${patient.pseudonym}-${scoreCode}`}
      footer={[
        messages.clinic.trajectory.values(values.length, visits),
        series.map(({ rater }) => messages.clinic.visitDetail.answeredBy(messages.clinic.raters[rater])).join(', '),
        ...(rule ? [messages.clinic.trajectory.responder(rule.description, rule.provisional)] : []),
      ]}
    />
  );
}
