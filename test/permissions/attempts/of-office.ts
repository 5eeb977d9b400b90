import { randomUUID } from 'node:crypto';
import { type Attempt, type Attempts } from '../attempt.js';

const figures = (name: string): Attempt => ({
  query: `query ($filter: CohortFilter) { ${name}(filter: $filter) { population { patients } } }`,
  about: ({ centreCode }) => ({ filter: { centreCodes: [centreCode] } }),
});

/** Figures, definitions, centres and the trail. */
export const ofOffice: Attempts = {
  outcomes: figures('outcomes'),
  complicationRates: figures('complicationRates'),
  instruments: { query: '{ instruments { code } }' },
  instrument: { query: '{ instrument(code: "nrs-pain") { code } }' },
  protocols: { query: '{ protocols { code } }' },
  deviceModels: { query: '{ deviceModels { code } }' },
  publishDeviceModel: {
    query: 'mutation ($input: PublishDeviceModelInput!) { publishDeviceModel(input: $input) { code } }',
    about: () => ({
      input: {
        code: `model-${randomUUID().slice(0, 8)}`,
        kind: 'PUMP',
        manufacturer: 'Westmark',
        name: 'Pump of a test',
        constants: [{ name: 'reservoirMl', value: 20, source: 'Label of the pump', verified: true }],
        reason: 'New at the hospital.',
      },
    }),
  },
  aetiologies: { query: '{ aetiologies { code } }' },
  centres: { query: '{ centres { code } }' },
  permissionMatrix: { query: '{ permissionMatrix { roles } }' },
  addCentre: {
    query: 'mutation ($input: AddCentreInput!) { addCentre(input: $input) { code } }',
    about: () => ({
      input: { code: `C-${randomUUID().slice(0, 8)}`, name: 'Westmark Clinic', timeZone: 'Europe/Zurich' },
    }),
  },
  correctCentre: {
    query: 'mutation ($input: CorrectCentreInput!) { correctCentre(input: $input) { code } }',
    about: ({ centreCode: code }) => ({
      input: { code, expectedVersion: 1, name: 'Infirmary', timeZone: 'Europe/London' },
    }),
  },
  auditEvents: {
    query:
      'query ($filter: AuditEventFilter) { auditEvents(filter: $filter) { nodes { action patients { id } changes { patient { id } } } } }',
    about: ({ enrolledId }) => ({ filter: { patientId: enrolledId } }),
    nothing: { nodes: [] },
  },
  auditTrail: { query: '{ auditTrail { events } }' },
};
