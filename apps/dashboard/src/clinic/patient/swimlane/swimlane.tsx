import { SegmentedControl } from '@mantine/core';
import { IconTimeline } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import { FigureFrame, type SavedDrawing } from '../../../charts/figure-frame.js';
import { LanesChart } from '../../../charts/lanes/lanes-chart.js';
import { tabulateLanes } from '../../../charts/lanes/lanes-table.js';
import type { Stretch } from '../../../charts/lanes/zoom.js';
import { formatDate } from '../../../formats/format-date.js';
import type { PatientSwimlaneQuery } from '../../../graphql/generated/graphql.js';
import { messages } from '../../../messages/messages.js';
import { useSignedIn } from '../../../shell/session.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { swimlaneOf } from './swimlane-data.js';
import classes from './swimlane.module.css';
import { isSpan, spans, stretchOf, zoomOf } from './zoom-in-address.js';

const text = messages.patientPage.swimlane;

/** Dose, measures, events and devices of one patient on one time axis; what is shown of it is in the address. */
export function Swimlane({ patient }: { patient: PatientSwimlaneQuery['patient'] }) {
  const { registry, viewer } = useSignedIn();
  const { zoom } = useSearch({ from: '/shell/clinic/patients/$patientId' });
  const navigate = useNavigate({ from: '/clinic/patients/$patientId' });
  const saved = useRef<SavedDrawing>(null);
  const { today } = registry;
  const timeZone = viewer.centre?.timeZone ?? 'UTC';
  const lanes = useMemo(() => swimlaneOf(patient, { today, timeZone }), [patient, today, timeZone]);
  const table = useMemo(() => (lanes === null ? null : tabulateLanes(lanes)), [lanes]);
  if (lanes === null || table === null) {
    return <EmptyState icon={IconTimeline} title={text.empty} text={text.emptyText} />;
  }

  const shown = stretchOf(zoom, lanes);
  const show = (chosen: string | null) =>
    void navigate({
      search: ({ zoom: _former, ...rest }) => (chosen === null ? rest : { ...rest, zoom: chosen }),
      replace: true,
      resetScroll: false,
    });
  const onZoom = (stretch: Stretch | null) => show(stretch === null ? null : zoomOf(stretch));
  const chosen = zoom === undefined ? 'all' : isSpan(zoom) ? zoom : 'custom';
  const title = text.title(patient.pseudonym);
  const visits = new Set(patient.trajectories.flatMap(({ points }) => points.map(({ encounterId }) => encounterId)));

  return (
    <FigureFrame
      title={title}
      heading="h2"
      table={table}
      fileName={`${patient.pseudonym}-therapy`}
      saved={saved}
      view={<LanesChart ref={saved} title={title} lanes={lanes} shown={shown} onZoom={onZoom} />}
      footer={[
        text.counts(patient.programmings.length, visits.size, patient.complications.length),
        text.rule,
        text.asOf(formatDate(today)),
      ]}
    >
      <div className={`${classes.tools} no-print`}>
        <SegmentedControl
          aria-label={text.shown}
          size="xs"
          value={chosen}
          onChange={(value) => show(value === 'all' ? null : value === 'custom' ? (zoom ?? null) : value)}
          data={[
            { value: 'all', label: text.spans.all },
            ...spans.map((span) => ({ value: span, label: text.spans[span] })),
            ...(chosen === 'custom'
              ? [{ value: 'custom', label: text.custom(formatDate(shown.from), formatDate(shown.until)) }]
              : []),
          ]}
        />
        <span className={classes.hint}>{text.hint}</span>
      </div>
    </FigureFrame>
  );
}
