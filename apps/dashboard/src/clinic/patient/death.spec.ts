import { deathProblem } from './death.js';

const patient = { encounters: [{ heldOn: '2024-02-03' }, { heldOn: '2024-05-06' }] };

describe('the day of a death', () => {
  it('is needed, and lies not in the future', () => {
    expect(deathProblem(null, patient, '2024-06-01')).toMatch('Enter the day of death');
    expect(deathProblem('2024-06-02', patient, '2024-06-01')).toMatch('future');
    expect(deathProblem('2024-06-01', patient, '2024-06-01')).toBeNull();
  });

  it('is not before a recorded visit; the day of the last visit will do', () => {
    expect(deathProblem('2024-01-01', patient, '2024-06-01')).toMatch('6 May 2024');
    expect(deathProblem('2024-05-06', patient, '2024-06-01')).toBeNull();
  });
});
