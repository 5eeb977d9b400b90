import { AnalysisWriter } from '../../apps/api/src/analytics/analysis-writer.js';
import type { GraphqlClient, GraphqlRefusal } from './graphql-client.js';
import type { Registry } from './registry.js';

const IMPLANTED_ON = '2024-01-10';

/** The first fill of most patients, on the day of their implant. */
export const FILLED = '2024-01-10T09:00:00Z';
/** So many elapsed days later. */
export const after = (days: number): string => new Date(Date.parse(FILLED) + days * 86_400_000).toISOString();
export const dayAfter = (days: number): string => after(days).slice(0, 10);

/** A patient whose pump is of a model, without any fill or dose. */
export async function implantedWith(
  clinician: GraphqlClient,
  {
    model = 'synchromed-ii-40',
    birthYear = 1980,
    implantedOn = IMPLANTED_ON,
  }: { model?: string | null; birthYear?: number; implantedOn?: string } = {},
): Promise<string> {
  const { recordPatient } = await clinician.ask<{ recordPatient: { id: string } }>(
    'mutation ($input: RecordPatientInput!) { recordPatient(input: $input) { id } }',
    { input: { birthYear, enrolledOn: '2020-01-01' } },
  );
  const { id } = recordPatient;
  await clinician.ask('mutation ($input: RecordImplantInput!) { recordImplant(input: $input) { id } }', {
    input: {
      patientId: id,
      performedOn: implantedOn,
      pump: { modelCode: model },
      overrideReason: 'Tried elsewhere, before the registry.',
    },
  });
  return id;
}

interface Stored {
  readonly id: string;
  readonly gapAnswer?: string | null;
  readonly computedResidualMl?: number | null;
  readonly discrepancyStanding?: string | null;
  readonly changePercent?: number | null;
  readonly dailyDoseUg?: number;
}

/** Fills, programmes and reads, as the forms do. */
export type Dosing = ReturnType<typeof dosingOf>;

export function dosingOf(registry: Registry, clinician: GraphqlClient) {
  const mutation = (name: string, fields = 'id'): string =>
    `mutation ($input: ${name[0]?.toUpperCase() ?? ''}${name.slice(1)}Input!) { ${name}(input: $input) { ${fields} } }`;
  const act = async <T = Stored>(name: string, input: object, fields = 'id'): Promise<T> =>
    (await clinician.ask<Record<string, T>>(mutation(name, fields), { input }))[name] as T;
  const refusalOf = (name: string, input: object): Promise<GraphqlRefusal> =>
    clinician.refused(mutation(name), { input });

  /** Gives a reason for all that is unusual. */
  const actAnyway = async (name: string, input: object, fields: string): Promise<Stored> => {
    const { data, errors } = await clinician.send<Record<string, Stored>>(mutation(name, fields), { input });
    if (data?.[name]) return data[name];
    const refused = errors?.[0];
    if (refused?.extensions.code !== 'IMPLAUSIBLE') throw new Error(`refused: ${JSON.stringify(errors)}`);
    const { findings = [] } = refused.extensions as { findings?: { rule: string; field: string }[] };
    const reasons = findings.map(({ rule, field }) => ({ rule, field, reason: 'It is so in this test.' }));
    return act(name, { ...input, reasons }, fields);
  };
  const read = async (id: string, fields: string): Promise<Record<string, unknown>> =>
    (
      await clinician.ask<{ patient: Record<string, unknown> }>(`query ($id: ID!) { patient(id: $id) { ${fields} } }`, {
        id,
      })
    ).patient;

  const refill = (patientId: string, refilledAt: string, input: object) =>
    actAnyway(
      'recordRefill',
      { patientId, refilledAt, attestation: 'NONE', ...input },
      'id gapAnswer computedResidualMl discrepancyStanding',
    );

  return {
    /** Filled and programmed in one act on the day of the implant. */
    async running(ml: number, concentration: number, dose: number, model?: string): Promise<string> {
      const patientId = await implantedWith(clinician, model === undefined ? {} : { model });
      await refill(patientId, FILLED, {
        filledMl: ml,
        concentrationUgPerMl: concentration,
        programming: { mode: 'SIMPLE_CONTINUOUS', dailyDoseUg: dose, reason: 'start' },
      });
      return patientId;
    },
    refill,
    mutation,
    act,
    read,
    refusalOf,
    refusal: async (name: string, input: object) => (await refusalOf(name, input)).extensions,
    program: (patientId: string, programmedAt: string, input: object) =>
      actAnyway(
        'recordProgramming',
        { patientId, programmedAt, mode: 'SIMPLE_CONTINUOUS', ...input },
        'id changePercent dailyDoseUg',
      ),
    async reservoir(patientId: string): Promise<Record<string, unknown>> {
      const fields =
        'state missing filledAt filledMl asOf volumeMl concentrationUgPerMl dailyDoseUg dailyMl alarmMl unusableMl alarmOn emptyOn dueByOn programmerAlarmOn disagreementDays implantedOn replaceByOn modelName modelVersion basis';
      return (await read(patientId, `reservoir { ${fields} }`))['reservoir'] as Record<string, unknown>;
    },
    rebuild: () => registry.asCommand((context) => context.get(AnalysisWriter, { strict: false }).rebuild()),
  };
}
