// Words of drafts: kept in the registry, kept on this device, entered by several people.
const plural = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`);

export const enGBDrafts = {
  saved: (time: string) => `Saved ${time}`,
  saving: 'Saving…',
  blank: 'Nothing entered yet',
  offline: (answers: number) => `Offline: kept on this device, ${plural(answers, 'answer', 'answers')} to send`,
  offlineNothing: 'Offline: everything entered is in the registry',
  offlineUnkept: 'Offline, and this device keeps nothing: leave this page open',
  ended: 'The draft has ended; this is only on this page',
  refused: 'Not kept',
  someoneElse: (names: string) => `Someone else is in this visit: ${names}`,
  yourselfElsewhere: 'You have this visit open elsewhere',

  found: (time: string, by: string) =>
    `This visit was begun and is not saved yet. ${by} entered something last, on ${time}.`,
  foundOld: (time: string, by: string) =>
    `This draft is old: ${by} entered something last on ${time}. Check the date of the visit, or discard it.`,
  notDiscarded: 'The draft was not discarded',

  endedTitle: 'This draft has ended',
  endedText:
    'Its visit was saved, or the draft was discarded, elsewhere. What is on this page is nowhere else: begin a new draft with it, or leave it.',
  beginAnew: 'Begin a new draft with it',
  refusedTitle: 'What you entered is not kept in the registry',

  rivals: (count: number) =>
    count === 1
      ? 'Two people entered different values into one field'
      : `Different values were entered into ${count} fields`,
  rivalsText: 'Both are kept. Choose the right one; the visit can be saved then.',
  chooseFor: (label: string) => `Values entered for ${label}: choose one`,
  you: 'you',
  valueBy: (who: string, value: string, time: string) => `${who}: ${value} (${time})`,
  cleared: 'blank',
  yes: 'yes',
  no: 'no',

  cannotSaveOffline: 'The visit cannot be saved while the registry cannot be reached',
  cannotSaveOfflineText:
    'Everything you entered is kept on this device. Go on entering; save the visit once the bar says that it is saved again.',

  unsentOne: 'Answers of one visit are not in the registry yet.',
  unsentMany: (count: number) => `Answers of ${count} visits are not in the registry yet.`,
  unsentText: 'They stay on this device, encrypted, and are sent when you sign in here again.',

  offlineTitle: 'You are offline',
  offlineText: 'The registry cannot be reached. This page goes on by itself as soon as it can.',
  keptHere: (visits: number, answers: number) =>
    `${plural(visits, 'draft', 'drafts')} with ${plural(answers, 'answer', 'answers')} not yet sent ${visits === 1 ? 'is' : 'are'} kept on this device, encrypted. ${visits === 1 ? 'It is' : 'They are'} sent once you have signed in again.`,
  nothingKept: 'Nothing is waiting on this device to be sent.',
  tryNow: 'Try now',

  newVersion: 'A newer version of Tonus is ready',
  newVersionText: 'It opens the next time. What you entered is kept.',
  reloadNow: 'Reload now',

  begunWhat: (answers: number) =>
    answers === 0 ? 'Visit begun, not saved' : `Visit begun, not saved: ${plural(answers, 'answer', 'answers')}`,
  begunOld: (answers: number) => `Old draft, not saved: ${plural(answers, 'answer', 'answers')}`,
  notSentHere: 'Answers on this device, not sent yet',
};
