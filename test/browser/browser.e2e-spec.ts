import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.js';

describe('the browser of the tests', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('runs scripts and lays out text', async () => {
    const page = await browser.newPage();
    await page.setContent(
      '<output></output><script>document.querySelector("output").textContent = `${6 * 7} µg`</script>',
    );
    const output = page.locator('output');
    expect(await output.textContent()).toBe('42 µg');
    expect((await output.boundingBox())?.width).toBeGreaterThan(10);
  });
});
