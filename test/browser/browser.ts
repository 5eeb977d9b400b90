import { chromium, type Browser } from 'playwright-core';
import { bundledBrowser } from './bundled-browser.js';
import { installedBrowser } from './installed-browser.js';

/** Pages of ours on the loopback address need neither a sandbox nor anything the browser would fetch for itself. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a browser without a window: Chromium where the system has it, else the one that came with the packages.
 *
 * @returns the browser; the caller closes it
 */
export async function launchBrowser(): Promise<Browser> {
  const installed = installedBrowser();
  if (installed !== null) return chromium.launch({ executablePath: installed, args: quiet, chromiumSandbox: false });

  const { program, environment } = await bundledBrowser();
  return chromium.launch({
    executablePath: program,
    args: [...quiet, '--no-zygote'],
    chromiumSandbox: false,
    env: { ...process.env, ...environment },
  });
}
