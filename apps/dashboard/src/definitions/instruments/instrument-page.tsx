import { recallInWords } from '#libs/instruments/index';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { messages } from '../../messages/messages.js';
import { Page } from '../../ui/page.js';
import { Part } from '../../ui/part.js';
import shared from '../definitions.module.css';
import { Warning } from '../warning.js';
import { AboutInstrument } from './about-instrument.js';
import classes from './instrument-page.module.css';
import { ratersInWords } from './instrument-words.js';
import { InstrumentPageDocument } from './instruments.documents.js';
import { ItemList } from './item-list.js';
import { ScoreList } from './score-list.js';
import { ThresholdList } from './threshold-list.js';
import { VersionList } from './version-list.js';
import { WhereAsked } from './where-asked.js';

const text = messages.definitions.instrument;

/** One instrument as it is published: what is asked, how it is scored, where its thresholds come from. */
export function InstrumentPage() {
  const { code } = useParams({ from: '/shell/definitions/instruments/$code' });
  const { version } = useSearch({ from: '/shell/definitions/instruments/$code' });
  const query = useRegistryQuery(InstrumentPageDocument, { code, version: version ?? null });
  const instrument = query.data?.instrument;

  return (
    <>
      <Link to="/definitions/instruments" className={`${classes.back} no-print`}>
        <IconArrowLeft size={16} aria-hidden />
        {text.back}
      </Link>
      <Page
        title={instrument?.title ?? code}
        lede={instrument && text.answeredBy(ratersInWords(instrument.raters), recallInWords(instrument.recall))}
      >
        <Part query={query} height={640}>
          {({ instrument, instruments, protocols }) => {
            const versions = instruments.filter((one) => one.code === instrument.code);
            const [newest] = versions;
            return (
              <div className={shared.stack}>
                {newest && newest.version !== instrument.version && (
                  <Warning>
                    {text.notNewest(newest.version)}{' '}
                    <Link to="/definitions/instruments/$code" params={{ code }} className={shared.link}>
                      {text.openNewest}
                    </Link>
                  </Warning>
                )}
                {instrument.validity && <Warning>{instrument.validity}.</Warning>}
                <div className={classes.columns}>
                  <div className={shared.stack}>
                    <ItemList instrument={instrument} />
                    <ScoreList instrument={instrument} />
                    <ThresholdList instrument={instrument} />
                  </div>
                  <div className={`${shared.stack} ${classes.aside}`}>
                    <AboutInstrument instrument={instrument} published={instruments} />
                    <WhereAsked code={instrument.code} protocols={protocols} />
                    <VersionList versions={versions} shown={instrument.version} />
                  </div>
                </div>
              </div>
            );
          }}
        </Part>
      </Page>
    </>
  );
}
