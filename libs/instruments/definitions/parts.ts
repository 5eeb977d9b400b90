import type { Item, Option, ScoreDefinition, Threshold } from '../instrument-definition.js';

/** The warning every registry-owned item carries. */
export const registryItem = 'registry item, not a validated instrument';

/** An answer that counts. */
export function scored(code: string, score: number, label: string): Option {
  return { code, label, score, kind: 'SCORE', reason: null, reasonRequired: false };
}

/** An answer no score reads. */
export function named(code: string, label: string): Option {
  return { code, label, score: null, kind: 'SCORE', reason: null, reasonRequired: false };
}

/** "ND": meant to be asked but not done; a reason must be chosen. */
export const notDone: Option = {
  code: 'ND',
  label: 'Not done',
  score: null,
  kind: 'NOT_DONE',
  reason: null,
  reasonRequired: true,
};

/** "NA": has no meaning for this person. */
export function notApplicable(label: string): Option {
  return { code: 'NA', label, score: null, kind: 'NOT_APPLICABLE', reason: null, reasonRequired: false };
}

type Blank<T, Given extends keyof T> = Pick<T, Given> & Partial<T>;

/** An optional item; what most items leave blank is filled in. */
export function item(given: Blank<Item, 'linkId' | 'label' | 'type'>): Item {
  return {
    unit: null,
    required: false,
    min: null,
    max: null,
    step: null,
    enableWhen: null,
    options: [],
    cells: [],
    ...given,
  };
}

/** A score that is not the primary one and needs every answer it reads, unless told otherwise. */
export function score(
  given: Blank<ScoreDefinition, 'code' | 'title' | 'shortTitle' | 'unit' | 'op' | 'over' | 'range' | 'direction'>,
): ScoreDefinition {
  return {
    decimals: 0,
    minAnswered: null,
    minFraction: null,
    ordinal: false,
    meanLabel: null,
    primary: false,
    ...given,
  };
}

/** States that the literature gives no smallest change that matters. */
export function noMcid(scoreCode: string, unit: string): Threshold {
  return {
    scoreCode,
    kind: 'MCID',
    value: null,
    unit,
    population: 'any',
    method: 'none',
    source: 'not established',
    provisional: false,
  };
}

/** A responder threshold the registry chose for itself. */
export function registryResponder(scoreCode: string, value: number, unit: string, method: string): Threshold {
  return {
    scoreCode,
    kind: 'RESPONDER',
    value,
    unit,
    population: 'registry',
    method,
    source: 'registry default',
    provisional: true,
  };
}
