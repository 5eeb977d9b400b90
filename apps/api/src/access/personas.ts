import { Role } from './role.js';

/** Someone to sign in as in a demonstration, where nobody has a password. */
export interface PersonaDefinition {
  readonly code: string;
  readonly name: string;
  readonly role: Role;
  readonly atCentre: boolean;
  readonly description: string;
}

export const personas: readonly PersonaDefinition[] = [
  {
    code: 'clinician',
    name: 'Dr Amara Osei',
    role: Role.CLINICIAN,
    atCentre: true,
    description: 'Records visits and sees who is due at her centre.',
  },
  {
    code: 'quality',
    name: 'Ingrid Solberg',
    role: Role.QUALITY,
    atCentre: true,
    description: 'Reviews outcomes and complication rates of her centre against the registry.',
  },
  {
    code: 'researcher',
    name: 'Tomás Ferreira',
    role: Role.RESEARCHER,
    atCentre: true,
    description: 'Reads the protocol and the instruments. Cohort queries open to researchers with disclosure control.',
  },
  {
    code: 'coordinator',
    name: 'Priya Nair',
    role: Role.COORDINATOR,
    atCentre: true,
    description: 'Registers patients and keeps the data of her centre complete.',
  },
  {
    code: 'administrator',
    name: 'Jonas Weber',
    role: Role.ADMINISTRATOR,
    atCentre: false,
    description: 'Runs the registry office: centres, protocol and registry totals, no patients.',
  },
];
