import type { Answers } from '../answer.js';
import type { InstrumentDefinition } from '../instrument-definition.js';
import { scoreAnswers } from '../score-answers.js';
import type { Score } from '../score-answers.js';
import { mas } from './mas.js';

/** `mas-1.5`, as many papers code it. Uneven steps and a scale of its own: for export, never beside `mas-0to5`. */
const exportGrades: Readonly<Record<string, number>> = { '0': 0, '1': 1, '1+': 1.5, '2': 2, '3': 3, '4': 4 };

const masForExport: InstrumentDefinition = {
  ...mas,
  comparability: 'mas-1.5',
  items: mas.items.map((item) => ({
    ...item,
    options:
      item.type === 'GRADE_GRID' ? item.options.map((it) => ({ ...it, score: masExportGrade(it.code) })) : item.options,
  })),
  scores: mas.scores.map((score) => ({ ...score, range: [0, 4] as const })),
};

/** A grade in `mas-1.5` coding; null for a code that is no grade. */
export function masExportGrade(code: string): number | null {
  return Object.hasOwn(exportGrades, code) ? (exportGrades[code] ?? null) : null;
}

/** The scores of a `mas` assessment in `mas-1.5` coding, range 0–4, with the same missing rule. */
export function masExportScores(answers: Answers): readonly Score[] {
  return scoreAnswers(masForExport, answers);
}
