import { Link } from '@tanstack/react-router';
import { personName } from './person-name.js';
import classes from './patient-link.module.css';

interface Props {
  patient: { id: string; pseudonym: string; identity: { familyName: string; givenName: string } | null };
}

/** A pseudonym that opens the patient, with the name below where the viewer may see it. */
export function PatientLink({ patient }: Props) {
  const name = personName(patient);
  return (
    <>
      <Link to="/clinic/patients/$patientId" params={{ patientId: patient.id }} className={classes.link} data-row>
        {patient.pseudonym}
      </Link>
      {name === null ? null : <span className={classes.name}>{name}</span>}
    </>
  );
}
