import { useComputedColorScheme } from '@mantine/core';
import {
  Chart as ChartJs,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
  Tooltip,
} from 'chart.js';
import annotation from 'chartjs-plugin-annotation';
import { useImperativeHandle, useMemo, useRef, useState, type Ref } from 'react';
import { Chart } from 'react-chartjs-2';
import { chartColours } from './chart-colours.js';
import classes from './drawn-chart.module.css';
import type { DrawnChart as DrawnChartJs, Drawing, SpokenPoint } from './drawing.js';
import { drawForPaper, toPng, toSvg } from './export-drawing.js';
import type { DrawingContext } from './export-words.js';
import { usePrinting } from './use-printing.js';

ChartJs.register(LineController, ScatterController, LineElement, PointElement, LinearScale, Tooltip, annotation);

export interface DrawnChartHandle {
  /** Shows the label of a point, as pointing at it would. */
  point: (point: SpokenPoint) => void;
  leave: () => void;
  png: (told: DrawingContext) => string;
  svg: (told: DrawingContext) => string;
}

/** The canvas. This file alone loads Chart.js, so that pages start without it. */
export function DrawnChart({ drawing, ref }: { drawing: Drawing; ref?: Ref<DrawnChartHandle> }) {
  const chart = useRef<DrawnChartJs | null>(null);
  const scheme = useComputedColorScheme('light');
  const printing = usePrinting();
  const configuration = useMemo(() => drawing.configuration(chartColours(scheme)), [drawing, scheme]);
  const redrawKey = useRedrawKey(configuration);

  useImperativeHandle(ref, () => ({
    point: ({ dataset, index }) => show(chart.current, dataset, index),
    leave: () => show(chart.current, -1, -1),
    png: (told) => toPng(drawing, size(chart.current), told),
    svg: (told) => toSvg(drawing, size(chart.current), told),
  }));

  if (printing) return <PrintedChart drawing={drawing} />;
  return (
    <div className={classes.canvas} style={{ blockSize: drawing.height }}>
      <Chart
        key={redrawKey}
        ref={(instance) => {
          chart.current = (instance as DrawnChartJs | null | undefined) ?? null;
        }}
        type={configuration.type}
        data={configuration.data}
        options={configuration.options ?? {}}
        plugins={configuration.plugins ?? []}
        aria-hidden
      />
    </div>
  );
}

/** Drawn at a width of its own in print colours, then scaled to the paper, whatever the screen was like. */
function PrintedChart({ drawing }: { drawing: Drawing }) {
  const draw = (canvas: HTMLCanvasElement) => {
    const chart = drawForPaper(canvas, drawing);
    return () => chart.destroy();
  };
  return <canvas ref={draw} className={classes.printed} aria-hidden />;
}

/** Plugins are read once by Chart.js, so another configuration is another chart. */
function useRedrawKey(configuration: object): number {
  const [drawn, setDrawn] = useState({ configuration, key: 0 });
  if (drawn.configuration !== configuration) setDrawn({ configuration, key: drawn.key + 1 });
  return drawn.key;
}

function size(chart: DrawnChartJs | null): { width: number; height: number } {
  return { width: chart?.width ?? 720, height: chart?.height ?? 360 };
}

function show(chart: DrawnChartJs | null, datasetIndex: number, index: number): void {
  if (!chart) return;
  const element = chart.getDatasetMeta(Math.max(datasetIndex, 0)).data[index];
  const active = element && !Number.isNaN(element.y) ? [{ datasetIndex, index }] : [];
  chart.setActiveElements(active);
  chart.tooltip?.setActiveElements(active, { x: element?.x ?? 0, y: element?.y ?? 0 });
  chart.update('none');
}
