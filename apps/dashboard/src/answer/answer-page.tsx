import { useEffect, useState } from 'react';
import type { Form } from './form.js';
import { Questions } from './questions.js';
import { Refused, type LinkedRegistry, type Refusal } from './registry.js';
import { wordingOf, wordingOfPhone } from './wording/wordings.js';

/** What whoever opens a caregiver link sees: the questions, thanks, or that the link cannot be used. Nothing names the patient. */
export function AnswerPage({ registry }: { registry: LinkedRegistry }) {
  const [form, setForm] = useState<Form | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [done, setDone] = useState(false);
  const [language, setLanguage] = useState(wordingOfPhone().code);
  const wording = wordingOf(language);

  const [attempt, setAttempt] = useState(1);

  useEffect(() => {
    registry.open().then(
      (opened) => {
        setLanguage(opened.language);
        setForm(opened);
      },
      (error: unknown) => setRefusal(error instanceof Refused ? error.why : 'UNREACHABLE'),
    );
  }, [registry, attempt]);
  useEffect(() => {
    document.documentElement.lang = wording.lang;
    document.title = wording.title;
  }, [wording]);

  if (done) return <Notice title={wording.thanksTitle} words={wording.thanks} />;
  if (refusal === 'CLOSED') return <Notice title={wording.closedTitle} words={wording.closed} />;
  if (refusal !== null)
    return (
      <Notice title={wording.title} words={refusal === 'TOO_OFTEN' ? wording.tooOften : wording.unreachable}>
        <button
          type="button"
          className="act"
          onClick={() => {
            setRefusal(null);
            setAttempt(attempt + 1);
          }}
        >
          {wording.tryAgain}
        </button>
      </Notice>
    );
  if (form === null) return <Notice title={wording.title} words={wording.loading} />;
  return (
    <Questions
      registry={registry}
      form={form}
      onLanguage={setLanguage}
      onDone={() => setDone(true)}
      onRefused={setRefusal}
    />
  );
}

function Notice({ title, words, children }: { title: string; words: string; children?: React.ReactNode }) {
  return (
    <main>
      <h1>{title}</h1>
      <p role="status">{words}</p>
      {children}
    </main>
  );
}
