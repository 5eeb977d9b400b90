import { messages } from '../../messages/messages.js';
import { formatDate } from '../../formats/format-date.js';
import { SidePanel } from '../../ui/side-panel.js';
import type { Candidacy } from './candidacy-list.js';
import { candidacyFacts } from './candidacy-words.js';
import classes from './candidacy-details.module.css';

const text = messages.pathway;

/** What a decision on candidacy rests on, as it was recorded. */
export function CandidacyDetails({ candidacy, onClose }: { candidacy: Candidacy; onClose: () => void }) {
  return (
    <SidePanel title={text.candidacies.detailsTitle(formatDate(candidacy.assessedOn))} opened onClose={onClose}>
      {candidacyFacts(candidacy).map(({ title, facts }) => (
        <section key={title} className={classes.part}>
          <h3>{title}</h3>
          <dl className={classes.facts}>
            {facts.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value ?? text.candidacy.blankIsNone}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </SidePanel>
  );
}
