import type { ComplicationType } from '#libs/outcomes/index';

/** Code to label; a leading asterisk marks a sentinel event, which asks for immediate attention. */
type Category = { readonly label: string; readonly types: Readonly<Record<string, string>> };

const taxonomy: Readonly<Record<string, Category>> = {
  drug: {
    label: 'Drug effect at the intended dose',
    types: {
      'drug.somnolence': 'Somnolence',
      'drug.dizziness': 'Dizziness',
      'drug.confusion': 'Confusion or behaviour change',
      'drug.weakness': 'Weakness with loss of useful strength',
      'drug.hypotonia': 'Tone too low for function',
      'drug.nausea-vomiting': 'Nausea or vomiting',
      'drug.constipation': 'Constipation',
      'drug.hypotension': 'Hypotension',
      'drug.urinary-retention': 'Urinary retention',
      'drug.sexual-dysfunction': 'Sexual dysfunction',
      'drug.paraesthesia': 'Paraesthesia',
      'drug.headache': 'Headache, not postural',
      'drug.seizure': '*Seizure, new or more frequent',
      'drug.respiratory-depression': '*Respiratory depression',
      'drug.hypersensitivity': 'Hypersensitivity',
    },
  },
  overdose: { label: 'Overdose', types: { 'overdose.syndrome': '*Overdose' } },
  withdrawal: {
    label: 'Withdrawal',
    types: { 'withdrawal.syndrome': '*Withdrawal', 'withdrawal.planned': 'Mild symptoms during planned weaning' },
  },
  trial: {
    label: 'Screening trial',
    types: {
      'trial.excess-response': 'Excess response to a test bolus',
      'trial.respiratory-depression': '*Respiratory depression after a test bolus',
      'trial.pdph': 'Postural headache after a test bolus',
      'trial.infection': 'Infection after a test bolus',
      'trial.neurological-injury': '*Neurological injury during the trial',
      'trial.wrong-dose': '*Wrong test dose',
      'trial.other': 'Other event of the trial',
    },
  },
  proc: {
    label: 'Procedure',
    types: {
      'proc.anaesthetic': 'Anaesthetic complication',
      'proc.bleeding': 'Bleeding',
      'proc.nerve-or-cord-injury': '*Nerve or cord injury',
      'proc.wound-dehiscence': 'Wound dehiscence',
      'proc.haematoma': 'Haematoma',
      'proc.seroma': 'Seroma',
      'proc.pocket-pain': 'Pocket pain',
      'proc.skin-erosion': '*Skin erosion',
      'proc.hernia': 'Hernia',
      'proc.thromboembolism': '*Thromboembolism',
      'proc.wrong-site-or-device': '*Wrong site or device',
      'proc.other': 'Other event of the procedure',
    },
  },
  csf: {
    label: 'CSF',
    types: {
      'csf.leak-external': 'CSF leak through the wound',
      'csf.pseudomeningocele': 'Pseudomeningocele',
      'csf.pdph': 'Postural headache after dural puncture',
      'csf.hypotension-severe': '*Severe CSF hypotension',
    },
  },
  infect: {
    label: 'Infection',
    types: {
      'infect.superficial': 'Superficial wound infection',
      'infect.pocket-deep': '*Deep pocket infection',
      'infect.catheter-lumbar': '*Infection of the lumbar wound or catheter',
      'infect.meningitis': '*Meningitis',
      'infect.sepsis': '*Sepsis from the device',
      'infect.suspected-explanted': '*Suspected infection, system explanted',
    },
  },
  cath: {
    label: 'Catheter',
    types: {
      'cath.migration': 'Catheter migration',
      'cath.dislodgement': 'Catheter dislodgement',
      'cath.fracture': 'Catheter fracture',
      'cath.tear-or-leak': 'Catheter tear or leak',
      'cath.occlusion': 'Catheter occlusion',
      'cath.kink': 'Catheter kink',
      'cath.disconnection': 'Catheter disconnection',
      'cath.misplacement': 'Catheter misplacement',
      'cath.tip-mass': '*Mass at the catheter tip',
      'cath.other': 'Other catheter event',
      'cath.unspecified-malfunction': 'Catheter malfunction, not specified',
    },
  },
  pump: {
    label: 'Pump',
    types: {
      'pump.motor-stall-unrecovered': '*Motor stall, not recovered',
      'pump.stall-after-mri': 'Stall after MRI',
      'pump.stopped': '*Pump stopped',
      'pump.premature-battery': '*Premature battery depletion',
      'pump.over-infusion': '*Over-infusion',
      'pump.under-infusion': 'Under-infusion',
      'pump.rotation-or-flip': 'Pump rotation or flip',
      'pump.erosion-or-extrusion': '*Pump erosion or extrusion',
      'pump.septum-access-failure': 'Septum access failure',
      'pump.telemetry-or-memory': 'Telemetry or memory failure',
      'pump.alarm-failure': 'Alarm failure',
      'pump.other': 'Other pump event',
    },
  },
  refill: {
    label: 'Refill',
    types: {
      'refill.pocket-fill': '*Pocket fill',
      'refill.access-port-injection': '*Injection into the access port',
      'refill.wrong-drug': '*Wrong drug',
      'refill.wrong-concentration': '*Wrong concentration',
      'refill.late-or-missed': 'Late or missed refill',
      'refill.reservoir-empty': '*Reservoir empty',
      'refill.failed-access': 'Failed access',
      'refill.contamination': 'Contamination',
      'refill.volume-discrepancy': 'Volume discrepancy',
    },
  },
  prog: {
    label: 'Programming',
    types: {
      'prog.dose-error': '*Dose error',
      'prog.concentration-entry': '*Concentration entered wrongly',
      'prog.bridge-bolus-missing-or-wrong': '*Bridge bolus missing or wrong',
      'prog.reservoir-volume-not-updated': 'Reservoir volume not updated',
      'prog.schedule-or-time-error': 'Schedule or time error',
      'prog.left-stopped': '*Pump left stopped',
    },
  },
  therapy: {
    label: 'Loss of therapy effect',
    types: {
      'therapy.loss-of-effect': 'Loss of effect',
      'therapy.tolerance': 'Tolerance',
      'therapy.never-effective': 'Never effective',
    },
  },
  death: { label: 'Death', types: { death: '*Death' } },
  other: { label: 'Other', types: { 'other.unclassified': 'Other, not classified' } },
};

/** Every complication code of the registry's taxonomy, in the order people read it. */
export const complicationTypes: readonly ComplicationType[] = Object.entries(taxonomy).flatMap(
  ([category, { label: categoryLabel, types }]) =>
    Object.entries(types).map(([code, label]) => ({
      code,
      label: label.replace(/^\*/, ''),
      category,
      categoryLabel,
      sentinel: label.startsWith('*'),
      infection: category === 'infect',
    })),
);
