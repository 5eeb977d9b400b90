import { instruments } from './catalogue.js';
import { recallDays } from './recall-days.js';

describe('the days a recall looks back on', () => {
  it('are those of its period, none at an examination', () => {
    expect(['P7D', 'P3D', 'P4W', 'P1M', 'AT_EXAM', 'TODAY'].map(recallDays)).toEqual([7, 3, 28, 30, 0, 0]);
  });

  it('are not known of a period that is not stated, or as long as the therapy', () => {
    expect(['NOT_STATED', 'SINCE_IMPLANT', 'PXD', ''].map(recallDays)).toEqual([null, null, null, null]);
  });

  it('are told of every definition, or known not to be', () => {
    for (const { recall } of instruments) expect([null, 0, 1, 3, 7, 14, 28, 30]).toContain(recallDays(recall));
  });
});
