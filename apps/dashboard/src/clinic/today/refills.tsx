import { Button } from '@mantine/core';
import { IconAlertTriangle, IconDropletCheck } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { TodayRefillsQuery } from '../../graphql/generated/graphql.js';
import { formatNumber } from '../../formats/format-number.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Panel } from '../../ui/panel.js';
import { Part } from '../../ui/part.js';
import { CountTiles, type CountTile } from './count-tiles.js';
import { BANDS, filterOf, type ShownBand, type TodaySearch } from './read-today.js';
import { refillColumns } from './refill-columns.js';
import classes from './today-page.module.css';
import { TodayRefillsDocument } from './today.documents.js';

const text = messages.today.refills;

/** Rows before the list asks whether to go on: what fits a screen. */
const FIRST = 15;

type RefillList = TodayRefillsQuery['today']['refills'];

/** Whose reservoir must be refilled by when. */
export function Refills() {
  const search = useSearch({ from: '/shell/clinic' });
  const { by, band } = search;
  const query = useRegistryQuery(
    TodayRefillsDocument,
    { filter: filterOf({ ...(by ? { by } : {}), ...(band ? { band } : {}) }) },
    { keepPrevious: true },
  );
  return (
    <Panel title={text.title} flush>
      <p className={classes.note}>
        <IconAlertTriangle size={18} aria-hidden />
        {messages.today.act}
      </p>
      <Part query={query} height={420}>
        {({ today }) => <ListedRefills refills={today.refills} search={search} />}
      </Part>
    </Panel>
  );
}

function ListedRefills({ refills, search }: { refills: RefillList; search: TodaySearch }) {
  const [showAll, setShowAll] = useState(false);
  const { band } = search;
  const counts = countsOf(refills);
  const total = BANDS.reduce((sum, one) => sum + counts[one], 0);
  const wanted = band === undefined ? total : counts[band];
  const { items } = refills;
  return (
    <>
      <CountTiles label={text.showLabel} tiles={BANDS.map((one) => tileOf(one, counts[one], search))} />
      <div className={classes.cards}>
        <DataTable
          caption={text.caption}
          columns={refillColumns}
          rows={items}
          {...(showAll ? {} : { limit: FIRST })}
          rowKey={({ patient }) => patient.id}
          total={wanted}
          foot={
            !showAll && items.length > FIRST ? (
              <Button variant="subtle" size="compact-sm" onClick={() => setShowAll(true)}>
                {messages.clinic.today.showAll(formatNumber(items.length))}
              </Button>
            ) : wanted > items.length ? (
              text.firstOnes(formatNumber(items.length))
            ) : null
          }
          empty={
            total === 0 ? (
              <EmptyState icon={IconDropletCheck} title={text.none} text={text.noneText} />
            ) : (
              <EmptyState title={text.noneOfBand} text={text.noneOfBandText} />
            )
          }
        />
      </div>
    </>
  );
}

const countsOf = (refills: RefillList): Record<ShownBand, number> => ({
  CANNOT_COMPUTE: refills.cannotCompute,
  OVERDUE: refills.overdue,
  WITHIN_7: refills.within7,
  WITHIN_30: refills.within30,
  STOPPED: refills.stopped,
});

const kinds: Record<ShownBand, CountTile['kind']> = {
  CANNOT_COMPUTE: 'unknown',
  OVERDUE: 'overdue',
  WITHIN_7: 'due',
  WITHIN_30: 'plain',
  STOPPED: 'plain',
};

function tileOf(band: ShownBand, count: number, search: TodaySearch): CountTile {
  const { band: shown, ...rest } = search;
  const chosen = shown === band;
  return {
    key: band,
    count,
    label: messages.today.bands[band],
    note: messages.today.bandNotes[band],
    kind: kinds[band],
    chosen,
    search: chosen ? rest : { ...rest, band },
  };
}
