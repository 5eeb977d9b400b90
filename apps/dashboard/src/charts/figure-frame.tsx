import { UnstyledButton } from '@mantine/core';
import { IconChartDots, IconDownload, IconTable } from '@tabler/icons-react';
import { useId, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { messages } from '../messages/messages.js';
import { Dropdown, DropdownItem } from '../ui/dropdown.js';
import classes from './chart-frame.module.css';
import { ChartTableView } from './chart-table-view.js';
import type { ChartTable } from './drawing.js';
import type { DrawingContext } from './export-words.js';
import { saveFile, saveText } from './save-file.js';
import { toCsv } from './to-csv.js';

const text = messages.charts;

/** Makes files of a drawing, with the words that stand around it. */
export interface SavedDrawing {
  png: (told: DrawingContext) => string | Promise<string>;
  svg: (told: DrawingContext) => string | Promise<string>;
}

export interface FigureWords {
  /** The finding or the question, for people who read only this. */
  title: string;
  /** What is drawn, above a title that is a finding. */
  eyebrow?: ReactNode;
  /** n, as-of day, population, definition: one piece each. */
  footer: readonly ReactNode[];
  /** Said in place of a drawing when there is too little to draw. */
  tooFew?: ReactNode;
  table: ChartTable;
  /** Name of downloaded files, without ending. */
  fileName: string;
  heading?: 'h2' | 'h3' | 'h4';
  /** Above the drawing, for instance a choice of what is drawn. */
  children?: ReactNode;
}

interface Props extends FigureWords {
  /** The element marked `data-chart-view`; null when there is too little to draw. */
  view: ReactNode;
  saved: RefObject<SavedDrawing | null>;
}

/**
 * What every figure has: a finding as title, the drawing or its table (the key T changes between them), downloads in print
 * colours, and a footer that says what stands behind the figures.
 */
export function FigureFrame(props: Props) {
  const { title, eyebrow, footer, view, saved, tooFew, table, fileName, heading: Heading = 'h3', children } = props;
  const [showsTable, setShowsTable] = useState(false);
  const frame = useRef<HTMLElement>(null);
  const titleId = useId();
  const told = () => ({ title, ...wordsAround(frame.current) });
  const toggle = () => setShowsTable((shown) => !shown);
  const toggleByKey = (event: KeyboardEvent) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const onView = (event.target as Element).matches('[data-chart-view]');
    if (view === null || !isPlain || !onView || event.key.toLowerCase() !== 't') return;
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
          {view !== null && (
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
            saved={saved}
            told={told}
            canDraw={view !== null && !showsTable}
            table={table}
            fileName={fileName}
          />
        </div>
      </figcaption>

      {children}
      {view === null && <p className={classes.tooFew}>{tooFew ?? text.tooFew}</p>}
      {!showsTable && view}
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
  saved: RefObject<SavedDrawing | null>;
  /** What the figure says around the drawing, read when it is saved. */
  told: () => DrawingContext;
  canDraw: boolean;
  table: ChartTable;
  fileName: string;
}

function Downloads({ saved, told, canDraw, table, fileName }: DownloadsProps) {
  const drawn = async (save: (drawing: SavedDrawing) => Promise<void>) => {
    if (saved.current) await save(saved.current);
  };
  const files: (readonly [label: string, save: () => void])[] = [
    [text.csv, () => saveText(`${fileName}.csv`, toCsv(table), 'text/csv;charset=utf-8')],
  ];
  if (canDraw) {
    files.unshift(
      [text.png, () => void drawn(async ({ png }) => saveFile(`${fileName}.png`, await png(told())))],
      [text.svg, () => void drawn(async ({ svg }) => saveText(`${fileName}.svg`, await svg(told()), 'image/svg+xml'))],
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
