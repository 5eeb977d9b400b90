import { eventsAtRisk, rootEvents } from './complication-event.js';

const fracture = { id: 'a', typeCode: 'cath.fracture', onsetOn: '2020-05-01', causedById: null };
const withdrawal = { id: 'b', typeCode: 'withdrawal.syndrome', onsetOn: '2020-05-03', causedById: 'a' };

describe('complications', () => {
  it('of one chain count once, by the event that began it', () => {
    expect(rootEvents([withdrawal, fracture])).toEqual([fracture]);
  });

  it('count in a rate when they began at risk', () => {
    const time = { placedOn: '2020-01-01', enteredOn: '2020-05-02', leftOn: '2020-05-03', removed: true };
    expect(eventsAtRisk([fracture, withdrawal], [time])).toEqual([withdrawal]);
    expect(eventsAtRisk([fracture, withdrawal], [])).toEqual([]);
  });
});
