import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { Part } from '../../ui/part.js';
import { Moment } from '../moment.js';
import { attemptWords } from './attempt-words.js';
import { ContactAttemptsDocument } from './contact.documents.js';
import classes from './contact.module.css';

const text = messages.today.contact;

/** What was tried before, newest first. */
export function EarlierAttempts({ patientId }: { patientId: string }) {
  const query = useRegistryQuery(ContactAttemptsDocument, { id: patientId });
  return (
    <section className={classes.earlier}>
      <h3 className={classes.heading}>{text.earlier}</h3>
      <Part query={query} height={80}>
        {({ patient: { contactAttempts } }) =>
          contactAttempts.length === 0 ? (
            <p className={classes.quiet}>{text.none}</p>
          ) : (
            <ul className={classes.attempts}>
              {contactAttempts.map((attempt) => (
                <li key={attempt.id}>
                  <strong>
                    <Moment at={attempt.attemptedAt} />
                  </strong>
                  <span>
                    {text.abouts[attempt.about]}. {attemptWords(attempt)}
                    {attempt.attestation !== null && `, ${text.attestations[attempt.attestation].toLowerCase()}`}
                  </span>
                  {attempt.note !== null && <span>{attempt.note}</span>}
                  <small>{attempt.recordedBy}</small>
                </li>
              ))}
            </ul>
          )
        }
      </Part>
    </section>
  );
}
