import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** A Chromium this system has; null when it has none, or when TONUS_TEST_BROWSER is `bundled`. */
export function installedBrowser(): string | null {
  const wanted = process.env['TONUS_TEST_BROWSER'];
  if (wanted === 'bundled') return null;
  if (wanted !== undefined) return wanted;
  const folders = (process.env['PATH'] ?? '').split(delimiter).concat('/usr/bin', '/usr/local/bin', '/snap/bin');
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name))).concat(places);
  return candidates.find(isProgram) ?? null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
