import { answerSlots, notDoneReasons, type Answers, type InstrumentDefinition } from '#libs/instruments/index';
import { byDay, text, type Entry, type Fact, type Section } from './entries.js';
import type { Row, WholeRecord } from './read-record.js';
import { columnWords, placeOf, tellsItsAbsence } from './columns.js';
import { therapySections, therapyTables } from './therapy-in-words.js';
import { dayWords, valueWords } from './words.js';

/** What the codes of a record stand for. */
export interface Meanings {
  readonly timeZone: string;
  readonly instrument: (code: string, version: string) => InstrumentDefinition;
  readonly complication: (code: string) => string;
  readonly aetiology: (code: string) => string;
  readonly protocol: string;
  readonly centre: (id: number) => string;
}

/** Columns that only tie rows together. */
const ties = new Set([
  ...['id', 'patient_id', 'encounter_id', 'assessment_id', 'caused_by_id', 'content_hash', 'seal'],
  ...['trial_id', 'bolus_id', 'procedure_id', 'component_id', 'refill_id'],
]);

/** Everything of a record, in the order a reader asks for it; a table nobody wrote words for comes last, column by column. */
export function inWords(record: WholeRecord, meanings: Meanings): Section[] {
  const rows = (relation: string): readonly Row[] => record[relation] ?? [];
  const entry = (title: string, row: Row, but: readonly string[] = []): Entry => ({
    title,
    facts: factsOf(row, meanings, but),
    parts: [],
  });

  const causes = new Map(
    rows('registry.complication').map((row) => [row['id'], meanings.complication(text(row['type_code']))]),
  );
  const known: Section[] = [
    {
      title: 'The patient',
      none: 'Nothing is recorded.',
      entries: [
        ...rows('registry.patient_identity').map((row) => entry('Person', row)),
        ...rows('registry.patient').map((row) => entry('In the registry', row, ['protocol_version'])),
      ],
    },
    ...therapySections({
      record,
      timeZone: meanings.timeZone,
      entry: (title, row, parts = []) => ({ ...entry(title, row), parts }),
    }),
    {
      title: 'Operations on pump and catheter',
      none: 'No operation is recorded.',
      entries: rows('registry.procedure')
        .toSorted(byDay('performed_on'))
        .map((row) => entry(`${spoken('type', row['type'], meanings)}, ${dayWords(text(row['performed_on']))}`, row)),
    },
    {
      title: 'Visits',
      none: 'No visit is recorded.',
      entries: rows('registry.encounter')
        .toSorted(byDay('held_on'))
        .map((row) => ({
          ...entry(`Visit of ${dayWords(text(row['held_on']))}`, row),
          parts: rows('registry.assessment')
            .filter((assessment) => assessment['encounter_id'] === row['id'])
            .map((assessment) => assessmentEntry(assessment, record, meanings)),
        })),
    },
    {
      title: 'Complications',
      none: 'No complication is recorded.',
      entries: rows('registry.complication')
        .toSorted(byDay('onset_on'))
        .map((row) => {
          const told = entry(
            `${meanings.complication(text(row['type_code']))}, ${dayWords(text(row['onset_on']))}`,
            row,
          );
          const cause = causes.get(row['caused_by_id']);
          return cause === undefined ? told : { ...told, facts: [...told.facts, { label: 'Caused by', value: cause }] };
        }),
    },
  ];
  const others = Object.entries(record).filter(([relation, list]) => !inSections.has(relation) && list.length > 0);
  return [
    ...known,
    ...others.map(([relation, list]) => ({
      title: titles[relation] ?? columnWords(relation.split('.').at(-1) ?? relation),
      none: '',
      entries: list.map((row, index) => entry(`${index + 1}`, row)),
    })),
  ];
}

const inSections = new Set([
  'registry.patient',
  'registry.patient_identity',
  'registry.procedure',
  'registry.encounter',
  'registry.assessment',
  'registry.assessment_version',
  'registry.score',
  'registry.signature',
  'registry.complication',
  ...therapyTables,
]);

const titles: Readonly<Record<string, string>> = {
  'governance.transfer': 'Moves between centres',
  'governance.glass_use': 'Looks from other centres in an emergency',
  'governance.erasure': 'Requests to erase',
};

/** The columns of a row that say something, in the order of a form. */
function factsOf(row: Row, meanings: Meanings, but: readonly string[] = []): Fact[] {
  return Object.entries(row)
    .filter(
      ([column, value]) => !ties.has(column) && !but.includes(column) && (value !== null || tellsItsAbsence(column)),
    )
    .toSorted(([one], [other]) => placeOf(one) - placeOf(other))
    .map(([column, value]) => ({ label: columnWords(column), value: spoken(column, value, meanings) }));
}

function assessmentEntry(row: Row, record: WholeRecord, meanings: Meanings): Entry {
  const mine = (relation: string): readonly Row[] =>
    (record[relation] ?? []).filter((other) => other['assessment_id'] === row['id']);
  const version = (of: Row, scores: readonly Row[]): Fact[] => {
    const instrument = meanings.instrument(text(row['instrument_code']), text(of['instrument_version']));
    const { absence, reason } = of;
    const notDone =
      absence === null && reason === null ? [] : [absenceWords(text(absence) || null, text(reason) || null)];
    return [
      { label: 'Instrument', value: `${instrument.title}, version ${instrument.version}` },
      ...factsOf(of, meanings, apart),
      ...notDone.map((value) => ({ label: 'Why there is no value', value })),
      ...answerFacts(instrument, of['answers'] as Answers | null),
      ...scores.map((score) => scoreFact(instrument, score)),
    ];
  };
  return {
    title: meanings.instrument(text(row['instrument_code']), text(row['instrument_version'])).title,
    facts: version(row, mine('registry.score')),
    parts: [
      ...mine('registry.signature').map((signature) => ({
        title: 'Signature',
        facts: factsOf(signature, meanings),
        parts: [],
      })),
      ...mine('registry.assessment_version').map((former) => ({
        title: `Former version ${text(former['version'])}`,
        facts: version(former, (former['scores'] as readonly Row[] | null) ?? []),
        parts: [],
      })),
    ],
  };
}

/** Columns of an assessment that are told in words of their own. */
const apart = ['instrument_code', 'instrument_version', 'answers', 'scores', 'reason', 'absence'];

function answerFacts(instrument: InstrumentDefinition, answers: Answers | null): Fact[] {
  if (answers === null) return [];
  const slots = answerSlots(instrument);
  return Object.entries(answers).map(([key, { code, absence, reason }]) => {
    const slot = slots.get(key);
    const item = instrument.items.find(({ linkId }) => linkId === key.split(':')[0]);
    const cell = item?.cells.find((one) => one.code === key.split(':')[1]);
    const label = [item?.label ?? key, cell?.label].filter((part) => part !== undefined).join(', ');
    const option = item?.options.find((one) => one.code === code);
    const value =
      code === null
        ? absenceWords(absence, reason)
        : [
            item?.type === 'MULTIPLE_CHOICE' && option === undefined ? severalWords(item, code) : code,
            option && option.label !== code ? option.label : null,
            option ? null : item?.unit,
            reason && `(${reasonWords(reason)})`,
          ]
            .filter((part) => part != null && part !== '')
            .join(' ');
    return { label: slot ? label : key, value };
  });
}

/** What was chosen of several, by name. */
function severalWords({ options }: InstrumentDefinition['items'][number], code: string): string {
  return code
    .split(' ')
    .map((one) => options.find((option) => option.code === one)?.label ?? one)
    .join(', ');
}

function scoreFact(instrument: InstrumentDefinition, { code, value, absence, reason, answered, expected }: Row): Fact {
  const definition = instrument.scores.find((score) => score.code === code);
  const told =
    value === null
      ? absenceWords(text(absence), reason === null ? null : text(reason))
      : [text(value), definition?.unit].filter(Boolean).join(' ');
  const from = Number(expected) > 0 ? `, from ${text(answered)} of ${text(expected)} answers` : '';
  return { label: definition?.title ?? text(code), value: `${told}${from}` };
}

const reasonWords = (reason: string): string =>
  notDoneReasons.find(({ code }) => code === reason)?.label.toLowerCase() ?? reason;

function absenceWords(absence: string | null, reason: string | null): string {
  const why = valueWords('absence', absence ?? 'MISSING', 'UTC');
  return reason === null || reason === '' ? why : `${why}: ${reasonWords(reason)}`;
}

function spoken(column: string, value: unknown, meanings: Meanings): string {
  if (value === null || value === undefined) return 'Not recorded';
  if (column === 'type_code') return meanings.complication(text(value));
  if (column === 'aetiology') return meanings.aetiology(text(value));
  if (column === 'protocol_code') return meanings.protocol;
  if (column.endsWith('centre_id') && typeof value === 'number') return meanings.centre(value);
  return valueWords(column, value, meanings.timeZone);
}
