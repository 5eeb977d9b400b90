import { Role } from './role.js';

const { CLINICIAN, QUALITY, RESEARCHER, COORDINATOR, ADMINISTRATOR } = Role;

const anyone = 'ANYONE';
const signedIn = [CLINICIAN, QUALITY, RESEARCHER, COORDINATOR, ADMINISTRATOR] as const;
const ward = [CLINICIAN, COORDINATOR] as const;
const readsPatients = [CLINICIAN, QUALITY, COORDINATOR] as const;
/** Researchers are left out until every count they can reach passes disclosure control. */
const readsRates = [CLINICIAN, QUALITY, COORDINATOR, ADMINISTRATOR] as const;

/**
 * Which role may do what: every query and mutation by name, and the few object fields that need more than their parent.
 * What is not listed here is denied.
 */
export const permissions: Readonly<Record<string, readonly Role[] | typeof anyone>> = {
  registry: anyone,
  viewer: anyone,
  signInAsPersona: anyone,
  signOut: anyone,

  centres: signedIn,
  instruments: signedIn,
  instrument: signedIn,
  protocols: signedIn,

  patients: readsPatients,
  patient: readsPatients,
  'Patient.identity': readsPatients,
  visitForm: ward,
  today: readsPatients,

  aetiologies: signedIn,

  recordPatient: ward,
  recordDeath: ward,
  recordImplant: ward,
  recordProcedure: ward,
  recordEncounter: ward,
  recordComplication: ward,
  concludeComplication: ward,

  outcomes: readsRates,
  complicationRates: readsRates,
};

/** Whether a role (null: nobody signed in) may do what is named; unnamed means no. */
export function mayDo(operation: string, role: Role | null): boolean {
  const allowed = Object.hasOwn(permissions, operation) ? permissions[operation] : undefined;
  if (allowed === undefined) return false;
  if (allowed === anyone) return true;
  return role !== null && allowed.includes(role);
}

/** Everything a role may do, for the dashboard to offer no more than that. */
export const permissionsOf = (role: Role): string[] =>
  Object.keys(permissions).filter((operation) => mayDo(operation, role));
