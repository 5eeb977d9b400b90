import { Link } from '@tanstack/react-router';
import type { InstrumentPageQuery } from '../../graphql/generated/graphql.js';
import { messages } from '../../messages/messages.js';
import { Panel } from '../../ui/panel.js';
import shared from '../definitions.module.css';
import { Fact, Facts } from '../facts.js';

type Protocols = InstrumentPageQuery['protocols'];

const text = messages.definitions.instrument;
const FEW = 6;

/** The protocols that ask for it, and when. */
export function WhereAsked({ code, protocols }: { code: string; protocols: Protocols }) {
  const asking = protocols
    .map((protocol) => ({
      protocol,
      windows: protocol.windows.filter((one) => [...one.instruments, ...one.classifiers].includes(code)),
    }))
    .filter(({ protocol, windows }) => windows.length > 0 || protocol.optional.includes(code));
  return (
    <Panel title={text.asked}>
      {asking.length === 0 ? (
        <p className={shared.note}>{text.notAsked}</p>
      ) : (
        <Facts>
          {asking.map(({ protocol, windows }) => (
            <Fact
              key={`${protocol.code} ${protocol.version}`}
              name={messages.definitions.versionOf(protocol.code, protocol.version)}
            >
              <Link
                to="/definitions/protocol"
                search={{ protocol: protocol.code, version: protocol.version }}
                className={shared.link}
              >
                {protocol.title}
              </Link>
              <p>{windows.length > 0 ? text.askedIn(windowNames(windows)) : text.mayBeAdded}</p>
            </Fact>
          ))}
        </Facts>
      )}
    </Panel>
  );
}

/** Thirty windows are not worth thirty names. */
function windowNames(windows: Protocols[number]['windows']): string {
  const [first, last] = [windows[0], windows.at(-1)];
  const list = (shown: typeof windows) => shown.map(({ label }) => label.toLowerCase()).join(', ');
  if (windows.length <= FEW || !first || !last) return list(windows);
  return `${list(windows.slice(0, FEW))} ${text.more(windows.length - FEW)}`;
}
