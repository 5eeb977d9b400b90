import { invitationInput, invitationProblems, type InvitationRecord } from './invitation-record.js';

const whole: InvitationRecord = {
  name: ' Dr Ada Lind ',
  accountName: ' A.Lind@example.org',
  role: 'CLINICIAN',
  centreCode: 'NORTH',
};
const wrong = (part: Partial<InvitationRecord>) => Object.keys(invitationProblems({ ...whole, ...part }));

describe('an invitation', () => {
  it('needs a name, an account name one can type, a role and a centre', () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ name: ' ' })).toEqual(['name']);
    expect(wrong({ accountName: 'ab' })).toEqual(['accountName']);
    expect(wrong({ accountName: 'Zoë' })).toEqual(['accountName']);
    expect(wrong({ role: null, centreCode: null })).toEqual(['role', 'centreCode']);
  });

  it('to the registry office names no centre', () => {
    expect(wrong({ role: 'ADMINISTRATOR', centreCode: null })).toEqual([]);
    expect(invitationInput({ ...whole, role: 'ADMINISTRATOR' })).toMatchObject({ centreCode: null });
  });

  it('is sent without the spaces around it', () => {
    expect(invitationInput(whole)).toEqual({
      name: 'Dr Ada Lind',
      accountName: 'a.lind@example.org',
      role: 'CLINICIAN',
      centreCode: 'NORTH',
    });
  });
});
