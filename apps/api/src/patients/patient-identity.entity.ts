import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who the person is. No GraphQL type: only PatientIdentityView, behind a permission of its own, shows any of it. */
@Entity({ schema: 'registry', name: 'patient_identity' })
export class PatientIdentity {
  @PrimaryColumn('integer')
  centreId!: number;

  @PrimaryColumn('uuid')
  patientId!: string;

  @Column('text')
  familyName!: string;

  @Column('text')
  givenName!: string;

  @Column('date')
  birthDate!: string;

  @Column('text')
  hospitalNumber!: string;
}
