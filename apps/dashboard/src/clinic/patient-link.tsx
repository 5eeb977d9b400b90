import { Link } from '@tanstack/react-router';
import classes from './patient-link.module.css';

/** A pseudonym that opens the patient. */
export function PatientLink({ patient }: { patient: { id: string; pseudonym: string } }) {
  return (
    <Link to="/clinic/patients/$patientId" params={{ patientId: patient.id }} className={classes.link} data-row>
      {patient.pseudonym}
    </Link>
  );
}
