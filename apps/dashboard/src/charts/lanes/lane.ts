/** One value of a row; null is a gap, and `note` then says why. */
export interface LanePoint {
  on: string;
  value: number | null;
  note: string | null;
}

export interface LaneSeries {
  /** Who answered. */
  label: string;
  /** Which colour and marker: the same rater has the same in every row. */
  mark: number;
  points: readonly LanePoint[];
}

/** Something in force from a day until another, or until further notice. */
export interface LaneStep {
  on: string;
  /** First day it no longer holds; null: it still does. */
  until: string | null;
  value: number;
  note: string | null;
}

export interface LaneEvent {
  on: string;
  /** Day it was over; null: not over, or not known. */
  until: string | null;
  code: string;
  label: string;
  /** Needs to stand out. */
  grave: boolean;
}

export interface LaneBar {
  /** Which of the tracks of the row. */
  track: string;
  label: string;
  from: string;
  /** Null: still there. */
  until: string | null;
}

interface Named {
  key: string;
  title: string;
}

interface Scaled extends Named {
  unit: string;
  decimals: number;
  /** Whole scale, so that the same height always means the same. */
  range: readonly [number, number];
}

/** A value that holds until the next: a dose. */
export interface StepLane extends Scaled {
  kind: 'steps';
  steps: readonly LaneStep[];
}

/** A score, one series a rater. */
export interface PointLane extends Scaled {
  kind: 'points';
  /** The measure that stands for what the row is about. */
  measure: string;
  /** Which way is better, in words. */
  better: string;
  series: readonly LaneSeries[];
}

export interface EventLane extends Named {
  kind: 'events';
  events: readonly LaneEvent[];
}

/** What was in place from when to when, and what was done to it. */
export interface BarLane extends Named {
  kind: 'bars';
  tracks: readonly string[];
  bars: readonly LaneBar[];
  marks: readonly { on: string; label: string }[];
}

export type Lane = StepLane | PointLane | EventLane | BarLane;

/** Rows over one time axis. */
export interface Lanes {
  lanes: readonly Lane[];
  /** Names of the raters, by mark. */
  raters: readonly string[];
  /** Stretches shaded through all rows. */
  shaded: readonly { from: string; until: string; label: string }[];
  /** Days marked through all rows. */
  lines: readonly { on: string; label: string }[];
  /** First and last day of the axis. */
  from: string;
  until: string;
}
