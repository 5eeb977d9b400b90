import { useEffect, useRef, useState } from 'react';
import { inputOf, nameOf, type Form, type Question } from './form.js';
import { Refused, type LinkedRegistry, type Refusal } from './registry.js';
import { Review } from './review.js';
import { idOf, Scale } from './scale.js';
import { useActiveSeconds } from './use-active-seconds.js';
import { useKeptAnswers } from './use-kept-answers.js';
import { wordingOf, wordings } from './wording/wordings.js';

interface Props {
  registry: LinkedRegistry;
  form: Form;
  onLanguage: (language: Form['language']) => void;
  onDone: () => void;
  onRefused: (why: Refusal) => void;
}

/** The form: all questions below each other, then the answers to check, then the button that sends them. */
export function Questions({ registry, form, onLanguage, onDone, onRefused }: Props) {
  const kept = useKeptAnswers(registry, form, onRefused);
  const { answers, relation, language, keeping } = kept;
  const wording = wordingOf(language);
  const [asked, setAsked] = useState(false);
  const [reviewing, setReviewing] = useState(false);
  const [sending, setSending] = useState(false);
  const [notSent, setNotSent] = useState(false);
  const key = useRef(crypto.randomUUID());
  const seconds = useActiveSeconds();
  const goTo = useRef<string | null>(null);

  const asksRelation = form.relations.length > 1;
  const names = [...(asksRelation ? [RELATION] : []), ...form.questions.map(nameOf)];
  const open = names.filter((name) => (name === RELATION ? relation === null : answers[name] === undefined));
  const titleOf = (question: Question) => wording.questions[nameOf(question)]?.[form.respondent] ?? question.key;

  useEffect(() => {
    if (reviewing) window.scrollTo({ top: 0 });
    else if (goTo.current !== null) document.getElementById(idOf(goTo.current))?.focus();
    goTo.current = null;
  }, [reviewing]);

  const review = () => {
    setAsked(true);
    const [first] = open;
    if (first === undefined) setReviewing(true);
    else document.getElementById(idOf(first))?.focus();
  };
  const change = (name: string) => {
    goTo.current = name;
    setReviewing(false);
  };
  const submit = async () => {
    setSending(true);
    setNotSent(false);
    const whole = { answers: inputOf(answers), relation, language, wording: wording.version, activeSeconds: seconds() };
    try {
      await registry.submit(whole, key.current);
      kept.forget();
      onDone();
    } catch (error) {
      const why = error instanceof Refused ? error.why : 'UNREACHABLE';
      if (why === 'CLOSED') onRefused(why);
      else setNotSent(true);
    } finally {
      setSending(false);
    }
  };

  if (reviewing) {
    const rows = [
      ...(asksRelation
        ? [{ name: RELATION, title: wording.whoAreYou, answer: wording.relations[relation ?? ''] ?? '' }]
        : []),
      ...form.questions.map((question) => {
        const given = answers[nameOf(question)];
        const answer =
          given === undefined
            ? ''
            : 'code' in given
              ? given.code
              : given.absence === 'NOT_APPLICABLE'
                ? wording.notApplicable
                : wording.preferNotToSay;
        return { name: nameOf(question), title: titleOf(question), answer };
      }),
    ];
    return <Review {...{ wording, rows, sending, notSent }} onChange={change} onSubmit={() => void submit()} />;
  }

  return (
    <main>
      <header>
        <h1>{wording.title}</h1>
        <p>{wording.asks(form.centreName)}</p>
        <p className="note">{wording.anonymous}</p>
        <p className="note">
          {wording.until(new Date(form.expiresAt).toLocaleDateString(wording.lang, { day: 'numeric', month: 'long' }))}
        </p>
        <label className="language">
          {wording.language}
          <select
            value={language}
            onChange={({ currentTarget }) => {
              const chosen = wordingOf(currentTarget.value).code;
              kept.speak(chosen);
              onLanguage(chosen);
            }}
          >
            {wordings.map(({ code, name, lang }) => (
              <option key={code} value={code} lang={lang}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </header>
      <div className="progress" role="status">
        <progress max={names.length} value={names.length - open.length} aria-hidden="true" />
        <span>{wording.progress(names.length - open.length, names.length)}</span>
        <span data-keeping={keeping}>
          {keeping === 'OFFLINE' ? wording.offline : keeping === 'SAVING' ? wording.saving : wording.saved}
        </span>
      </div>
      {asksRelation && (
        <fieldset
          id={idOf(RELATION)}
          className="question"
          data-missing={(asked && relation === null) || undefined}
          tabIndex={-1}
        >
          <legend>{wording.whoAreYou}</legend>
          <div className="absences">
            {form.relations.map((code) => (
              <label key={code} className="choice">
                <input type="radio" name={RELATION} checked={relation === code} onChange={() => kept.beRelated(code)} />
                <span>{wording.relations[code] ?? code}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {form.questions.map((question, at) => {
        const name = nameOf(question);
        const section = question.instrumentCode;
        const words = wording.questions[name] ?? { CAREGIVER: name, PATIENT: name, lowest: '', highest: '' };
        const begins = form.questions[at - 1]?.instrumentCode !== section;
        const introduction = wording.introductions[section]?.[form.respondent] ?? '';
        return (
          <div key={name}>
            {begins && <h2>{wording.sections[section] ?? section}</h2>}
            {begins && introduction !== '' && <p className="introduction">{introduction}</p>}
            <Scale
              {...{ name, question, words, wording }}
              title={titleOf(question)}
              given={answers[name]}
              missing={asked && answers[name] === undefined}
              onGive={(given) => kept.give(name, given)}
            />
          </div>
        );
      })}
      {asked && open.length > 0 && (
        <p className="problem" role="alert">
          {wording.missing(open.length)}
        </p>
      )}
      <button type="button" className="act" onClick={review}>
        {wording.review}
      </button>
    </main>
  );
}

const RELATION = 'relation';
