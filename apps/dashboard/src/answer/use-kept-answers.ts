import { useEffect, useState } from 'react';
import { AnswerKeeper, type Keeping } from './answer-keeper.js';
import { answersOf, type Answers, type Form, type FormLanguage, type Given } from './form.js';
import type { LinkedRegistry, Refusal } from './registry.js';

/** Answers as they are given, each kept at the registry at once, so that another phone can go on. */
export function useKeptAnswers(registry: LinkedRegistry, form: Form, onRefused: (why: Refusal) => void) {
  const [answers, setAnswers] = useState<Answers>(() => answersOf(form));
  const [relation, setRelation] = useState(form.relation);
  const [language, setLanguage] = useState(form.language);
  const [keeping, setKeeping] = useState<Keeping>('SAVED');
  const [keeper] = useState(() => new AnswerKeeper(registry, { onKeeping: setKeeping, onRefused }));

  useEffect(() => {
    const now = () => void keeper.send();
    const whenHidden = () => document.visibilityState === 'hidden' && now();
    const beforeLeaving = (event: BeforeUnloadEvent) => keeper.hasUnsent && event.preventDefault();
    window.addEventListener('online', now);
    window.addEventListener('beforeunload', beforeLeaving);
    document.addEventListener('visibilitychange', whenHidden);
    return () => {
      window.removeEventListener('online', now);
      window.removeEventListener('beforeunload', beforeLeaving);
      document.removeEventListener('visibilitychange', whenHidden);
    };
  }, [keeper]);

  return {
    answers,
    relation,
    language,
    keeping,
    give: (name: string, given: Given) => {
      setAnswers((before) => ({ ...before, [name]: given }));
      keeper.keep({ answers: { [name]: given }, relation, language });
    },
    beRelated: (code: string) => {
      setRelation(code);
      keeper.keep({ answers: {}, relation: code, language });
    },
    speak: (code: FormLanguage) => {
      setLanguage(code);
      keeper.keep({ answers: {}, relation, language: code });
    },
    forget: () => keeper.forget(),
  };
}
