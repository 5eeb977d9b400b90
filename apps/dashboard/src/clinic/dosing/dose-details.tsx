import { drugProducts } from '#libs/therapy/index';
import { formatDate, formatPartialDate } from '../../formats/format-date.js';
import { formatNumber } from '../../formats/format-number.js';
import type { DosesQuery } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';
import { SidePanel } from '../../ui/side-panel.js';
import classes from './dosing-form.module.css';
import { clock } from './programme-typed.js';

const text = messages.dosing;

export type Refill = DosesQuery['patient']['refills'][number];
export type Programming = DosesQuery['patient']['programmings'][number];
type Fact = readonly [label: string, value: string | null];

interface Props {
  title: string;
  facts: readonly Fact[];
  reasons: Refill['reasons'];
  onClose: () => void;
}

/** What the row of a table has no room for, as it was recorded. */
export function DoseDetails({ title, facts, reasons, onClose }: Props) {
  return (
    <SidePanel title={title} opened onClose={onClose}>
      <dl className={classes.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value ?? messages.missing}</dd>
          </div>
        ))}
        {reasons.map(({ field, reason }, index) => (
          <div key={`${field} ${String(index)}`}>
            <dt>{text.section.whyOf(Object.entries(text.fields).find(([key]) => key === field)?.[1] ?? field)}</dt>
            <dd>{reason}</dd>
          </div>
        ))}
      </dl>
    </SidePanel>
  );
}

const withUnit = (value: number | null, unit: string): string | null =>
  value === null ? null : `${formatNumber(value)} ${unit}`;

const day = (value: string | null): string | null => (value === null ? null : formatDate(value));

export const refillFacts = (refill: Refill): readonly Fact[] => [
  [text.fields.drugProduct, drugProducts.find(({ code }) => code === refill.drugProduct)?.label ?? refill.drugProduct],
  [text.fields.lot, refill.lot],
  [text.fields.drugExpiresOn, refill.drugExpiresOn === null ? null : formatPartialDate(refill.drugExpiresOn)],
  [text.fields.attempts, refill.attempts === null ? null : formatNumber(refill.attempts)],
  [text.fields.discrepancyReview, refill.discrepancyReview],
  [text.fields.gapAnswer, refill.gapAnswer === null ? null : text.gapAnswers[refill.gapAnswer]],
  [text.fields.attestation, text.attestations[refill.attestation]],
  [text.fields.nextAppointmentOn, day(refill.nextAppointmentOn)],
];

export const programmingFacts = ({ steps, bridge, ...session }: Programming): readonly Fact[] => [
  ...steps.map((step, index): Fact => [text.section.step(index + 1), inWords(step)]),
  [text.fields.oralBaclofenMgPerDay, withUnit(session.oralBaclofenMgPerDay, 'mg/day')],
  [text.fields.reservoirMl, withUnit(session.reservoirMl, 'mL')],
  [text.fields.alarmOn, day(session.alarmOn)],
  [text.fields.replaceByOn, day(session.replaceByOn)],
  ...(bridge === null
    ? []
    : [
        [text.fields.bridgeMl, withUnit(bridge.volumeMl, 'mL')] as const,
        [text.fields.bridgeMinutes, withUnit(bridge.durationMinutes, 'min')] as const,
      ]),
];

const inWords = ({ fromMinute, toMinute, rateUgPerHour, atMinute, doseUg, perDay }: Programming['steps'][number]) =>
  doseUg === null
    ? `${clock(fromMinute)}–${clock(toMinute)}: ${formatNumber(rateUgPerHour)} µg/h`
    : `${atMinute === null ? text.section.atMost(formatNumber(perDay)) : clock(atMinute)}: ${formatNumber(doseUg)} µg`;
