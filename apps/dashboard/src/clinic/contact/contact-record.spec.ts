import { contactInput, contactProblems, type ContactRecord } from './contact-record.js';

const reached: ContactRecord = {
  attemptedAt: '2026-06-15T09:30:00.000Z',
  about: 'REFILL',
  channel: 'TELEPHONE',
  outcome: 'REACHED',
  attestation: 'NONE',
  appointmentOn: '2026-06-20',
  note: '  will come ',
};

describe('an attempt to reach a patient', () => {
  it('asks about events only when somebody was reached', () => {
    expect(Object.keys(contactProblems({ ...reached, attestation: null }))).toEqual(['attestation']);
    expect(contactProblems({ ...reached, outcome: 'NO_ANSWER', attestation: null })).toEqual({});
  });

  it('is sent as entered', () => {
    expect(contactInput('p', reached)).toEqual({ ...reached, patientId: 'p', note: 'will come' });
  });

  it('leaves out what was entered before its outcome was changed to one that has no room for it', () => {
    expect(contactInput('p', { ...reached, outcome: 'NO_ANSWER' })).toMatchObject({
      attestation: null,
      appointmentOn: null,
    });
    expect(contactInput('p', { ...reached, outcome: 'MESSAGE_LEFT' })).toMatchObject({
      attestation: null,
      appointmentOn: '2026-06-20',
    });
  });

  it('is not sent before it says when, about what, how and with what outcome', () => {
    const blank: ContactRecord = {
      attemptedAt: null,
      about: null,
      channel: null,
      outcome: null,
      attestation: null,
      appointmentOn: null,
      note: '',
    };
    expect(contactInput('p', blank)).toBeNull();
    expect(Object.keys(contactProblems(blank))).toEqual(['attemptedAt', 'about', 'channel', 'outcome']);
  });
});
