import { messages } from '../messages/messages.js';
import { SidePanel } from '../ui/side-panel.js';
import type { Population } from './population-sentence.js';
import { OutcomeDefinition } from './outcome-definition.js';
import { RateDefinition } from './rate-definition.js';
import type { ComplicationRates } from './rates-chart-data.js';
import type { ScoreOutcome, WindowOutcome } from './select-figures.js';

export type OpenedOutcome = {
  about: 'change' | 'responders' | 'completeness';
  outcome: ScoreOutcome;
  figures: WindowOutcome;
  population: Population;
};

export type OpenedRate = { about: 'any' | 'anyRate' | 'infection'; rates: ComplicationRates };

export type Opened = OpenedOutcome | OpenedRate;

/** What stands behind the number that was opened. */
export function DefinitionPanel({ opened, close }: { opened: Opened; close: () => void }) {
  return (
    <SidePanel opened onClose={close} title={titleOf(opened)}>
      {'rates' in opened ? <RateDefinition opened={opened} /> : <OutcomeDefinition opened={opened} />}
    </SidePanel>
  );
}

function titleOf(opened: Opened): string {
  if ('rates' in opened) return messages.quality.rates[opened.about];
  return `${messages.quality.definition[opened.about]}, ${opened.figures.window.label}`;
}
