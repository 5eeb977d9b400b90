import { useRegistryQuery } from '../graphql/use-registry-query.js';
import { messages } from '../messages/messages.js';
import { useSignedIn } from '../shell/session.js';
import { inPlainWords } from './in-plain-words.js';
import { ActWordsDocument, TrailCentresDocument } from './trail.documents.js';

/** What the trail holds as codes, as people call it. */
export interface TrailWords {
  /** Name of a centre; its code while the name is not known. Null: the registry office. */
  centre: (code: string | null) => string;
  asked: (operations: readonly string[]) => string;
}

/** Only who may read the rights gets the acts in words; for others they are counted. */
export function useTrailWords(): TrailWords {
  const { permissions } = useSignedIn().viewer;
  const centres = useRegistryQuery(TrailCentresDocument, {}).data?.centres ?? [];
  const matrix = useRegistryQuery(ActWordsDocument, {}, { enabled: permissions.includes('permissionMatrix') });
  const rights = matrix.data?.permissionMatrix.groups.flatMap((group) => group.rights) ?? [];
  const known = new Map(rights.map(({ name, description }) => [name, description]));
  return {
    centre: (code) =>
      code === null ? messages.trail.noCentre : (centres.find((centre) => centre.code === code)?.name ?? code),
    asked: (operations) => inPlainWords(operations, known),
  };
}
