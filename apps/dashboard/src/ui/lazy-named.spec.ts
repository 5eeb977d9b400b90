import { lazyNamed } from './lazy-named.js';
import { NotLoaded } from './not-loaded.js';

/** What the browsers say when the program of a page does not arrive; the router reloads the page when it meets this. */
const browsersWords = 'Failed to fetch dynamically imported module: https://tonus.test/assets/page.js';

describe('a page loaded when first entered', () => {
  beforeAll(() => {
    Object.assign(globalThis, { document: { querySelectorAll: () => [] } });
  });

  it('is asked for again after it did not arrive while somebody only pointed at it', async () => {
    const Page = () => 'here';
    let online = false;
    let asked = 0;
    const LazyPage = lazyNamed(() => {
      asked += 1;
      return online ? Promise.resolve({ Page }) : Promise.reject(new TypeError(browsersWords));
    }, 'Page');
    await expect(LazyPage.preload()).resolves.toBeUndefined();
    online = true;
    await LazyPage.preload();
    await LazyPage.preload();
    expect(asked).toBe(2);
  });

  it('says in words of ours that it did not arrive, for the router reloads the page at the browser’s own', () => {
    const problem = new NotLoaded(() => undefined);
    expect(problem).toMatchObject({ code: 'OFFLINE' });
    expect(problem.message).not.toMatch(/dynamically imported module|Importing a module script/);
  });
});
