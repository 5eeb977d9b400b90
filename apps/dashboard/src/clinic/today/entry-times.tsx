import { IconStopwatch } from '@tabler/icons-react';
import { useMemo } from 'react';
import { ChartFrame } from '../../charts/chart-frame.js';
import { drawEntryTimes } from '../../charts/entry-times.js';
import type { EntryTimesQuery } from '../../graphql/generated/graphql.js';
import { formatNumber, formatShare } from '../../formats/format-number.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Panel } from '../../ui/panel.js';
import { Part } from '../../ui/part.js';
import { entryTimesTable, inMinutes, monthsShown } from './entry-times-data.js';
import { EntryTimesDocument } from './entry-times.documents.js';

const text = messages.visitEntry.entryTimes;

type Times = EntryTimesQuery['entryTimes'];

/** How long visits take to enter at this centre, measured by the page itself. */
export function EntryTimes() {
  const query = useRegistryQuery(EntryTimesDocument, {});
  return (
    <Panel title={text.title} aside={text.note}>
      <Part query={query} height={240}>
        {({ entryTimes }) =>
          entryTimes.length === 0 ? (
            <EmptyState icon={IconStopwatch} title={text.none} text={text.noneText} />
          ) : (
            <Figure times={entryTimes} />
          )
        }
      </Part>
    </Panel>
  );
}

function Figure({ times }: { times: Times }) {
  const room = times.find(({ month, fromPaper }) => month === null && !fromPaper);
  const paper = times.find(({ month, fromPaper }) => month === null && fromPaper);
  const drawing = useMemo(() => (room ? drawEntryTimes(monthsShown(times)) : null), [times, room]);
  const table = useMemo(() => entryTimesTable(times), [times]);
  return (
    <ChartFrame
      title={
        room
          ? text.finding(
              text.minutes(inMinutes(room.medianSeconds)),
              formatShare(room.underThreeMinutes / room.visits),
              formatNumber(room.visits),
            )
          : text.none
      }
      drawing={drawing}
      tooFew={text.noneText}
      table={table}
      fileName="time-to-record-a-visit"
      footer={[
        text.footer(formatNumber(room?.visits ?? 0)),
        ...(paper ? [text.paper(formatNumber(paper.visits), text.minutes(inMinutes(paper.medianSeconds)))] : []),
      ]}
    />
  );
}
