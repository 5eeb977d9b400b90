import { formatDate } from '../../formats/format-date.js';
import { formatNumber } from '../../formats/format-number.js';
import { measured } from '../../formats/measured.js';
import { messages } from '../../messages/messages.js';
import type { Lane, Lanes, PointLane, StepLane } from './lane.js';

const text = messages.charts.lanes;

/** What one row says of one day. */
export interface LaneReading {
  key: string;
  kind: Lane['kind'];
  title: string;
  /** Short, to stand beside the row: "2.13". */
  value: string;
  /** With its unit, for the ear and the eye that looks closer. */
  words: string;
  /** The day it was measured, where that is an earlier one. */
  since: string | null;
  /** Something happened in this row on this very day. */
  onThatDay: boolean;
}

/** Every day on which something is known to have happened or been measured, oldest first. */
export function momentsOf({ lanes, lines }: Lanes): readonly string[] {
  const days = lanes.flatMap((lane): string[] => {
    switch (lane.kind) {
      case 'points':
        return lane.series.flatMap(({ points }) => points.map(({ on }) => on));
      case 'steps':
        return lane.steps.map(({ on }) => on);
      case 'events':
        return lane.events.flatMap(({ on, until }) => [on, ...(until === null ? [] : [until])]);
      case 'bars':
        return [
          ...lane.bars.flatMap(({ from, until }) => [from, ...(until === null ? [] : [until])]),
          ...lane.marks.map(({ on }) => on),
        ];
    }
  });
  return [...new Set([...days, ...lines.map(({ on }) => on)])].sort();
}

/** What is known of one day in every row: what was measured on it, else what was known last. */
export function readDay({ lanes }: Lanes, day: string): readonly LaneReading[] {
  return lanes.map((lane) => ({ key: lane.key, kind: lane.kind, title: lane.title, ...readLane(lane, day) }));
}

/** One day across all rows, as it is spoken. */
export function sayDay(all: Lanes, day: string): string {
  const names = [...all.lines.filter(({ on }) => on === day), ...all.shaded.filter((one) => covers(one, day))];
  const said = readDay(all, day)
    .filter(({ value }) => value !== messages.missing)
    .map(({ title, words, since, kind }) => {
      if (since === null) return text.said(title, words);
      const told = kind === 'steps' ? text.since : text.measuredOn;
      return text.said(title, told(words, formatDate(since)));
    });
  return [formatDate(day), ...names.map(({ label }) => label), ...said].join('. ');
}

type Reading = Pick<LaneReading, 'value' | 'words' | 'since' | 'onThatDay'>;

const nothing: Reading = { value: messages.missing, words: messages.missing, since: null, onThatDay: false };

function readLane(lane: Lane, day: string): Reading {
  switch (lane.kind) {
    case 'steps':
      return readSteps(lane, day);
    case 'points':
      return readPoints(lane, day);
    case 'events': {
      const begun = lane.events.filter(({ on }) => on === day);
      const going = lane.events.filter((one) => one.on < day && one.until !== null && day <= one.until);
      const said = [...begun.map(({ label }) => label), ...going.map(({ label }) => text.goesOn(label))];
      return said.length === 0 ? nothing : worded(said.join(', '), begun.length > 0);
    }
    case 'bars': {
      const done = lane.marks.filter(({ on }) => on === day).map(({ label }) => label);
      const inPlace = lane.bars
        .filter(({ from, until }) => from <= day && (until === null || day < until))
        .map(({ label }) => label);
      const said = [...done, ...inPlace];
      return said.length === 0 ? nothing : worded(said.join(', '), done.length > 0);
    }
  }
}

const worded = (words: string, onThatDay: boolean): Reading => ({ value: words, words, since: null, onThatDay });

function readSteps({ steps, decimals, unit }: StepLane, day: string): Reading {
  const step = steps.findLast(({ on, until }) => on <= day && (until === null || day < until));
  if (!step) return nothing;
  const value = formatNumber(step.value, decimals);
  return {
    value,
    words: [measured(value, step.value, unit), ...(step.note === null ? [] : [step.note])].join(', '),
    since: step.on === day ? null : step.on,
    onThatDay: step.on === day,
  };
}

function readPoints({ series, decimals, unit }: PointLane, day: string): Reading {
  const known = series.flatMap((one) =>
    one.points
      .filter(({ on }) => on <= day)
      .map((point) => ({ ...point, rater: one.label, several: series.length > 1 })),
  );
  const asked = known.filter(({ on }) => on === day);
  const last = known
    .filter(({ value }) => value !== null)
    .map(({ on }) => on)
    .sort()
    .at(-1);
  const told = asked.length > 0 ? asked : known.filter(({ on, value }) => on === last && value !== null);
  const [first] = told;
  if (!first) return nothing;
  const shown = told.map(({ value }) => (value === null ? text.notMeasured : formatNumber(value, decimals)));
  const words = told.map(({ value, note, rater, several }) => {
    const amount = value === null ? messages.charts.noValue : measured(formatNumber(value, decimals), value, unit);
    return [several ? `${rater} ${amount}` : amount, ...(note === null ? [] : [note])].join(', ');
  });
  return {
    value: shown.join(' / '),
    words: words.join('; '),
    since: first.on === day ? null : first.on,
    onThatDay: asked.length > 0,
  };
}

const covers = ({ from, until }: { from: string; until: string }, day: string): boolean => from <= day && day < until;
