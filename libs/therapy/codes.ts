/** Lists of pathway section 7 and 4. A code, once used, keeps its meaning; labels may be reworded. */
export interface Code {
  readonly code: string;
  readonly label: string;
  /** Where the entry comes from; left out where the list is the registry's own. */
  readonly source?: string;
}

export type Weight = 'ABSOLUTE' | 'RELATIVE' | 'CAUTION';

export interface Contraindication extends Code {
  readonly weight: Weight;
  readonly source: string;
}

const LABEL = 'US product information';
const NICE = 'NICE CG145';
const SAULINO = 'Saulino 2016';
const SEED = 'Registry founders';

/** Each is recorded as absent, present, resolved or not assessed. */
export const contraindications: readonly Contraindication[] = [
  { code: 'active-infection', label: 'Active infection', weight: 'ABSOLUTE', source: `${SEED}; ${NICE}` },
  {
    code: 'baclofen-hypersensitivity',
    label: 'Hypersensitivity to baclofen',
    weight: 'ABSOLUTE',
    source: `${SEED}; ${LABEL}`,
  },
  {
    code: 'coagulopathy',
    label: 'Significant coagulopathy',
    weight: 'RELATIVE',
    source: `${SEED}; ${NICE}, potential`,
  },
  {
    code: 'cardiopulmonary-instability',
    label: 'Severe cardiopulmonary instability',
    weight: 'RELATIVE',
    source: SEED,
  },
  { code: 'cannot-follow-refills', label: 'Unable to follow the refill schedule', weight: 'RELATIVE', source: SEED },
  { code: 'body-too-small', label: 'Body too small for a pump', weight: 'ABSOLUTE', source: `${LABEL}; ${NICE}` },
  { code: 'pump-too-deep', label: 'Pump would lie deeper than 2.5 cm', weight: 'ABSOLUTE', source: LABEL },
  { code: 'spinal-anomaly', label: 'Spinal anomaly that prevents a catheter', weight: 'ABSOLUTE', source: LABEL },
  { code: 'raised-csf-pressure', label: 'Raised CSF pressure', weight: 'RELATIVE', source: SEED },
  { code: 'uncontrolled-epilepsy', label: 'Uncontrolled epilepsy', weight: 'CAUTION', source: `${NICE}, potential` },
  { code: 'spinal-fusion', label: 'Previous spinal fusion', weight: 'CAUTION', source: `${NICE}, potential` },
  { code: 'malnutrition', label: 'Malnutrition', weight: 'CAUTION', source: `${NICE}, potential` },
  {
    code: 'respiratory-failure-risk',
    label: 'Respiratory disorder with risk of failure',
    weight: 'CAUTION',
    source: `${NICE}, potential`,
  },
  { code: 'unrealistic-goals', label: 'Unrealistic goals', weight: 'RELATIVE', source: SAULINO },
  { code: 'unmanaged-mental-illness', label: 'Unmanaged mental illness', weight: 'RELATIVE', source: SAULINO },
  { code: 'psychosocial-barrier', label: 'Psychosocial barrier', weight: 'RELATIVE', source: SAULINO },
  { code: 'pregnancy', label: 'Pregnancy', weight: 'CAUTION', source: 'General knowledge, not verified' },
  { code: 'age-under-4', label: 'Younger than 4 years', weight: 'CAUTION', source: LABEL },
];

/** Recorded at candidacy because series link them to infection or leak, or because planning depends on them. */
export const features: readonly Code[] = [
  { code: 'seizures', label: 'Seizures', source: 'Imerci 2019; J Pediatr Orthop 2016; Spader 2016' },
  { code: 'feeding-tube', label: 'Feeding tube', source: 'Imerci 2019; J Pediatr Orthop 2016; Spader 2016' },
  { code: 'tracheostomy', label: 'Tracheostomy' },
  { code: 'incontinence', label: 'Incontinence' },
  { code: 'scoliosis', label: 'Scoliosis' },
  { code: 'spinal-fusion', label: 'Spinal fusion', source: 'NICE advises the pump before an expected fusion' },
  { code: 'vp-shunt', label: 'Ventriculoperitoneal shunt', source: 'Saulino 2016: no contraindication' },
  { code: 'cognitive-impairment', label: 'Cognitive impairment' },
  { code: 'communication-impairment', label: 'Communication impairment' },
];

export const goalCategories: readonly Code[] = [
  { code: 'care-hygiene', label: 'Ease of care: hygiene' },
  { code: 'care-dressing', label: 'Ease of care: dressing' },
  { code: 'care-positioning', label: 'Ease of care: positioning' },
  { code: 'care-transfer', label: 'Ease of care: transfer' },
  { code: 'pain', label: 'Pain' },
  { code: 'spasms', label: 'Spasms' },
  { code: 'sleep', label: 'Sleep' },
  { code: 'sitting', label: 'Sitting or seating tolerance' },
  { code: 'transfers', label: 'Transfers' },
  { code: 'walking', label: 'Walking' },
  { code: 'upper-limb-use', label: 'Upper-limb use' },
  { code: 'orthosis-tolerance', label: 'Orthosis tolerance' },
  { code: 'skin-protection', label: 'Skin protection' },
  { code: 'contracture-prevention', label: 'Contracture prevention' },
  { code: 'fewer-oral-drugs', label: 'Reduction of oral drugs' },
  { code: 'communication-feeding', label: 'Communication or feeding' },
  { code: 'participation', label: 'Participation' },
  { code: 'other', label: 'Other' },
];

export const explantReasons: readonly Code[] = [
  { code: 'infection', label: 'Infection' },
  { code: 'erosion', label: 'Erosion' },
  { code: 'pump-failure', label: 'Pump failure' },
  { code: 'catheter-failure', label: 'Catheter failure' },
  { code: 'lack-of-effect', label: 'Lack of effect' },
  { code: 'adverse-drug-effect', label: 'Adverse drug effect' },
  { code: 'patient-choice', label: 'Patient’s choice' },
  { code: 'resolved-need', label: 'Resolved need' },
  { code: 'non-adherence', label: 'Non-adherence' },
  { code: 'death', label: 'Death (post mortem)' },
  { code: 'end-of-life-not-replaced', label: 'End of life of pump, not replaced' },
  { code: 'other', label: 'Other' },
];

export const previousTreatments: readonly Code[] = [
  { code: 'oral-baclofen', label: 'Oral baclofen' },
  { code: 'tizanidine', label: 'Tizanidine' },
  { code: 'diazepam', label: 'Diazepam' },
  { code: 'dantrolene', label: 'Dantrolene' },
  { code: 'gabapentin', label: 'Gabapentin or pregabalin' },
  { code: 'cannabinoid', label: 'Cannabinoid' },
  { code: 'oral-other', label: 'Other oral drug' },
  { code: 'botulinum-toxin', label: 'Botulinum toxin' },
  { code: 'selective-dorsal-rhizotomy', label: 'Selective dorsal rhizotomy' },
  { code: 'orthopaedic-surgery', label: 'Orthopaedic surgery' },
  { code: 'physiotherapy', label: 'Physiotherapy and orthoses' },
  { code: 'other', label: 'Other' },
];

/** Why a treatment ended. */
export const stopReasons: readonly Code[] = [
  { code: 'no-effect', label: 'No or too little effect' },
  { code: 'effect-lost', label: 'Effect lost' },
  { code: 'side-effects', label: 'Side effects' },
  { code: 'patient-choice', label: 'Patient’s choice' },
  { code: 'continued', label: 'Not stopped' },
  { code: 'other', label: 'Other' },
];

export const programmingReasons: readonly Code[] = [
  { code: 'start', label: 'Start of infusion' },
  { code: 'titration', label: 'Titration' },
  { code: 'too-much-tone', label: 'Too much tone or spasms' },
  { code: 'too-little-tone', label: 'Too little tone or weakness' },
  { code: 'adverse-effect', label: 'Adverse effect' },
  { code: 'refill', label: 'Refill, dose unchanged' },
  { code: 'concentration-change', label: 'Change of concentration' },
  { code: 'mode-change', label: 'Change of mode or timing' },
  { code: 'suspected-malfunction', label: 'Suspected malfunction' },
  { code: 'mri', label: 'MRI' },
  { code: 'surgery', label: 'Operation or illness' },
  { code: 'stopped', label: 'Infusion stopped' },
  { code: 'resumed', label: 'Infusion resumed' },
  { code: 'other', label: 'Other' },
];

/** Who concluded a trial or declined. */
export const deciders: readonly Code[] = [
  { code: 'team', label: 'Team' },
  { code: 'patient', label: 'Patient' },
  { code: 'caregiver', label: 'Caregiver' },
  { code: 'shared', label: 'Patient or caregiver and team together' },
];

export interface DrugProduct extends Code {
  /** Concentrations it is supplied in, µg/mL. */
  readonly concentrationsUgPerMl: readonly number[];
  /** Where it belongs: into a reservoir, or into a single test bolus. */
  readonly use: 'PUMP' | 'BOLUS';
}

/** Pump products hold 500, 1,000 or 2,000 µg/mL; 50 µg/mL is for a test bolus only. */
export const drugProducts: readonly DrugProduct[] = [
  {
    code: 'lioresal-intrathecal',
    label: 'Lioresal Intrathecal',
    concentrationsUgPerMl: [500, 2000],
    use: 'PUMP',
    source: 'UK leaflet: 10 mg/20 mL and 10 mg/5 mL',
  },
  {
    code: 'gablofen',
    label: 'Gablofen',
    concentrationsUgPerMl: [500, 1000, 2000],
    use: 'PUMP',
    source: 'Gablofen monograph',
  },
  {
    code: 'generic-intrathecal',
    label: 'Baclofen for infusion, generic',
    concentrationsUgPerMl: [500, 1000, 2000],
    use: 'PUMP',
  },
  { code: 'compounded', label: 'Compounded by a pharmacy', concentrationsUgPerMl: [], use: 'PUMP' },
  {
    code: 'bolus-50',
    label: 'Baclofen for test bolus, 50 µg/mL',
    concentrationsUgPerMl: [50],
    use: 'BOLUS',
    source: LABEL,
  },
];

/** Usual concentrations of a pump, µg/mL. */
export const PUMP_CONCENTRATIONS_UG_PER_ML: readonly number[] = [500, 1000, 2000];

/** Concentration of the product for a test bolus, µg/mL. */
export const BOLUS_CONCENTRATION_UG_PER_ML = 50;

export interface SinceOnsetRule {
  /** Code of the registry's aetiologies. */
  readonly aetiology: string;
  /** Months since onset that are asked for before an implant: fewer need a reason. */
  readonly months: number;
  readonly source: string;
}

/** Both are kept: the founders ask for 6 months, the US label for a year after brain injury. */
export const sinceOnsetRules: readonly SinceOnsetRule[] = [
  { aetiology: 'spinal-cord-injury-traumatic', months: 6, source: SEED },
  { aetiology: 'spinal-cord-injury', months: 6, source: SEED },
  { aetiology: 'stroke', months: 6, source: SEED },
  { aetiology: 'cerebral-palsy', months: 6, source: SEED },
  { aetiology: 'traumatic-brain-injury', months: 6, source: SEED },
  { aetiology: 'traumatic-brain-injury', months: 12, source: LABEL },
];
