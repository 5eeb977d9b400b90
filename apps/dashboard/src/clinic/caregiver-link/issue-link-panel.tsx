import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { FormLanguage, LinkRespondent } from '../../graphql/generated/graphql.js';
import { useRegistryMutation } from '../../graphql/use-registry-mutation.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { ChoicesField } from '../../ui/choices-field.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import form from '../../ui/record-form.module.css';
import { SidePanel } from '../../ui/side-panel.js';
import { CaregiverLinksDocument, IssueCaregiverLinkDocument } from './caregiver-links.documents.js';
import { IssuedLink } from './issued-link.js';

const text = messages.caregiverLinks;

const choicesOf = <Code extends string>(words: Record<Code, string>) =>
  (Object.keys(words) as Code[]).map((code) => ({ code, label: words[code] }));

const respondents = choicesOf(text.respondentChoices);
const languages = choicesOf(text.languages);
const instruments = choicesOf(text.instruments);

interface Props {
  patient: { id: string; pseudonym: string };
  onClose: () => void;
}

/** Makes a link for somebody who answers without an account, and shows it once. */
export function IssueLinkPanel({ patient, onClose }: Props) {
  const [path, setPath] = useState<string | null>(null);
  return (
    <SidePanel title={text.title(patient.pseudonym)} opened onClose={onClose}>
      {path === null ? (
        <IssueForm patientId={patient.id} onIssued={setPath} />
      ) : (
        <IssuedLink address={`${window.location.origin}${path}`} onDone={onClose} />
      )}
    </SidePanel>
  );
}

function IssueForm({ patientId, onIssued }: { patientId: string; onIssued: (path: string) => void }) {
  const [respondent, setRespondent] = useState<LinkRespondent>('CAREGIVER');
  const [language, setLanguage] = useState<FormLanguage>('EN');
  const [asked, setAsked] = useState<readonly string[]>(instruments.map(({ code }) => code));
  const links = useRegistryQuery(CaregiverLinksDocument, { id: patientId });
  const issue = useRegistryMutation(IssueCaregiverLinkDocument);
  const open = links.data?.patient.caregiverLinks.filter(({ state }) => state === 'OPEN').length ?? 0;

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (asked.length === 0) return;
    const { issueCaregiverLink } = await issue.mutateAsync({
      input: { patientId, respondent, language, instruments: [...asked] },
    });
    onIssued(issueCaregiverLink.path);
  };

  return (
    <form className={form.form} noValidate onSubmit={(event) => void submit(event).catch(() => undefined)}>
      <p className={form.note}>{text.note}</p>
      {open > 0 && <p role="status">{text.otherOpen(open)}</p>}
      <ChoiceField
        label={text.who}
        required
        choices={respondents}
        value={respondent}
        onChange={(code) => code !== null && setRespondent(code as LinkRespondent)}
      />
      <ChoiceField
        label={text.language}
        required
        choices={languages}
        value={language}
        onChange={(code) => code !== null && setLanguage(code as FormLanguage)}
      />
      <ChoicesField
        label={text.asked}
        required
        choices={instruments}
        value={asked}
        error={asked.length === 0 ? text.nothingAsked : null}
        onChange={setAsked}
      />
      {issue.error && <ProblemNotice problem={issue.error} title={text.failed} />}
      <div>
        <Button type="submit" loading={issue.isPending}>
          {text.make}
        </Button>
      </div>
    </form>
  );
}
