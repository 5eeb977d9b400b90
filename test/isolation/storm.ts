import { isSessionAct } from '../../apps/api/src/access/permissions.js';
import { Role } from '../../apps/api/src/access/role.js';
import { attempts } from '../permissions/attempts.js';
import type { Registry } from '../registry/registry.js';
import type { Hospital } from './hospitals.js';

const REQUESTS = 400;

/** Everything that names a row of patients of a hospital: ids, pseudonyms, names. */
const ofPatients = `
  select id::text as mark from registry.patient where centre_id = $1
  union select pseudonym from registry.patient where centre_id = $1
  union select hospital_number from registry.patient_identity where centre_id = $1
  union select family_name from registry.patient_identity where centre_id = $1
  union select id::text from registry.encounter where centre_id = $1
  union select id::text from registry.assessment where centre_id = $1
  union select id::text from registry.procedure where centre_id = $1
  union select id::text from registry.complication where centre_id = $1`;

/** What the registry office sees of every hospital, and no other hospital does. */
const ofOffice = `
  select id::text as mark from access.membership where centre_id = $1
  union select id::text from access.login_session where centre_id = $1
  union select a.name from access.account a join access.membership m on m.person_id = a.person_id where m.centre_id = $1
  union select id::text from governance.transfer where $1 in (from_centre_id, to_centre_id)
  union select id::text from governance.erasure where centre_id = $1
  union select id::text from governance.glass_use where centre_id = $1`;

const marksOf = async (registry: Registry, { centre }: Hospital, which: string): Promise<string[]> =>
  (await registry.behind.query<{ mark: string }[]>(which, [centre.id])).map(({ mark }) => mark);

/** Marks as they were, and those of what was added. */
type Marks = Readonly<Record<'patients' | 'office', ReadonlySet<string>>>;

async function marksNow(registry: Registry, at: Hospital, before?: Marks): Promise<Marks> {
  const [patients, office] = [await marksOf(registry, at, ofPatients), await marksOf(registry, at, ofOffice)];
  return {
    patients: new Set([...(before?.patients ?? []), ...patients]),
    office: new Set([...(before?.office ?? []), ...office]),
  };
}

/** Asks for everything there is to ask, by everybody, about both hospitals, all at once. */
export async function storm(registry: Registry, [north, south]: readonly [Hospital, Hospital]): Promise<void> {
  const names = Object.keys(attempts).filter((name) => !isSessionAct(name));
  const requests = Array.from({ length: REQUESTS }, (_, index) => {
    const home = index % 2 === 0 ? north : south;
    const about = Math.floor(index / 2) % 3 === 0 ? (home === north ? south : north) : home;
    const { client, actor } = home.people[Math.floor(index / 6) % home.people.length]!;
    // Each round begins one further on, so that both hospitals come to try each act.
    const name = names[(index + Math.floor(index / names.length)) % names.length]!;
    const { query, about: aim, variables } = attempts[name]!;
    return { home, actor, name, answer: () => client.send(query, { ...variables, ...aim?.(about.target) }) };
  });
  const before = [await marksNow(registry, north), await marksNow(registry, south)];
  const answers = await Promise.all(requests.map(async ({ answer, ...by }) => ({ ...by, said: await answer() })));
  const [ofNorth, ofSouth] = [await marksNow(registry, north, before[0]), await marksNow(registry, south, before[1])];
  let shown = 0;
  for (const { home, actor, name, said } of answers) {
    const text = JSON.stringify(said);
    const [own, foreign] = home === north ? [ofNorth, ofSouth] : [ofSouth, ofNorth];
    const isOffice = actor.role === Role.ADMINISTRATOR;
    // The office reads the trail of all hospitals, and there of whom it tells.
    const secret = [
      ...(isOffice && name === 'auditEvents' ? [] : foreign.patients),
      ...(isOffice ? [] : foreign.office),
    ];
    expect(secret.filter((mark) => text.includes(mark))).toEqual([]);
    if ([...own.patients].some((mark) => text.includes(mark))) shown += 1;
  }
  // The answers were not simply empty.
  expect(shown).toBeGreaterThan(REQUESTS / 40);
}
