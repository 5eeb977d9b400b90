import { Button } from '@mantine/core';
import type { AssessmentVersionsQuery, VersionWordsQuery } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';
import { Panel } from '../../ui/panel.js';
import { SelectField } from '../../ui/select-field.js';
import { DifferenceTable } from './difference-table.js';
import { comparedVersions, type VersionsShown } from './read-versions-shown.js';
import { versionDifferences } from './version-differences.js';
import classes from './versions-page.module.css';

const text = messages.signing.versions;

interface Props {
  versions: AssessmentVersionsQuery['assessment']['versions'];
  words: VersionWordsQuery['instrument'];
  shown: VersionsShown;
  onShow: (shown: VersionsShown) => void;
}

/** Any two versions beside each other. */
export function VersionComparison({ versions, words, shown, onShow }: Props) {
  const compared = comparedVersions(versions, shown);
  if (compared === null) {
    return (
      <Panel title={text.compare}>
        <p className={classes.lede}>{text.single}</p>
      </Panel>
    );
  }
  const [left, right] = compared;
  const rows = versionDifferences(words, left, right);
  const changed = rows.filter(({ mark }) => mark !== 'SAME');
  const lines = shown.all ? rows : changed;
  const choices = versions.map(({ version }) => ({ code: String(version), label: text.sides(version) }));
  const choice = (side: 'left' | 'right', label: string, value: number) => (
    <SelectField
      quiet
      label={label}
      none={text.none}
      choices={choices}
      value={String(value)}
      onChange={(code) => onShow(withSide(shown, side, code === null ? null : Number(code)))}
    />
  );
  const toggle = () => {
    const { all, ...rest } = shown;
    onShow(all ? rest : { ...rest, all: true });
  };

  return (
    <Panel title={text.compare}>
      <div className={classes.choices}>
        {choice('left', text.first, left.version)}
        {choice('right', text.second, right.version)}
        <Button variant="default" onClick={toggle}>
          {shown.all ? text.only : text.all}
        </Button>
      </div>
      <p className={classes.lede} role="status">
        {text.compareLede(left.version, right.version)}.{' '}
        {changed.length === 0 ? text.nothing : `${text.differ(changed.length)}.`}
      </p>
      {lines.length > 0 && (
        <DifferenceTable
          caption={text.compareLede(left.version, right.version)}
          rows={lines}
          left={text.sides(left.version)}
          right={text.sides(right.version)}
        />
      )}
    </Panel>
  );
}

/** The address with one side chosen, or left to what is usual. */
function withSide({ left, right, all }: VersionsShown, side: 'left' | 'right', version: number | null): VersionsShown {
  const chosen = { left, right, [side]: version ?? undefined };
  return {
    ...(chosen.left === undefined ? {} : { left: chosen.left }),
    ...(chosen.right === undefined ? {} : { right: chosen.right }),
    ...(all ? { all } : {}),
  };
}
