import { formatInstant } from '../../formats/format-date.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { useCentreZone } from '../../shell/session.js';
import form from '../../ui/record-form.module.css';
import { CaregiverLinksDocument } from './caregiver-links.documents.js';

const text = messages.caregiverLinks;

/** Who answered by a link, when, how long it took, and in which words it was asked. */
export function AnsweredByLink({ patientId, visitId }: { patientId: string; visitId: string }) {
  const links = useRegistryQuery(CaregiverLinksDocument, { id: patientId });
  const timeZone = useCentreZone();
  const link = links.data?.patient.caregiverLinks.find(({ encounterId }) => encounterId === visitId);
  if (!link) return null;
  const { relation, respondent, submittedAt, activeSeconds, answeredIn, wording } = link;
  // All of these are there once it was answered, and none before.
  if (submittedAt === null || activeSeconds === null || answeredIn === null || wording === null) return null;
  const who = text.relations[relation ?? ''] ?? text.respondents[respondent].toLowerCase();
  return (
    <p className={form.note}>
      {text.answeredBy(who, formatInstant(submittedAt, timeZone), text.seconds(activeSeconds))}{' '}
      {text.inLanguage(text.languages[answeredIn], wording)}
    </p>
  );
}
