import { Skeleton } from '@mantine/core';
import { Suspense, useRef } from 'react';
import { lazyNamed } from '../ui/lazy-named.js';
import { ChartPoints } from './chart-points.js';
import type { DrawnChartHandle } from './drawn-chart.js';
import type { Drawing } from './drawing.js';
import { FigureFrame, type FigureWords } from './figure-frame.js';
import { useSeen } from './use-seen.js';

const DrawnChart = lazyNamed(() => import('./drawn-chart.js'), 'DrawnChart');

interface Props extends FigureWords {
  /** Null when there is too little to draw; then `tooFew` says why. */
  drawing: Drawing | null;
}

/** A figure drawn by Chart.js, which is loaded when the figure is seen; its points are there for the keyboard. */
export function ChartFrame({ drawing, ...words }: Props) {
  const chart = useRef<DrawnChartHandle>(null);
  const view = drawing && <ChartView title={words.title} drawing={drawing} chart={chart} />;
  return <FigureFrame {...words} view={view} saved={chart} />;
}

interface ViewProps {
  title: string;
  drawing: Drawing;
  chart: React.RefObject<DrawnChartHandle | null>;
}

function ChartView({ title, drawing, chart }: ViewProps) {
  const place = useRef<HTMLDivElement>(null);
  const seen = useSeen(place);
  return (
    <div ref={place}>
      <ChartPoints title={title} points={drawing.points} chart={chart}>
        {seen ? (
          <Suspense fallback={<Skeleton height={drawing.height} />}>
            <DrawnChart ref={chart} drawing={drawing} />
          </Suspense>
        ) : (
          <Skeleton height={drawing.height} animate={false} />
        )}
      </ChartPoints>
    </div>
  );
}
