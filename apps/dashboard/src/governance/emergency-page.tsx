import { Button } from '@mantine/core';
import { IconUserQuestion } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import { VIEWER_KEY } from '../graphql/query-client.js';
import { useRegistryMutation } from '../graphql/use-registry-mutation.js';
import { useRegistryQuery } from '../graphql/use-registry-query.js';
import { messages } from '../messages/messages.js';
import { useSignedIn } from '../shell/session.js';
import { DateField } from '../ui/date-field.js';
import { focusFirstProblem } from '../ui/focus-first-problem.js';
import { Page } from '../ui/page.js';
import { Panel } from '../ui/panel.js';
import classes from '../ui/record-form.module.css';
import { SelectField } from '../ui/select-field.js';
import { TextField } from '../ui/text-field.js';
import own from './emergency-page.module.css';
import { OpenBreakGlassDocument, OtherCentresDocument } from './governance.documents.js';
import { SecondStep } from './second-step.js';
import { WordsField } from './words-field.js';

const text = messages.governance.emergency;
const SHORTEST_REASON = 10;

/** Break-glass: a clinician names one patient of another centre, says why, and confirms. */
export function EmergencyPage() {
  const { viewer, registry } = useSignedIn();
  const form = useRef<HTMLFormElement>(null);
  const centres = useRegistryQuery(OtherCentresDocument, {}).data?.centres ?? [];
  const others = centres.filter(({ code }) => code !== viewer.centre?.code);
  const [typed, setTyped] = useState({ centreCode: '', knownAs: '', bornOn: null as string | null, reason: '' });
  const [step, setStep] = useState<'FORM' | 'CHECKED' | 'SURE'>('FORM');
  const open = useOpenBreakGlass();
  const set = (part: Partial<typeof typed>) => {
    setTyped((before) => ({ ...before, ...part }));
    open.reset();
  };
  const problems = {
    centreCode: typed.centreCode === '' ? text.centreNeeded : null,
    knownAs: typed.knownAs.trim() === '' ? text.knownAsNeeded : null,
    bornOn: typed.bornOn === null ? text.bornNeeded : null,
    reason: typed.reason.trim().length < SHORTEST_REASON ? messages.governance.reasonNeeded(SHORTEST_REASON) : null,
  };
  const errorOf = (field: keyof typeof problems) => (step === 'FORM' ? null : problems[field]);
  const check = (event: FormEvent) => {
    event.preventDefault();
    const complete = Object.values(problems).every((problem) => problem === null);
    flushSync(() => setStep(complete ? 'SURE' : 'CHECKED'));
    if (!complete) focusFirstProblem(form.current);
  };
  const centreName = others.find(({ code }) => code === typed.centreCode)?.name ?? '';
  const act = () =>
    void open.run({ ...typed, bornOn: typed.bornOn ?? '' }, () => setStep('FORM')).catch(() => undefined);

  return (
    <Page title={text.title} lede={text.lede}>
      <Panel>
        <div className={own.narrow}>
          {step === 'SURE' ? (
            <SecondStep
              title={text.sureTitle(centreName)}
              text={text.sure(typed.knownAs.trim())}
              act={text.act(typed.knownAs.trim())}
              busy={open.isPending}
              problem={open.error}
              onAct={act}
              onBack={() => setStep('FORM')}
            />
          ) : (
            <form ref={form} className={classes.form} noValidate onSubmit={check}>
              {open.nobody && (
                <p className={own.nobody} role="alert">
                  <IconUserQuestion size={20} aria-hidden />
                  <span>
                    <strong>{text.none}.</strong> {text.noneText}
                  </span>
                </p>
              )}
              <SelectField
                label={text.centre}
                required
                none={text.noCentre}
                choices={others.map(({ code, name }) => ({ code, label: name }))}
                value={typed.centreCode || null}
                error={errorOf('centreCode')}
                onChange={(code) => set({ centreCode: code ?? '' })}
              />
              <TextField
                label={text.knownAs}
                required
                hint={text.knownAsHint}
                value={typed.knownAs}
                error={errorOf('knownAs')}
                onChange={(knownAs) => set({ knownAs })}
              />
              <DateField
                label={text.bornOn}
                required
                today={registry.today}
                latest={registry.today}
                value={typed.bornOn}
                error={errorOf('bornOn')}
                onChange={(bornOn) => set({ bornOn })}
              />
              <WordsField
                label={text.reason}
                required
                hint={text.reasonHint}
                value={typed.reason}
                error={errorOf('reason')}
                onChange={(reason) => set({ reason })}
              />
              <div>
                <Button type="submit">{text.goOn}</Button>
              </div>
            </form>
          )}
        </div>
      </Panel>
    </Page>
  );
}

/** Opens the record and goes there; everything on screen until then belonged to the own centre. */
function useOpenBreakGlass() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const mutation = useRegistryMutation(OpenBreakGlassDocument);
  const [nobody, setNobody] = useState(false);
  return {
    isPending: mutation.isPending,
    error: mutation.error,
    nobody,
    reset: () => {
      mutation.reset();
      setNobody(false);
    },
    run: async (
      input: { centreCode: string; knownAs: string; bornOn: string; reason: string },
      onNobody: () => void,
    ) => {
      const { openBreakGlass } = await mutation.mutateAsync({ input });
      if (openBreakGlass === null) {
        setNobody(true);
        return onNobody();
      }
      client.removeQueries({ queryKey: ['registry'] });
      await client.invalidateQueries({ queryKey: VIEWER_KEY });
      await navigate({ to: '/clinic/patients/$patientId', params: { patientId: openBreakGlass.patientId } });
    },
  };
}
