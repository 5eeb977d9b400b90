/** One goal as a team and a family may word it: what changes on each of the five levels. */
export interface GoalWording {
  readonly category: string;
  readonly statement: string;
  readonly levels: readonly [string, string, string, string, string];
  readonly baselineLevel: -2 | -1;
  /** Only for those who walk or stand. */
  readonly needsStanding?: true;
  /** Only for those somebody cares for. */
  readonly needsCaregiver?: true;
}

export const goalWordings: readonly GoalWording[] = [
  {
    category: 'care-hygiene',
    statement: 'Washing between the legs without pain or force',
    levels: [
      'Two people are needed and the legs are forced apart',
      'One person manages with force, as today',
      'One person manages without force on most days',
      'One person manages without force every day',
      'Washing takes no longer than the rest of the body',
    ],
    baselineLevel: -1,
    needsCaregiver: true,
  },
  {
    category: 'care-dressing',
    statement: 'Putting on trousers in the morning',
    levels: [
      'Longer than 30 minutes, with two people',
      '20 to 30 minutes with one person, as today',
      '10 to 20 minutes with one person',
      'Less than 10 minutes with one person',
      'Less than 10 minutes, with help from the patient',
    ],
    baselineLevel: -1,
    needsCaregiver: true,
  },
  {
    category: 'care-positioning',
    statement: 'Lying on the side at night',
    levels: [
      'Not possible, as today',
      'Up to one hour',
      'Half of the night',
      'Most of the night',
      'All night, turned once by a caregiver',
    ],
    baselineLevel: -2,
    needsCaregiver: true,
  },
  {
    category: 'care-transfer',
    statement: 'Transfer with the hoist from bed to wheelchair',
    levels: [
      'Spasms stop the transfer every time',
      'Two people every time, as today',
      'Two people only on bad days',
      'One person on most days',
      'One person every day',
    ],
    baselineLevel: -1,
    needsCaregiver: true,
  },
  {
    category: 'pain',
    statement: 'Pain in hips and legs when moved',
    levels: [
      'Pain wakes at night and stops care',
      'Pain at every move, as today',
      'Pain only at some moves',
      'Pain less than once a day',
      'No pain when moved',
    ],
    baselineLevel: -1,
  },
  {
    category: 'spasms',
    statement: 'Spasms of the legs during the day',
    levels: [
      'More than ten an hour, as today',
      'Four to ten an hour',
      'One to three an hour',
      'Less than one an hour',
      'None on most days',
    ],
    baselineLevel: -2,
  },
  {
    category: 'sleep',
    statement: 'Sleeping without being woken by spasms',
    levels: [
      'Woken more than five times a night',
      'Woken three to five times, as today',
      'Woken once or twice',
      'Woken once on some nights',
      'Never woken by spasms',
    ],
    baselineLevel: -1,
  },
  {
    category: 'sitting',
    statement: 'Sitting in the wheelchair without sliding forward',
    levels: [
      'Less than 30 minutes',
      '30 minutes to one hour, as today',
      'Two hours',
      'Four hours',
      'All day with a rest at noon',
    ],
    baselineLevel: -1,
  },
  {
    category: 'transfers',
    statement: 'Moving from wheelchair to bed',
    levels: [
      'Lifted by two people',
      'One person lifts, as today',
      'One person steadies',
      'Alone with a sliding board, somebody near',
      'Alone with a sliding board',
    ],
    baselineLevel: -1,
  },
  {
    category: 'walking',
    statement: 'Walking indoors with a frame',
    levels: [
      'No steps',
      'Less than 5 metres, as today',
      'From bed to bathroom, 10 metres',
      'Through the flat, 25 metres',
      'Outside, 100 metres',
    ],
    baselineLevel: -1,
    needsStanding: true,
  },
  {
    category: 'upper-limb-use',
    statement: 'Bringing a cup to the mouth',
    levels: [
      'The hand cannot be opened',
      'Holds the cup, cannot lift it, as today',
      'Lifts a half-full cup with both hands',
      'Drinks with both hands without spilling',
      'Drinks with one hand',
    ],
    baselineLevel: -1,
  },
  {
    category: 'orthosis-tolerance',
    statement: 'Wearing the ankle orthoses',
    levels: ['Cannot be put on', 'Up to one hour, as today', 'Three hours a day', 'Six hours a day', 'All day'],
    baselineLevel: -1,
  },
  {
    category: 'skin-protection',
    statement: 'Skin of heels and hips',
    levels: [
      'Open wound',
      'Red every day, as today',
      'Red less than once a week',
      'No red skin for a month',
      'No red skin for three months',
    ],
    baselineLevel: -1,
  },
  {
    category: 'fewer-oral-drugs',
    statement: 'Tablets against spasticity',
    levels: ['More than today', 'As many as today', 'Half of the dose', 'One tablet at night only', 'None'],
    baselineLevel: -1,
  },
  {
    category: 'communication-feeding',
    statement: 'Eating in an upright position',
    levels: [
      'Fed lying down, as today',
      'Upright for a few minutes',
      'Upright for half of a meal',
      'Upright for a whole meal',
      'Upright for every meal, at the family table',
    ],
    baselineLevel: -2,
    needsCaregiver: true,
  },
  {
    category: 'participation',
    statement: 'Leaving the house',
    levels: [
      'Only for appointments with a doctor',
      'Once a month, as today',
      'Once a week',
      'Two or three times a week',
      'Every day',
    ],
    baselineLevel: -1,
  },
];
