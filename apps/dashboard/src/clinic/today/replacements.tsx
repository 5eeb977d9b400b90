import { IconBattery4 } from '@tabler/icons-react';
import { Link, useSearch } from '@tanstack/react-router';
import type { TodayReplacementsQuery } from '../../graphql/generated/graphql.js';
import { formatDate, formatMonth } from '../../formats/format-date.js';
import { formatNumber } from '../../formats/format-number.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Panel } from '../../ui/panel.js';
import { Part } from '../../ui/part.js';
import { StateBadge } from '../../ui/state-badge.js';
import { PatientLink } from '../patient-link.js';
import { replacementStates } from '../replacement-states.js';
import { ResponsibleControl } from '../responsible/responsible-control.js';
import { monthsFrom } from './months-from.js';
import { filterOf, type TodaySearch } from './read-today.js';
import classes from './replacements.module.css';
import { TodayReplacementsDocument } from './today.documents.js';

const text = messages.today.replacements;

type ReplacementList = TodayReplacementsQuery['today']['replacements'];
type Replacement = ReplacementList['items'][number];

/** Whose pump must be replaced by when: a calendar of months, and the list. */
export function Replacements() {
  const search = useSearch({ from: '/shell/clinic' });
  const { by, month } = search;
  const query = useRegistryQuery(
    TodayReplacementsDocument,
    { filter: filterOf({ ...(by ? { by } : {}), ...(month ? { month } : {}) }) },
    { keepPrevious: true },
  );
  return (
    <Panel title={text.title} aside={text.note} flush>
      <Part query={query} height={280}>
        {({ today: { date, replacements } }) => (
          <>
            <Months list={replacements} today={date} search={search} />
            <Listed list={replacements} month={month} />
          </>
        )}
      </Part>
    </Panel>
  );
}

function Listed({ list, month }: { list: ReplacementList; month: string | undefined }) {
  const { items, months } = list;
  const total = list.overdue + list.late + list.scheduleNow + list.later;
  const wanted = month === undefined ? total : (months.find((one) => one.month === month)?.count ?? 0);
  return (
    <DataTable
      caption={text.caption}
      columns={columns}
      rows={items}
      rowKey={({ patient }) => patient.id}
      total={Math.max(wanted, items.length)}
      foot={wanted > items.length ? text.firstOnes(formatNumber(items.length)) : null}
      empty={
        total === 0 ? (
          <EmptyState icon={IconBattery4} title={text.none} text={text.noneText} />
        ) : (
          <EmptyState title={text.noneInMonth} />
        )
      }
    />
  );
}

/** From this month on, each opening its own; what is past its day stands first in the list. */
function Months({ list, today, search }: { list: ReplacementList; today: string; search: TodaySearch }) {
  const { month: chosen, ...rest } = search;
  const counts = new Map(list.months.map(({ month, count }) => [month, count]));
  return (
    <div className={classes.months} role="group" aria-label={text.calendar}>
      {monthsFrom(today, 25).map((month) => {
        const count = counts.get(month) ?? 0;
        const words = text.month(formatMonth(`${month}-01`), count);
        const cell = (
          <>
            <span className={classes.name}>{formatMonth(`${month}-01`)}</span>
            <span className={classes.count}>{count === 0 ? messages.missing : formatNumber(count)}</span>
          </>
        );
        if (count === 0 && chosen !== month) {
          return (
            <span key={month} className={classes.month} data-none>
              {cell}
            </span>
          );
        }
        return (
          <Link
            key={month}
            to="/clinic"
            search={chosen === month ? rest : { ...rest, month }}
            resetScroll={false}
            className={classes.month}
            aria-label={words}
            aria-current={chosen === month || undefined}
            data-chosen={chosen === month || undefined}
          >
            {cell}
          </Link>
        );
      })}
    </div>
  );
}

const columns: readonly Column<Replacement>[] = [
  { key: 'patient', header: text.columns.patient, render: ({ patient }) => <PatientLink patient={patient} /> },
  {
    key: 'state',
    header: text.columns.state,
    render: ({ standing }) => <StateBadge state={replacementStates[standing]}>{text.standings[standing]}</StateBadge>,
  },
  { key: 'replace', header: text.columns.replace, render: ({ replaceByOn }) => formatDate(replaceByOn) },
  { key: 'schedule', header: text.columns.schedule, render: ({ scheduleByOn }) => formatDate(scheduleByOn) },
  { key: 'implanted', header: text.columns.implanted, render: ({ implantedOn }) => formatDate(implantedOn) },
  { key: 'model', header: text.columns.model, render: ({ modelName }) => modelName ?? text.unknownModel },
  {
    key: 'responsible',
    header: text.columns.responsible,
    render: ({ patient, responsible }) => <ResponsibleControl patient={patient} responsible={responsible} />,
  },
];
