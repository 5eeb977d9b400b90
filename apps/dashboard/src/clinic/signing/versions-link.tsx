import { Link } from '@tanstack/react-router';
import { messages } from '../../messages/messages.js';
import link from '../patient-link.module.css';

const text = messages.signing.standing;

interface Props {
  patientId: string;
  assessment: { id: string; title: string };
  /** Number of the version that stands; null where it is not said. */
  count: number | null;
}

/** Leads to the versions of an assessment beside each other. */
export function VersionsLink({ patientId, assessment: { id, title }, count }: Props) {
  const words = count === null ? messages.signing.versions.list : text.versions(count);
  return (
    <Link
      to="/clinic/patients/$patientId/assessments/$assessmentId"
      params={{ patientId, assessmentId: id }}
      className={link.link}
      aria-label={text.versionsOf(words, title)}
    >
      {words}
    </Link>
  );
}
