/** What a browser that can read codes offers; most do not. */
interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
type DetectorClass = new (options: { formats: readonly string[] }) => Detector;

/** The codes on labels of devices. */
const FORMATS = ['data_matrix', 'code_128', 'qr_code', 'code_39'];

const detectorClass = (): DetectorClass | undefined =>
  (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;

/** Whether this browser can read codes, and may be asked for a camera. */
export const canScan = (): boolean =>
  detectorClass() !== undefined && typeof navigator.mediaDevices?.getUserMedia === 'function';

/** Null where there is none. */
export function codeDetector(): Detector | null {
  const Found = detectorClass();
  return Found ? new Found({ formats: FORMATS }) : null;
}

/** FNC1 written out: the registry takes no control characters, and reads these for it. */
// eslint-disable-next-line no-control-regex -- FNC1 is one
export const writtenOut = (code: string): string => code.replace(/\u001d/g, '<GS>');
