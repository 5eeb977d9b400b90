import { ComponentKind } from './component.entity.js';
import { partsOfOperations, type Operation } from './parts-of-operations.js';

const { PUMP, CATHETER } = ComponentKind;

const operation = (type: Operation['type'], performedOn: string, catheterStays = false): Operation => ({
  id: `${type} ${performedOn}`,
  type,
  performedOn,
  catheterStays,
});

const clocksOf = (kind: ComponentKind, operations: readonly Operation[]) =>
  partsOfOperations(operations)
    .clocks.filter((clock) => clock.kind === kind)
    .map(({ implantedOn, explantedOn }) => [implantedOn, explantedOn]);

const actionsOf = (procedureId: string, operations: readonly Operation[]) =>
  partsOfOperations(operations)
    .actions.filter((action) => action.procedureId === procedureId)
    .map(({ kind, action, begunBy }) => `${action} ${kind} of ${begunBy}`);

describe('the parts operations tell of', () => {
  const implant = operation('IMPLANT', '2018-02-01');
  const replacement = operation('PUMP_REPLACEMENT', '2024-04-01');
  const exchange = operation('CATHETER_REVISION', '2020-03-01');
  const revision = operation('CATHETER_REVISION', '2020-03-01', true);
  const explant = operation('EXPLANT', '2025-05-01');

  it('begin with an implant, both on its day', () => {
    expect(clocksOf(PUMP, [implant])).toEqual([['2018-02-01', null]]);
    expect(clocksOf(CATHETER, [implant])).toEqual([['2018-02-01', null]]);
  });

  it('are told whatever the order the operations come in', () => {
    expect(clocksOf(PUMP, [explant, replacement, implant])).toEqual([
      ['2018-02-01', '2024-04-01'],
      ['2024-04-01', '2025-05-01'],
    ]);
  });

  it('keep the catheter at a replacement of the pump', () => {
    expect(clocksOf(CATHETER, [implant, replacement])).toEqual([['2018-02-01', null]]);
    expect(actionsOf(replacement.id, [implant, replacement])).toEqual([
      `EXPLANTED PUMP of ${implant.id}`,
      `IMPLANTED PUMP of ${replacement.id}`,
      `KEPT CATHETER of ${implant.id}`,
    ]);
  });

  it('exchange the catheter at a revision of which nothing else is known, and keep the pump', () => {
    expect(clocksOf(CATHETER, [implant, exchange])).toEqual([
      ['2018-02-01', '2020-03-01'],
      ['2020-03-01', null],
    ]);
    expect(actionsOf(exchange.id, [implant, exchange])).toEqual([
      `KEPT PUMP of ${implant.id}`,
      `EXPLANTED CATHETER of ${implant.id}`,
      `IMPLANTED CATHETER of ${exchange.id}`,
    ]);
  });

  it('let the clock of a catheter go on that was revised and stayed', () => {
    expect(clocksOf(CATHETER, [implant, revision])).toEqual([['2018-02-01', null]]);
    expect(actionsOf(revision.id, [implant, revision])).toEqual([
      `KEPT PUMP of ${implant.id}`,
      `REVISED CATHETER of ${implant.id}`,
    ]);
  });

  it('end with an explant, and begin anew with a re-implant of the same day', () => {
    const again = operation('IMPLANT', '2025-05-01');
    expect(clocksOf(PUMP, [implant, again, explant])).toEqual([
      ['2018-02-01', '2025-05-01'],
      ['2025-05-01', null],
    ]);
  });
});
