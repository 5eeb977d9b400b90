import { useState } from 'react';
import type { InstrumentDefinition } from '#libs/instruments/index';
import type { AmendFormQuery, AmendmentCategory } from '../../graphql/generated/graphql.js';
import { SecondStep } from '../../governance/second-step.js';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { messages } from '../../messages/messages.js';
import { confirm } from '../../ui/confirm.js';
import { reasonProblem } from '../patient/reason-field.js';
import { sheetStanding } from '../visit/sheet-standing.js';
import { isSheetTouched } from '../visit/visit-draft.js';
import { amendedContent, askedDefinition, contentOfSheet, sheetOfStored } from './amended-sheet.js';
import { AmendFields } from './amend-fields.js';
import { DifferenceTable } from './difference-table.js';
import { AmendAssessmentDocument } from './signing.documents.js';
import { isStale, StaleNotice } from './stale-notice.js';
import { versionDifferences } from './version-differences.js';

const text = messages.signing.amend;

interface Props {
  stored: AmendFormQuery['assessment'];
  instrument: InstrumentDefinition;
  heldOn: string;
  /** Reads anew what is stored. */
  onReadAgain: () => Promise<void>;
  onClose: () => void;
}

/** The stored answers to put right, then old beside new, then the deliberate step; what was typed stays through all of it. */
export function AmendForm({ stored: storedNow, instrument, heldOn, onReadAgain, onClose }: Props) {
  // What the form was made of, until its reader asks for what is stored by now.
  const [base, setBase] = useState(storedNow);
  const [newer, setNewer] = useState(false);
  const definition = askedDefinition(instrument, base);
  const [sheet, setSheet] = useState(() => sheetOfStored(base));
  const [category, setCategory] = useState<AmendmentCategory | null>(null);
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const [comparing, setComparing] = useState(false);
  const amend = useRegistryMutation(AmendAssessmentDocument);
  const { version, title } = base;
  const rater = sheet.rater ?? base.rater;
  const rows = versionDifferences(definition, base, contentOfSheet(definition, sheet, rater));
  const changed = rows.filter(({ mark }) => mark !== 'SAME');
  const problems = isSheetTouched(sheet) ? sheetStanding(definition, sheet).problems : [];
  const ready =
    changed.length > 0 && problems.length === 0 && category !== null && reasonProblem(reason, true) === null;

  const store = async (): Promise<void> => {
    if (category === null) return;
    const content = amendedContent(definition, sheet, rater);
    const { amendAssessment } = await amend.mutateAsync({
      input: { assessmentId: base.id, expectedVersion: version, category, reason: reason.trim(), ...content },
    });
    confirm(text.savedTitle, text.saved(title, amendAssessment.version));
    onClose();
  };
  const back = () => {
    amend.reset();
    setComparing(false);
  };

  if (isStale(amend.error)) {
    return <StaleNotice problem={amend.error} onAgain={() => void onReadAgain().then(takeNewer)} />;
  }
  function takeNewer() {
    setNewer(true);
    back();
  }
  if (newer && storedNow.version !== base.version) setBase(storedNow);

  if (comparing) {
    return (
      <div data-entry>
        <SecondStep
          title={text.sureTitle(title, version + 1)}
          text={text.sure(version, base.status === 'SIGNED')}
          act={text.perform(version + 1)}
          busy={amend.isPending}
          problem={amend.error}
          onAct={() => void store().catch(() => undefined)}
          onBack={back}
        >
          <DifferenceTable caption={text.goOn} rows={changed} left={text.base} right={text.mine} />
        </SecondStep>
      </div>
    );
  }
  return (
    <AmendFields
      definition={definition}
      base={base}
      heldOn={heldOn}
      sheet={sheet}
      rater={rater}
      category={category}
      reason={reason}
      checked={checked}
      unchanged={changed.length === 0}
      newer={newer}
      onSheet={setSheet}
      onCategory={setCategory}
      onReason={setReason}
      onReview={() => {
        setChecked(true);
        setComparing(ready);
        return ready;
      }}
    />
  );
}
