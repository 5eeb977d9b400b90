import { IconCalendarDue, IconChartDots, IconUsers, type Icon } from '@tabler/icons-react';
import type { Role } from '../graphql/generated/graphql.js';
import { messages } from '../messages/messages.js';

export interface AreaPage {
  label: string;
  to: '/clinic' | '/clinic/patients' | '/quality';
  icon: Icon;
  /** Matches the address exactly, because a sibling page lies below it. */
  exact: boolean;
}

export interface Area {
  label: string;
  roles: readonly Role[];
  pages: readonly AreaPage[];
}

/** The areas that have pages, in the order of the rail, and the roles that may enter each. */
const areas: readonly Area[] = [
  {
    label: messages.areas.clinic,
    roles: ['CLINICIAN', 'COORDINATOR'],
    pages: [
      { label: messages.pages.today, to: '/clinic', icon: IconCalendarDue, exact: true },
      { label: messages.pages.patients, to: '/clinic/patients', icon: IconUsers, exact: false },
    ],
  },
  {
    label: messages.areas.quality,
    roles: ['QUALITY', 'CLINICIAN', 'COORDINATOR', 'RESEARCHER', 'ADMINISTRATOR'],
    pages: [{ label: messages.pages.outcomes, to: '/quality', icon: IconChartDots, exact: false }],
  },
];

/** What this role finds in the rail. */
export function areasFor(role: Role): readonly Area[] {
  return areas.filter((area) => area.roles.includes(role));
}

/** Where this role starts: a clinic at who is due, everyone else at the outcomes. */
export function startPage(role: Role): AreaPage['to'] | null {
  return areasFor(role)[0]?.pages[0]?.to ?? null;
}
