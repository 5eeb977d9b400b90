import { Link } from '@tanstack/react-router';
import { personName } from './person-name.js';
import classes from './patient-link.module.css';

interface Props {
  patient: { id: string; pseudonym: string; identity: { familyName: string; givenName: string } | null };
  /** False where the name has a column of its own. */
  named?: boolean;
}

/** A pseudonym that opens the patient, with the name below where the viewer may see it. */
export function PatientLink({ patient, named = true }: Props) {
  const name = named ? personName(patient) : null;
  return (
    <>
      <Link to="/clinic/patients/$patientId" params={{ patientId: patient.id }} className={classes.link} data-row>
        {patient.pseudonym}
      </Link>
      {name === null ? null : <span className={classes.name}>{name}</span>}
    </>
  );
}
