import { useMutation } from '@tanstack/react-query';
import { request } from '../graphql/request.js';
import { messages } from '../messages/messages.js';
import { WholeSchemaDocument } from './schema.documents.js';

/** Saves the schema as other tools read it: the answer to an introspection, in a file. */
export function useSchemaDownload() {
  return useMutation({
    mutationFn: async () => {
      const schema = await request(WholeSchemaDocument, {});
      const file = new Blob([JSON.stringify({ data: schema }, null, 2)], { type: 'application/json' });
      const address = URL.createObjectURL(file);
      const link = document.createElement('a');
      link.href = address;
      link.download = messages.research.fileName;
      link.click();
      URL.revokeObjectURL(address);
    },
  });
}
