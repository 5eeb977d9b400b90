const SHOWN = ['OVERDUE', 'DUE', 'UPCOMING'] as const;
export type ShownFollowUps = (typeof SHOWN)[number];

export const BANDS = ['CANNOT_COMPUTE', 'OVERDUE', 'WITHIN_7', 'WITHIN_30', 'STOPPED'] as const;
export type ShownBand = (typeof BANDS)[number];

/** What the address of the page says is listed; everything where it says nothing. */
export interface TodaySearch {
  /** Follow-ups of one kind. */
  show?: ShownFollowUps;
  /** Refills of one band. */
  band?: ShownBand;
  /** Patients of one clinician, by id, or of nobody. */
  by?: string;
  /** Replacements due in one month, YYYY-MM. */
  month?: string;
}

/** In the address: patients nobody is responsible for. */
export const NOBODY = 'nobody';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const MONTH = /^20\d\d-(0[1-9]|1[0-2])$/;

/** Reads an address someone may have typed; whatever it cannot mean is left out. */
export function readToday(search: Record<string, unknown>): TodaySearch {
  const { by, month } = search;
  const show = SHOWN.find((one) => one === search['show']);
  const band = BANDS.find((one) => one === search['band']);
  return {
    ...(show === undefined ? {} : { show }),
    ...(band === undefined ? {} : { band }),
    ...(typeof by === 'string' && (by === NOBODY || UUID.test(by)) ? { by } : {}),
    ...(typeof month === 'string' && MONTH.test(month) ? { month } : {}),
  };
}

/** What is asked for, by what the address says. */
export const filterOf = ({ by, band, month }: TodaySearch) => ({
  responsibleId: by === NOBODY ? null : (by ?? null),
  nobodyResponsible: by === NOBODY,
  band: band ?? null,
  replacementMonth: month === undefined ? null : `${month}-01`,
});
