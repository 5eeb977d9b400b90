import {
  IconBuildingHospital,
  IconCalendarDue,
  IconChartDots,
  IconCpu,
  IconInbox,
  IconInfoCircle,
  IconListSearch,
  IconRoute,
  IconRulerMeasure,
  IconShieldCheck,
  IconUsers,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react';
import type { Role } from '../graphql/generated/graphql.js';
import { messages } from '../messages/messages.js';

export interface AreaPage {
  label: string;
  to:
    | '/clinic'
    | '/clinic/patients'
    | '/quality'
    | '/research'
    | '/definitions/instruments'
    | '/definitions/protocol'
    | '/office/requests'
    | '/office/people'
    | '/office/centres'
    | '/office/device-models'
    | '/office/permissions'
    | '/office/audit';
  icon: Icon;
  /** The operation the page cannot do without. */
  needs: string;
  /** Matches the address exactly, because a sibling page lies below it. */
  exact: boolean;
}

export interface Area {
  label: string;
  roles: readonly Role[];
  pages: readonly AreaPage[];
}

type Entrant = { role: Role; permissions: readonly string[] };

/** The areas that have pages, in the order of the rail, and the roles whose work each is. */
const areas: readonly Area[] = [
  {
    label: messages.areas.clinic,
    roles: ['CLINICIAN', 'COORDINATOR'],
    pages: [
      { label: messages.pages.today, to: '/clinic', icon: IconCalendarDue, needs: 'today', exact: true },
      { label: messages.pages.patients, to: '/clinic/patients', icon: IconUsers, needs: 'patients', exact: false },
    ],
  },
  {
    label: messages.areas.quality,
    roles: ['QUALITY', 'CLINICIAN', 'COORDINATOR', 'ADMINISTRATOR'],
    pages: [{ label: messages.pages.outcomes, to: '/quality', icon: IconChartDots, needs: 'outcomes', exact: false }],
  },
  {
    label: messages.areas.research,
    roles: ['RESEARCHER'],
    pages: [
      { label: messages.pages.research, to: '/research', icon: IconInfoCircle, needs: 'instruments', exact: true },
    ],
  },
  {
    label: messages.areas.definitions,
    roles: ['CLINICIAN', 'QUALITY', 'RESEARCHER', 'COORDINATOR', 'ADMINISTRATOR'],
    pages: [
      {
        label: messages.pages.instruments,
        to: '/definitions/instruments',
        icon: IconRulerMeasure,
        needs: 'instruments',
        exact: false,
      },
      {
        label: messages.pages.protocol,
        to: '/definitions/protocol',
        icon: IconRoute,
        needs: 'protocols',
        exact: false,
      },
    ],
  },
  {
    label: messages.areas.office,
    roles: ['COORDINATOR', 'ADMINISTRATOR'],
    pages: [
      { label: messages.pages.people, to: '/office/people', icon: IconUsersGroup, needs: 'people', exact: false },
      {
        label: messages.pages.requests,
        to: '/office/requests',
        icon: IconInbox,
        needs: 'erasures',
        exact: false,
      },
      {
        label: messages.pages.centres,
        to: '/office/centres',
        icon: IconBuildingHospital,
        needs: 'centres',
        exact: false,
      },
      {
        label: messages.pages.deviceModels,
        to: '/office/device-models',
        icon: IconCpu,
        needs: 'deviceModels',
        exact: false,
      },
      {
        label: messages.pages.permissions,
        to: '/office/permissions',
        icon: IconShieldCheck,
        needs: 'permissionMatrix',
        exact: false,
      },
      {
        label: messages.pages.auditTrail,
        to: '/office/audit',
        icon: IconListSearch,
        needs: 'auditTrail',
        exact: false,
      },
    ],
  },
];

/** What this person finds in the rail: the areas of her role, with the pages the registry would answer. */
export function areasFor({ role, permissions }: Entrant): readonly Area[] {
  return areas
    .filter((area) => area.roles.includes(role))
    .map((area) => ({ ...area, pages: area.pages.filter((page) => permissions.includes(page.needs)) }))
    .filter((area) => area.pages.length > 0);
}

/**
 * Where this person starts: a clinic at who is due, quality and office at the outcomes, research at what is open to it;
 * null when no page is hers.
 */
export function startPage(viewer: Entrant): AreaPage['to'] | null {
  return areasFor(viewer)[0]?.pages[0]?.to ?? null;
}
