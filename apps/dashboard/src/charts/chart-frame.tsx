import { Skeleton, UnstyledButton } from '@mantine/core';
import { IconChartDots, IconDownload, IconTable } from '@tabler/icons-react';
import { Suspense, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { messages } from '../messages/messages.js';
import { Dropdown, DropdownItem } from '../ui/dropdown.js';
import { lazyNamed } from '../ui/lazy-named.js';
import classes from './chart-frame.module.css';
import { ChartPoints } from './chart-points.js';
import { ChartTableView } from './chart-table-view.js';
import type { DrawnChartHandle } from './drawn-chart.js';
import type { ChartTable, Drawing } from './drawing.js';
import type { DrawingContext } from './export-words.js';
import { saveFile, saveText } from './save-file.js';
import { toCsv } from './to-csv.js';
import { useSeen } from './use-seen.js';

const DrawnChart = lazyNamed(() => import('./drawn-chart.js'), 'DrawnChart');
const text = messages.charts;

interface Props {
  /** The finding or the question, for people who read only this. */
  title: string;
  /** What is drawn, above a title that is a finding. */
  eyebrow?: ReactNode;
  /** n, as-of day, population, definition: one piece each. */
  footer: readonly ReactNode[];
  /** Null when there is too little to draw; then `tooFew` says why. */
  drawing: Drawing | null;
  tooFew?: ReactNode;
  table: ChartTable;
  /** Name of downloaded files, without ending. */
  fileName: string;
  heading?: 'h2' | 'h3' | 'h4';
  /** Above the drawing, for instance a choice of what is drawn. */
  children?: ReactNode;
}

/**
 * What every chart has: a finding as title, the drawing or its table (the key T changes between them), points for the
 * keyboard, downloads in print colours, and a footer that says what stands behind the figures.
 */
export function ChartFrame(props: Props) {
  const { title, eyebrow, footer, drawing, tooFew, table, fileName, heading: Heading = 'h3', children } = props;
  const [showsTable, setShowsTable] = useState(false);
  const chart = useRef<DrawnChartHandle>(null);
  const frame = useRef<HTMLElement>(null);
  const seen = useSeen(frame);
  const titleId = useId();
  const told = () => ({ title, ...wordsAround(frame.current) });
  const toggle = () => setShowsTable((shown) => !shown);
  const toggleByKey = (event: KeyboardEvent) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const onView = (event.target as Element).matches('[data-chart-view]');
    if (drawing === null || !isPlain || !onView || event.key.toLowerCase() !== 't') return;
    flushSync(toggle);
    frame.current?.querySelector<HTMLElement>('[data-chart-view]')?.focus();
  };

  return (
    <figure ref={frame} className={classes.frame} aria-labelledby={titleId} onKeyDown={toggleByKey}>
      <figcaption className={classes.head}>
        <div>
          {eyebrow && (
            <p className={classes.eyebrow} data-eyebrow>
              {eyebrow}
            </p>
          )}
          <Heading id={titleId} className={classes.title}>
            {title}
          </Heading>
        </div>
        <div className={`${classes.tools} no-print`}>
          {drawing && (
            <UnstyledButton
              className={classes.tool}
              aria-label={showsTable ? text.showChart : text.showTable}
              title={showsTable ? text.showChart : text.showTable}
              onClick={toggle}
            >
              {showsTable ? <IconChartDots size={20} aria-hidden /> : <IconTable size={20} aria-hidden />}
            </UnstyledButton>
          )}
          <Downloads
            chart={chart}
            told={told}
            canDraw={drawing !== null && !showsTable}
            table={table}
            fileName={fileName}
          />
        </div>
      </figcaption>

      {children}
      {drawing === null && <p className={classes.tooFew}>{tooFew ?? text.tooFew}</p>}
      {drawing !== null && !showsTable && (
        <ChartPoints title={title} points={drawing.points} chart={chart}>
          {seen ? (
            <Suspense fallback={<Skeleton height={drawing.height} />}>
              <DrawnChart ref={chart} drawing={drawing} />
            </Suspense>
          ) : (
            <Skeleton height={drawing.height} animate={false} />
          )}
        </ChartPoints>
      )}
      {showsTable && <ChartTableView table={table} caption={title} />}

      <footer className={classes.footer} data-footer>
        {footer.map((piece, index) => (
          <span key={index}>{piece}</span>
        ))}
      </footer>
    </figure>
  );
}

/** Eyebrow and footer as they are read on the page, whatever elements they are made of. */
function wordsAround(frame: HTMLElement | null): Omit<DrawingContext, 'title'> {
  return {
    eyebrow: frame?.querySelector('[data-eyebrow]')?.textContent ?? null,
    footer: [...(frame?.querySelectorAll('[data-footer] > span') ?? [])].map((piece) => piece.textContent ?? ''),
  };
}

interface DownloadsProps {
  chart: React.RefObject<DrawnChartHandle | null>;
  /** What the figure says around the drawing, read when it is saved. */
  told: () => DrawingContext;
  canDraw: boolean;
  table: ChartTable;
  fileName: string;
}

function Downloads({ chart, told, canDraw, table, fileName }: DownloadsProps) {
  const files: (readonly [label: string, save: () => void])[] = [
    [text.csv, () => saveText(`${fileName}.csv`, toCsv(table), 'text/csv;charset=utf-8')],
  ];
  if (canDraw) {
    files.unshift(
      [text.png, () => chart.current && saveFile(`${fileName}.png`, chart.current.png(told()))],
      [text.svg, () => chart.current && saveText(`${fileName}.svg`, chart.current.svg(told()), 'image/svg+xml')],
    );
  }
  return (
    <Dropdown
      alignEnd
      role="menu"
      label={text.download}
      button={{
        className: classes.tool,
        'aria-label': text.download,
        title: text.download,
        children: <IconDownload size={20} aria-hidden />,
      }}
    >
      {(close) =>
        files.map(([label, save]) => (
          <DropdownItem
            key={label}
            onClick={() => {
              save();
              close();
            }}
          >
            {label}
          </DropdownItem>
        ))
      }
    </Dropdown>
  );
}
