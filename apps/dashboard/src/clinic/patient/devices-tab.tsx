import type { PatientQuery } from '../../graphql/generated/graphql.js';
import { DevicesSection } from '../devices/devices-section.js';
import { DosingSection } from '../dosing/dosing-section.js';
import classes from './patient-page.module.css';

/** What is implanted, how it is programmed and filled, and the operations it took. */
export function DevicesTab({ patient }: { patient: PatientQuery['patient'] }) {
  return (
    <div className={classes.page}>
      <DosingSection patient={patient} />
      <DevicesSection patient={patient} />
    </div>
  );
}
