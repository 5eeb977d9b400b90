import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The device models the registry comes with. A constant is there only where a source gives it; one that a source asks to
 * check against the manufacturer's documents is not verified, and pages say so. What is not known is left out.
 */
export class ShipDeviceModels1764204000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`call audit.watch('registry.device_model')`);
    // The registry itself ships them; a record no event speaks of would be a finding of "tonus audit verify".
    await queryRunner.query(`select audit.open_event_of_registry('device models shipped', gen_random_uuid())`);
    for (const { code, kind, manufacturer, name, constants } of shipped)
      await queryRunner.query(
        'insert into registry.device_model (code, version, kind, manufacturer, name, definition) values ($1, 1, $2, $3, $4, $5)',
        [code, kind, manufacturer, name, JSON.stringify(constants)],
      );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop trigger audit_insert on registry.device_model;
      drop trigger audit_update on registry.device_model;
      drop trigger audit_delete on registry.device_model;
      drop policy trail_compares on registry.device_model;
      alter table registry.device_model disable trigger never_edited;
      delete from registry.device_model;
      alter table registry.device_model enable trigger never_edited;
    `);
  }
}

interface Shipped {
  readonly code: string;
  readonly kind: 'PUMP' | 'CATHETER';
  readonly manufacturer: string;
  readonly name: string;
  readonly constants: Record<string, { value: number; source: string; verified: boolean }>;
}

const prescriber = (value: number) => ({ value, source: 'Medtronic, information for prescribers', verified: true });
/** General knowledge of the field, not read in a document of the manufacturer. */
const unread = (value: number) => ({ value, source: 'Generally stated for SynchroMed II', verified: false });

const synchromedII = {
  alarmMl: unread(2),
  unusableMl: unread(1.4),
  accuracyPercent: unread(14.5),
  minDailyMl: unread(0.048),
  serviceLifeYears: unread(7),
  stabilityDays: unread(180),
};

const shipped: readonly Shipped[] = [
  {
    code: 'synchromed-ii-20',
    kind: 'PUMP',
    manufacturer: 'Medtronic',
    name: 'SynchroMed II, 20 mL (8637-20)',
    constants: { reservoirMl: prescriber(20), ...synchromedII },
  },
  {
    code: 'synchromed-ii-40',
    kind: 'PUMP',
    manufacturer: 'Medtronic',
    name: 'SynchroMed II, 40 mL (8637-40)',
    constants: { reservoirMl: prescriber(40), ...synchromedII },
  },
  {
    code: 'older-10',
    kind: 'PUMP',
    manufacturer: 'Medtronic',
    name: 'Older model, 10 mL',
    constants: { reservoirMl: prescriber(10) },
  },
  {
    code: 'older-18',
    kind: 'PUMP',
    manufacturer: 'Medtronic',
    name: 'Older model, 18 mL',
    constants: { reservoirMl: prescriber(18) },
  },
  {
    code: 'prometra-20',
    kind: 'PUMP',
    manufacturer: 'Flowonix',
    name: 'Prometra, 20 mL (11827)',
    constants: {
      reservoirMl: { value: 20, source: 'Flowonix, 20 mL programmable pump (REF 11827), manual', verified: true },
    },
  },
  { code: 'ascenda-8780', kind: 'CATHETER', manufacturer: 'Medtronic', name: 'Ascenda 8780', constants: {} },
  { code: 'ascenda-8781', kind: 'CATHETER', manufacturer: 'Medtronic', name: 'Ascenda 8781', constants: {} },
];
