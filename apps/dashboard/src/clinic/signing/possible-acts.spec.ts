import { possibleActs, signable } from './possible-acts.js';

const clinician = ['recordEncounter', 'signAssessments', 'amendAssessment'];
const coordinator = ['recordEncounter', 'amendAssessment', 'unlockAssessment', 'voidAssessment'];

describe('what may be done to an assessment', () => {
  it('is amended by a clinician, signed or not', () => {
    expect(possibleActs({ status: 'COMPLETED' }, clinician)).toEqual(['AMEND']);
    expect(possibleActs({ status: 'SIGNED' }, clinician)).toEqual(['AMEND']);
  });

  it('is unlocked by a coordinator before she amends what is signed', () => {
    expect(possibleActs({ status: 'COMPLETED' }, coordinator)).toEqual(['AMEND', 'VOID']);
    expect(possibleActs({ status: 'SIGNED' }, coordinator)).toEqual(['UNLOCK', 'VOID']);
  });

  it('is nothing for those who only read, and for what was voided', () => {
    expect(possibleActs({ status: 'COMPLETED' }, ['patients'])).toEqual([]);
    expect(possibleActs({ status: 'VOIDED' }, coordinator)).toEqual([]);
  });
});

describe('what a person can still sign', () => {
  it('leaves out drafts and what carries her name', () => {
    const mine = { status: 'SIGNED' as const, signatures: [{ printedName: 'Dr Osei' }] };
    const others = { status: 'SIGNED' as const, signatures: [{ printedName: 'Dr Berg' }] };
    const open = { status: 'COMPLETED' as const, signatures: [] };
    const draft = { status: 'DRAFT' as const, signatures: [] };
    expect(signable([mine, others, open, draft], 'Dr Osei')).toEqual([others, open]);
  });
});
