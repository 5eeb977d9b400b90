import { useMemo } from 'react';
import type { VisitFormQuery } from '../../graphql/generated/graphql.js';
import { useRegistryQuery } from '../../graphql/use-registry-query.js';
import { visitMeasure } from './visit-measure.js';
import { OtherMeasuresDocument } from './visit.documents.js';

/**
 * The measures the window of a form does not ask for.
 *
 * @returns none until they are there, those of the former window while the next one's are on their way; `settled` tells
 */
export function useOtherMeasures({ patient, heldOn, askedFor, instruments }: VisitFormQuery['visitForm']) {
  const query = useRegistryQuery(
    OtherMeasuresDocument,
    { patientId: patient.id, heldOn, askFor: askedFor?.code ?? null },
    { keepPrevious: true },
  );
  const others = query.data?.visitForm.others;
  const measures = useMemo(() => {
    const asked = new Set(instruments.map(({ instrument }) => instrument.code));
    return (others ?? [])
      .filter(({ instrument }) => !asked.has(instrument.code))
      .map((one) => visitMeasure(one, false));
  }, [others, instruments]);
  const settled = query.isSuccess && !query.isPlaceholderData;
  return { measures, settled, problem: query.error, retry: () => void query.refetch() };
}
