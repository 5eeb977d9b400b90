import { draftStore, patientsWithDraft, sweepDrafts, type DraftOwner } from './draft-store.js';
import { codeAnswer, blankSheet, newDraft, withAnswers, withSheet } from './visit-draft.js';

function shelf() {
  const kept = new Map<string, string>();
  return {
    kept,
    key: (index: number) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

const ADA = '01a20394-2a4a-76e0-b3d5-c8019056e4ca';
const BEN = '01a20394-2c4e-76ae-aa75-4d908a52ca6d';
const IRIS: DraftOwner = { name: 'Iris Lund', role: 'CLINICIAN', centre: { code: 'NB' } };
const OTTO: DraftOwner = { ...IRIS, name: 'Otto Brandt' };
const begun = withSheet(newDraft('2024-03-01'), 'nrs-pain', withAnswers(blankSheet, { now: codeAnswer('3') }));

/** As an earlier version kept it. */
function keep(owner: DraftOwner, patientId: string, store: ReturnType<typeof shelf>, keptAt = new Date()) {
  const key = `tonus-visit-${[owner.role, owner.centre?.code ?? '', owner.name].map(encodeURIComponent).join('/')}/${patientId}`;
  store.setItem(key, JSON.stringify({ format: 2, keptAt: keptAt.toISOString(), draft: begun }));
}

describe('a visit an earlier version kept on this device', () => {
  it('comes back as it was left, for its patient only', () => {
    const store = shelf();
    keep(IRIS, ADA, store);
    expect(draftStore(IRIS, ADA, store).read()?.draft).toEqual(begun);
    expect(draftStore(IRIS, BEN, store).read()).toBeNull();
  });

  it('is dropped after a week', () => {
    const store = shelf();
    keep(IRIS, ADA, store, new Date('2024-03-01T10:00:00Z'));
    expect(draftStore(IRIS, ADA, store, () => new Date('2024-03-08T09:00:00Z')).read()).not.toBeNull();
    expect(draftStore(IRIS, ADA, store, () => new Date('2024-03-08T11:00:00Z')).read()).toBeNull();
  });

  it('is ignored when it cannot be read or has another shape', () => {
    const store = shelf();
    keep(IRIS, ADA, store);
    const key = store.key(0) ?? '';
    const kept = JSON.parse(store.getItem(key) ?? '') as { draft: object };
    const sheet = { ...blankSheet, answers: { now: '3' } };
    for (const draft of [{}, { ...begun, heldOn: '2024-99-99' }, { ...begun, sheets: { 'nrs-pain': sheet } }]) {
      store.setItem(key, JSON.stringify({ ...kept, draft }));
      expect(draftStore(IRIS, ADA, store).read()).toBeNull();
    }
    for (const text of ['{broken', 'null', '[]']) {
      store.setItem(key, text);
      expect(draftStore(IRIS, ADA, store).read()).toBeNull();
    }
  });

  it('is nobody else’s', () => {
    const store = shelf();
    keep(IRIS, ADA, store);
    expect(draftStore(OTTO, ADA, store).read()).toBeNull();
    expect(draftStore({ ...IRIS, role: 'COORDINATOR' }, ADA, store).read()).toBeNull();
    expect(patientsWithDraft(IRIS, store)).toEqual([ADA]);
    expect(patientsWithDraft(OTTO, store)).toEqual([]);
  });

  it('is swept away once too old, whoever left it, and nothing else is', () => {
    const store = shelf();
    keep(IRIS, ADA, store, new Date('2024-03-01T10:00:00Z'));
    keep(OTTO, BEN, store, new Date('2024-03-06T10:00:00Z'));
    store.setItem(`tonus-visit-${ADA}`, '{"format":1}');
    store.setItem('tonus-colour-scheme', 'dark');
    sweepDrafts(store, new Date('2024-03-09T10:00:00Z'));
    expect(store.kept.size).toBe(2);
    expect(patientsWithDraft(OTTO, store, new Date('2024-03-09T10:00:00Z'))).toEqual([BEN]);
  });
});
