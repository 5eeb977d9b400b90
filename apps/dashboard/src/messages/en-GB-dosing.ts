export const enGBMoment = {
  timeShort: 'Time',
  time: (label: string) => `${label}: time`,
  unreadable: (typed: string) => `“${typed}” is not a time. Type it like 14:05.`,
  neverWas: (time: string, day: string) =>
    `There was no ${time} on ${day} at the centre: the clocks went forward. Choose the time before or after.`,
};
