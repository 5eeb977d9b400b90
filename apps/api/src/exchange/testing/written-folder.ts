import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A small export without a fault: Anna with an implant, a complication and two visits, Bruno at another centre. */
export const faultless = {
  'centres.csv': ['centre_code,centre_name', 'N1,North Hospital', 'S1,South Hospital'],
  'patients.csv': [
    'patient_id,centre_code,sex,birth_year,aetiology,first_implant_date,last_contact_date,death_date',
    'ANNA1,N1,F,1980,MS,2020-03-01,2022-06-30,',
    'BRUNO1,S1,,1990,,2021-05-10,2022-06-30,',
  ],
  'procedures.csv': [
    'procedure_id,patient_id,centre_code,procedure_date,procedure_type',
    'OP1,ANNA1,N1,2020-03-01,IMPLANT',
    'OP2,BRUNO1,S1,2021-05-10,IMPLANT',
  ],
  'complications.csv': [
    'complication_id,patient_id,onset_date,complication_type,severity',
    'CO1,ANNA1,2020-09-01,INFECTION,MODERATE',
  ],
  'assessments_long.csv': [
    'patient_id,centre_code,visit_date,instrument_code,score',
    'ANNA1,N1,2020-02-20,MAS_MEAN,3.25',
    'ANNA1,N1,2020-02-20,PAIN_NRS,0',
    'ANNA1,N1,2021-03-02,MAS_MEAN,1.5',
    'BRUNO1,S1,2021-05-10,SITTING,2',
  ],
  'data_cut_date.txt': ['2022-06-30'],
} as const;

export type Files = Partial<Record<string, string | Buffer | readonly string[]>>;

const folders: string[] = [];

/** A folder of files, given as lines, as text or as bytes; undefined leaves one out. */
export function writtenFolder(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'tonus-import-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    if (content === undefined) continue;
    writeFileSync(
      join(folder, name),
      typeof content === 'string' || content instanceof Buffer ? content : `${content.join('\n')}\n`,
    );
  }
  return folder;
}

/** The faultless export with further lines at the end of some files. */
export const faultlessWith = (lines: Partial<Record<keyof typeof faultless, readonly string[]>>): Files =>
  Object.fromEntries(
    Object.entries(faultless).map(([name, own]) => [name, [...own, ...(lines[name as keyof typeof faultless] ?? [])]]),
  );

export function removeWrittenFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
}
