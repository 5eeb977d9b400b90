import { draftStore } from './draft-store.js';
import { codeAnswer, blankSheet, newDraft, withAnswers, withSheet } from './visit-draft.js';

function shelf() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

const ADA = '01a20394-2a4a-76e0-b3d5-c8019056e4ca';
const BEN = '01a20394-2c4e-76ae-aa75-4d908a52ca6d';
const begun = withSheet(newDraft('2024-03-01'), 'nrs-pain', withAnswers(blankSheet, { now: codeAnswer('3') }));

describe('a visit kept on this device', () => {
  it('comes back as it was left, for its patient only', () => {
    const store = shelf();
    draftStore(ADA, store).keep(begun);
    expect(draftStore(ADA, store).read()?.draft).toEqual(begun);
    expect(draftStore(BEN, store).read()).toBeNull();
  });

  it('is not kept before anything was entered, nor once removed', () => {
    const store = shelf();
    expect(draftStore(ADA, store).keep(newDraft('2024-03-01'))).toBeNull();
    draftStore(ADA, store).keep(begun);
    draftStore(ADA, store).remove();
    expect(store.kept.size).toBe(0);
  });

  it('is dropped after a week and when it cannot be read', () => {
    const store = shelf();
    draftStore(ADA, store, () => new Date('2024-03-01T10:00:00Z')).keep(begun);
    expect(draftStore(ADA, store, () => new Date('2024-03-08T09:00:00Z')).read()).not.toBeNull();
    expect(draftStore(ADA, store, () => new Date('2024-03-08T11:00:00Z')).read()).toBeNull();
    store.setItem(`tonus-visit-${ADA}`, '{broken');
    expect(draftStore(ADA, store).read()).toBeNull();
  });

  it('says that nothing was kept when the device has no room', () => {
    const full = {
      ...shelf(),
      setItem: () => {
        throw new Error('quota');
      },
    };
    expect(draftStore(ADA, full).keep(begun)).toBeNull();
  });
});
