import {
  caregivers,
  contraindications,
  features,
  previousTreatments,
  stopReasons,
  type Code,
} from '#libs/therapy/index';
import { formatPartialDate } from '../../formats/format-date.js';
import { formatNumber } from '../../formats/format-number.js';
import { messages } from '../../messages/messages.js';
import type { Candidacy } from './candidacy-list.js';

const { candidacy: text, yes, no } = messages.pathway;

/** Null: not recorded. */
export interface Fact {
  readonly label: string;
  readonly value: string | null;
}

const labelOf = (list: readonly Code[], code: string): string => list.find((one) => one.code === code)?.label ?? code;

/** A number with as many decimals as it has, and its unit. */
export const measured = (value: number | null, unit: string): string | null =>
  value === null ? null : `${formatNumber(value, Number.isInteger(value) ? 0 : 1)} ${unit}`;

export const yesNo = (value: boolean | null): string | null => (value === null ? null : value ? yes : no);

export function onsetWords({ congenital, onsetOn }: Pick<Candidacy, 'congenital' | 'onsetOn'>): string | null {
  if (congenital === true) return text.congenitalShown;
  return onsetOn === null ? null : formatPartialDate(onsetOn);
}

export function treatmentWords({
  maxDoseMgPerDay,
  stoppedBecause,
  note,
}: Omit<Candidacy['treatments'][number], 'code'>): string {
  const parts = [
    measured(maxDoseMgPerDay, text.doseUnit),
    stoppedBecause === null ? null : labelOf(stopReasons, stoppedBecause),
    note,
  ];
  return parts.filter(Boolean).join(' · ') || messages.missing;
}

export const checkedWords = ({ status, note }: { status: keyof typeof text.statuses; note?: string | null }): string =>
  [text.statuses[status], note].filter(Boolean).join(' · ');

/** A candidacy in words, by the parts of its form. */
export function candidacyFacts(candidacy: Candidacy): readonly { title: string; facts: readonly Fact[] }[] {
  const { sections } = text;
  const { gmfcs, ais, injuryLevel, edss, mrs, distribution, caregiver, reasons } = candidacy;
  const known = (label: string, value: string | number | null): Fact[] =>
    value === null ? [] : [{ label, value: String(value) }];
  return [
    {
      title: sections.outcome,
      facts: [
        { label: text.outcome, value: messages.pathway.candidacies.outcomes[candidacy.outcome] },
        { label: text.outcomeNote, value: candidacy.outcomeNote },
      ],
    },
    {
      title: sections.condition,
      facts: [
        { label: text.onsetOn, value: onsetWords(candidacy) },
        { label: text.distribution, value: distribution && text.distributions[distribution] },
        { label: text.trunk, value: yesNo(candidacy.trunk) },
        { label: text.dystonia, value: yesNo(candidacy.dystonia) },
        ...known(text.gmfcs, gmfcs),
        ...known(text.ais, ais),
        ...known(text.injuryLevel, injuryLevel),
        ...known(text.edss, edss),
        ...known(text.mrs, mrs),
      ],
    },
    {
      title: sections.body,
      facts: [
        { label: text.weight, value: measured(candidacy.weightKg, 'kg') },
        { label: text.height, value: measured(candidacy.heightCm, 'cm') },
        ...known('BMI', measured(candidacy.bmi, 'kg/m²')),
      ],
    },
    {
      title: sections.contraindications,
      facts:
        candidacy.contraindications.length === 0
          ? [{ label: messages.pathway.candidacies.columns.against, value: messages.pathway.candidacies.notAsked }]
          : entries(contraindications, candidacy.contraindications, checkedWords),
    },
    { title: sections.treatments, facts: entries(previousTreatments, candidacy.treatments, treatmentWords) },
    { title: sections.features, facts: entries(features, candidacy.features, checkedWords) },
    {
      title: sections.care,
      facts: [
        { label: text.caregiver, value: caregiver && labelOf(caregivers, caregiver) },
        { label: text.distance, value: measured(candidacy.distanceKm, 'km') },
      ],
    },
    {
      title: messages.pathway.candidacies.reasonsTitle,
      facts: reasons.map(({ field, rule, reason }) => ({ label: reasonLabel(field, rule), value: reason })),
    },
  ].filter(({ facts }) => facts.length > 0);
}

/** Contraindications that are present; where there are none, of how many that is known. */
export function againstWords({ contraindications: checked }: Pick<Candidacy, 'contraindications'>): string {
  const { nothingAgainst, nothingAgainstOf, notAsked } = messages.pathway.candidacies;
  const asked = checked.filter(({ status }) => status !== 'NOT_ASSESSED');
  const present = asked.filter(({ status }) => status === 'PRESENT');
  if (present.length > 0) return present.map(({ code }) => labelOf(contraindications, code)).join(', ');
  if (asked.length === 0) return notAsked;
  return asked.length < contraindications.length
    ? nothingAgainstOf(asked.length, contraindications.length)
    : nothingAgainst;
}

const entries = <Entry extends { readonly code: string }>(
  list: readonly Code[],
  found: readonly Entry[],
  words: (entry: Entry) => string,
): Fact[] => found.map((entry) => ({ label: labelOf(list, entry.code), value: words(entry) }));

function reasonLabel(field: string, rule: string): string {
  const code = field.split('.').at(-1) ?? '';
  const listed = [...contraindications, ...previousTreatments].find((one) => one.code === code);
  const fields: Readonly<Record<string, string>> = { onsetOn: text.onsetOn, weightKg: text.weight };
  return listed?.label ?? fields[code] ?? rule;
}
