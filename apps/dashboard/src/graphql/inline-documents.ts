import {
  Kind,
  parse,
  print,
  stripIgnoredCharacters,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
} from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const CALL = /\bgraphql\(\s*`([^`]*)`\s*,?\s*\)/g;
const IMPORT = /import \{ graphql \} from '[^']*\/generated\/gql\.js';\n/;

/**
 * Writes each operation into the file that asks it, with the fragments it uses. The generated lookup table holds the
 * operations of all pages, and would be loaded with every one of them.
 *
 * @param folder where operations and fragments are written
 */
export function inlineDocuments(folder: string): Plugin {
  return {
    name: 'inline-documents',
    enforce: 'pre',
    transform(code, id) {
      if (!id.startsWith(folder) || id.includes('/generated/') || code.search(CALL) === -1) return null;
      const fragments = fragmentsIn(folder);
      const inlined = code
        .replace(IMPORT, '')
        .replace(CALL, (_, source: string) => JSON.stringify(withFragments(parse(source), fragments)));
      return { code: inlined, map: null };
    },
  };
}

function fragmentsIn(folder: string): ReadonlyMap<string, FragmentDefinitionNode> {
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('generated'))
    .flatMap((path) => [...readFileSync(join(folder, path), 'utf8').matchAll(CALL)].map(([, source = '']) => source));
  const definitions = sources.flatMap((source) => parse(source).definitions);
  return new Map(
    definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION).map((one) => [one.name.value, one]),
  );
}

function withFragments(document: DocumentNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): string {
  const definitions = [...document.definitions];
  const present = new Set(
    definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [one.name.value] : [])),
  );
  // The list grows while it is walked: a fragment may spread another.
  for (const definition of definitions) {
    visit(definition, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (!fragment || present.has(name.value)) return;
        present.add(name.value);
        definitions.push(fragment);
      },
    });
  }
  return stripIgnoredCharacters(print({ kind: Kind.DOCUMENT, definitions }));
}
