import { crosswalks } from '#libs/instruments/index';
import type { InstrumentPageQuery } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';
import { Panel } from '../../ui/panel.js';
import { exactNumber } from '../exact-number.js';
import shared from '../definitions.module.css';
import { Fact, Facts } from '../facts.js';
import { inWords, ratersInWords, recallOf } from './instrument-words.js';
import { ageInWords } from './rules-in-words.js';

const text = messages.definitions.instrument;

interface Props {
  instrument: InstrumentPageQuery['instrument'];
  /** Every definition of the registry, to find those it may be compared with. */
  published: InstrumentPageQuery['instruments'];
}

/** What kind of measure it is, whose it is, and what it may be compared with. */
export function AboutInstrument({ instrument, published }: Props) {
  const { code, version, licence, bindings, comparability } = instrument;
  const comparable = published.filter(
    (one) => one.comparability === comparability && !(one.code === code && one.version === version),
  );
  return (
    <Panel title={text.facts}>
      <Facts>
        <Fact name={text.version}>
          <span className={shared.code}>{messages.definitions.versionOf(code, version)}</span>,{' '}
          {inWords(messages.definitions.statuses, instrument.status).toLowerCase()}
        </Fact>
        <Fact name={text.domain}>{messages.domains[instrument.domain]}</Fact>
        <Fact name={text.role}>{inWords(messages.definitions.roles, instrument.role)}</Fact>
        <Fact name={text.raters}>{ratersInWords(instrument.raters)}</Fact>
        <Fact name={text.recall}>{recallOf(instrument)}</Fact>
        <Fact name={text.age}>{ageInWords(instrument.age)}</Fact>
        {instrument.instruction && <Fact name={text.instruction}>{instrument.instruction}</Fact>}
        <Fact name={text.licence}>
          <p>
            {inWords(messages.definitions.licences, licence.status)}. {licence.evidence}
          </p>
          {licence.holder && <p>{text.holder(licence.holder)}</p>}
          {!licence.textShippable && <p>{text.textWithheld}</p>}
        </Fact>
        <Fact name={text.comparability}>
          <p className={shared.code}>{comparability}</p>
          <p>
            {text.comparabilityNote}{' '}
            {comparable.length === 0
              ? text.comparableWithNone
              : text.comparableWith(
                  comparable.map((one) => messages.definitions.versionOf(one.code, one.version)).join(', '),
                )}
          </p>
          {crosswalks
            .filter((one) => one.instrumentCode === code && one.from === version && one.add !== 0)
            .map(({ to, add, evidence }) => (
              <p key={to}>
                {text.crosswalk(to, exactNumber(Math.abs(add)), add > 0)} {evidence}.
              </p>
            ))}
        </Fact>
        <Fact name={text.bindings}>
          {bindings.length === 0
            ? text.noBindings
            : bindings.map((binding) => (
                <p key={`${binding.system} ${binding.code}`}>
                  {text.binding(binding.system, binding.code, binding.target)}
                </p>
              ))}
        </Fact>
      </Facts>
    </Panel>
  );
}
