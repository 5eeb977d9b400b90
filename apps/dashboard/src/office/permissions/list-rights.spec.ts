import { conditionsOf, grantOf, listRights, othersWho, type RightGroup } from './list-rights.js';

const plain = { reauthentication: false, secondPerson: false };
const groups: readonly RightGroup[] = [
  {
    title: 'Patients',
    rights: [
      {
        name: 'patients',
        description: 'Patients of the own centre.',
        openToAnyone: false,
        openToCaregiverLink: false,
        grants: [
          { role: 'CLINICIAN', reach: 'OWN_CENTRE', ...plain },
          { role: 'QUALITY', reach: 'OWN_CENTRE', ...plain },
        ],
      },
      {
        name: 'erasePatient',
        description: 'Erases what identifies a patient.',
        openToAnyone: false,
        openToCaregiverLink: false,
        grants: [{ role: 'ADMINISTRATOR', reach: 'REGISTRY', reauthentication: true, secondPerson: true }],
      },
    ],
  },
  {
    title: 'Signing in',
    rights: [
      {
        name: 'signOut',
        description: 'Ends the login session.',
        openToAnyone: true,
        openToCaregiverLink: false,
        grants: [],
      },
    ],
  },
];

const namesOf = (listed: readonly RightGroup[]) => listed.flatMap(({ rights }) => rights.map(({ name }) => name));

describe('the rights shown', () => {
  it('of a link name who holds it', () => {
    const right = { name: 'x', description: 'X.', openToAnyone: false, openToCaregiverLink: true, grants: [] };
    expect(othersWho(right)).toBe('Whoever holds a caregiver’s link, for its patient alone');
    expect(othersWho({ ...right, openToCaregiverLink: false })).toBeNull();
  });

  it('are all without a filter, and in their groups', () => {
    expect(listRights(groups, {})).toEqual(groups);
  });

  it('are those in which every word typed occurs, whether of the act, its group or its conditions', () => {
    expect(namesOf(listRights(groups, { search: 'Patients own' }))).toEqual(['patients']);
    expect(namesOf(listRights(groups, { search: 'second person' }))).toEqual(['erasePatient']);
    expect(namesOf(listRights(groups, { search: 'without signing in' }))).toEqual(['signOut']);
    expect(listRights(groups, { search: 'pump' })).toEqual([]);
  });

  it('are those of one role when one is chosen', () => {
    expect(namesOf(listRights(groups, { role: 'QUALITY' }))).toEqual(['patients']);
    expect(namesOf(listRights(groups, { role: 'ADMINISTRATOR', search: 'erase' }))).toEqual(['erasePatient']);
  });
});

describe('a right', () => {
  const [patients, erase] = groups[0]?.rights ?? [];

  it('belongs to the roles it names and to no other', () => {
    expect(patients && grantOf(patients, 'CLINICIAN')?.reach).toBe('OWN_CENTRE');
    expect(patients && grantOf(patients, 'RESEARCHER')).toBeNull();
  });

  it('tells what it needs besides the role', () => {
    expect(erase?.grants.map(conditionsOf)).toEqual([['Confirms who she is again', 'A second person approves']]);
    expect(patients?.grants.flatMap(conditionsOf)).toEqual([]);
  });
});
