/** Words of an edit that met somebody else's. */
export const enGBConflict = {
  title: 'Somebody else changed this meanwhile',
  text: 'Nothing is saved yet, and nothing you entered is lost. Choose line by line what should stand, then save.',
  nothingLeft: 'What is stored now is what you entered. Nothing is left to save.',
  changed: (by: string, at: string) => `Stored by ${by} on ${at}.`,
  sides: { MINE: 'Yours', STORED: 'Stored now' },
  save: 'Save what is chosen',
  further: 'Change more in the form',
  close: 'Close',
  blank: 'Not recorded',
};

/** Words of the forms that repair what was recorded wrongly. */
export const enGBCorrections = {
  act: 'Correct',
  reason: 'Why it is corrected',
  reasonHint: 'Kept in the history beside what stood before.',
  reasonOptionalHint: 'Optional; kept in the history beside what stood before.',
  reasonRequired: 'Say in a few words why it is corrected.',
  reasonTooLong: 'Use at most 500 characters.',
  save: 'Save correction',
  unchanged: 'Nothing was changed',
  unchangedText: 'What you entered is what is stored.',
  saved: 'Correction saved',
  failed: 'The correction was not saved',
  uncertain:
    'The registry could not be reached, so it is not certain whether the correction was saved. Try again: a correction that was saved is recognised and nothing is stored twice.',
  pseudonymHint: '3 to 24 capital letters, digits or hyphens.',
  withIdentity: 'Add who the patient is',

  patient: {
    act: 'Correct details',
    title: 'Correct patient details',
    note: 'For what was entered wrongly. What stood before stays in the history.',
    savedText: (pseudonym: string) => `Details of ${pseudonym}.`,
  },
  complication: {
    actOf: (label: string, day: string) => `Correct ${label}, ${day}`,
    title: 'Correct a complication',
    note: 'For what was entered wrongly. A new turn of the event is not a correction: record its outcome instead.',
    savedText: (label: string, day: string) => `${label}, onset ${day}.`,
  },
  visit: {
    act: 'Correct date or contact',
    title: 'Correct a visit',
    note: 'Date, contact and the answer about events. Answers to measures are amended where they stand.',
    savedText: (day: string) => `Visit of ${day}.`,
  },
};
