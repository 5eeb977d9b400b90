declare module 'gs1-barcode-parser-mod' {
  /** @throws string, not an Error: what is wrong with the element string */
  export function parseBarcode(elementString: string): {
    readonly parsedCodeItems: readonly { readonly ai: string; readonly raw: string }[];
  };
}
