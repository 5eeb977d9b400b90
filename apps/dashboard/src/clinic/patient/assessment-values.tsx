import type { PatientVisitsQuery } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';
import { absenceWords } from '../absence-words.js';
import { ImprovementMark } from '../change-mark.js';
import { valueWords } from '../value-words.js';
import { improvementAt, scoreDecimals } from './score-of-visit.js';
import type { SpokenAnswer } from './visit-answers.js';
import classes from './visit-panel.module.css';

type Patient = PatientVisitsQuery['patient'];
type Visit = Patient['encounters'][number];
type Assessment = Visit['assessments'][number];

/** Scores of one assessment with their change, or why there are none. */
export function AssessmentScores(props: { patient: Patient; visit: Visit; assessment: Assessment }) {
  const { recording, absence, reason } = props.assessment;
  return (
    <>
      {recording === 'NOT_DONE' ? (
        <p className={classes.absent}>{capitalised(absenceWords(absence, reason) ?? '')}</p>
      ) : (
        <ScoreTable {...props} />
      )}
      {recording === 'SCORE_ONLY' && <p className={classes.by}>{messages.clinic.visitDetail.scoreOnly}</p>}
    </>
  );
}

/** What was never entered is told by not being there; any other absence by its name. */
const isTold = ({ value, absence }: Assessment['scores'][number]): boolean => value !== null || absence !== 'MISSING';

function ScoreTable({ patient, visit, assessment }: { patient: Patient; visit: Visit; assessment: Assessment }) {
  return (
    <table className={classes.scores}>
      <thead>
        <tr>
          <th scope="col">{messages.clinic.visitDetail.scores}</th>
          <th scope="col" data-numeric>
            {messages.clinic.visitDetail.value}
          </th>
          <th scope="col">{messages.clinic.visitDetail.improvement}</th>
        </tr>
      </thead>
      <tbody>
        {assessment.scores.filter(isTold).map((score) => {
          const decimals = scoreDecimals(patient, score);
          const improvement = improvementAt(patient, {
            encounterId: visit.id,
            scoreCode: score.code,
            rater: assessment.rater,
          });
          return (
            <tr key={score.code}>
              <td>{score.title}</td>
              <td data-numeric>
                {score.value === null ? (
                  <span className={classes.absent}>
                    {absenceWords(score.absence, score.reason) ?? messages.missing}
                  </span>
                ) : (
                  valueWords(score.value, score.unit, decimals)
                )}
              </td>
              <td>
                {improvement === null ? (
                  messages.missing
                ) : (
                  <ImprovementMark improvement={improvement} decimals={decimals} />
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The answers behind one line. */
export function Answers({ answers }: { answers: readonly SpokenAnswer[] }) {
  return (
    <details className={classes.answers}>
      <summary>{messages.clinic.visitDetail.answersCount(answers.length)}</summary>
      <dl>
        {answers.map(({ key, label, value }) => (
          <div key={key} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
