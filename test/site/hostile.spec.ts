import type { Page } from '@playwright/test';
import { matrixOn } from './matrix.ts';
import { expect, test } from './test.ts';

const MARKUP = '<img src=x onerror=alert(1) data-evil><script data-evil>alert(1)</script>';

/** Queries and fragments that mean harm, are broken, or are merely too much. They go out as they stand. */
const NASTY: Readonly<Record<string, readonly string[]>> = {
  'much too long': [
    `?q=${'a'.repeat(10_000)}`,
    `?q=${'%25'.repeat(3_400)}&stages=${'%'.repeat(1_000)}`,
    `?${'stages=mvp&q=a&show=begins&dimensions=security&'.repeat(300)}`,
    `?stages=${Array.from({ length: 5_000 }, (_, index) => `stage-${String(index)}`).join(',')}`,
  ],
  'broken in its encoding': [
    '?q=%&stages=%',
    '?q=%ZZ&stages=%ZZ,mvp',
    '?q=%00a%00&stages=mvp%00,10k',
    '?q=%ED%A0%80&stages=\ud800',
    '?q=%E0%A4%A&dimensions=%FF%FE',
    '?q=%0d%0aSet-Cookie:%20a=b&stages=mvp%0a,10k',
    '?&&==&=&?&;stages;=,,,,',
  ],
  'full of markup': [
    `?q=${encodeURIComponent(MARKUP)}`,
    `?q=${MARKUP}&stages=${MARKUP}`,
    `?q=${encodeURIComponent(`"'>${MARKUP}`)}&show="><b data-evil>`,
    '?q=javascript:alert(1)&stages=javascript:alert(1)',
    `#${MARKUP}`,
    "#']%&(*",
  ],
  'full of names of built-in properties': [
    '?__proto__=1&constructor=1&stages=__proto__,constructor,toString&q=__proto__&show=constructor',
    '?__proto__[polluted]=1&constructor[prototype][polluted]=1&show=__proto__',
  ],
  'full of odd characters': [
    `?q=${encodeURIComponent('\u202eאבטחה\u202c')}`,
    `?q=${encodeURIComponent('👩‍👩‍👧‍👦'.repeat(100))}`,
    `?q=${encodeURIComponent(`a${'\u0301'.repeat(2_000)}`)}`,
    `?q=${encodeURIComponent('(.*+?^${}()|[]\\')}`,
    `?q=${encodeURIComponent('(a+)+$'.repeat(30))}`,
  ],
};

/** Fails on any dialog, and on what the address may have brought into the page. */
const expectClean = async (page: Page): Promise<void> => {
  const found = await page.evaluate(() => ({
    marked: document.querySelectorAll('[data-evil], [onerror]').length,
    polluted: 'polluted' in {},
    dialogs: (window as unknown as { dialogs?: number }).dialogs ?? 0,
  }));
  expect(found).toEqual({ marked: 0, polluted: false, dialogs: 0 });
};

const countDialogs = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    Object.assign(window, { dialogs: 0 });
    const note = (): void => {
      (window as unknown as { dialogs: number }).dialogs += 1;
    };
    Object.assign(window, { alert: note, confirm: note, prompt: note });
  });

for (const [what, queries] of Object.entries(NASTY)) {
  test(`An address that is ${what} leads to a sensible view of the matrix`, async ({ page }) => {
    await countDialogs(page);
    const matrix = matrixOn(page);
    for (const query of queries) {
      await page.goto('about:blank');
      await page.goto(`product-maturity/${query}`);
      await matrix.ready();
      await expect(matrix.status, query.slice(0, 80)).toHaveText(/^\d+ of 98 aspects$/);
      const count = Number(/^\d+/.exec((await matrix.status.textContent()) ?? '')?.[0]);
      expect(await matrix.rows(), query.slice(0, 80)).toHaveLength(count);
      if (count > 0) expect((await matrix.columns()).length).toBeGreaterThan(0);
      expect(page.url().length).toBeLessThan(11_000);

      // It works on from there.
      await matrix.stage('100k').check();
      await matrix.stage('100k').uncheck();
      await expectClean(page);
    }
  });

  test(`An address that is ${what} harms no other kind of page`, async ({ page }) => {
    await countDialogs(page);
    const [query = ''] = queries;
    for (const path of ['dimensions/security/', 'aspects/secrets-management/', 'stages/mvp/', 'faq/']) {
      await page.goto(`product-maturity/${path}${query}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      // Links carry what was chosen; nothing else.
      const link = page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link').nth(1);
      await link.focus();
      await expect(link).toHaveAttribute('href', /\/product-maturity\/(\?stages=[a-z0-9,]+)?$/);
      await expectClean(page);
    }
  });
}

test.describe('Below another path', () => {
  test.use({ site: 'fixture' });

  test('content with markup in it is text, and can be looked for', async ({ page }) => {
    await countDialogs(page);
    await page.goto(`twelve-levels/?q=${encodeURIComponent('<script>alert(1)')}`);
    const matrix = matrixOn(page);
    await matrix.ready();
    expect(await matrix.rows()).toEqual(['<script>alert(1)</script> & <b>']);
    await expect(matrix.chips).toHaveText(['Remove “<script>alert(1)”']);
    await expectClean(page);
  });

  test('an old address forwards to the new one only, whatever its query says', async ({ page, baseURL }) => {
    await countDialogs(page);
    for (const query of [`?q=${MARKUP}#${MARKUP}`, '?//example.com', '#javascript:alert(1)', '?%ZZ']) {
      await page.goto('about:blank');
      await page.goto(`twelve-levels/aspects/long-words/${query}`);
      await expect(page).toHaveURL((url) =>
        url.href.startsWith(new URL('twelve-levels/aspects/very-long-words/', baseURL).href),
      );
      await expectClean(page);
    }
  });
});

test.describe('An address that leads nowhere', () => {
  test.use({ allowedErrors: [/status of 40[04]/] });

  test('is answered with text, whatever it looks like', async ({ page }) => {
    await countDialogs(page);
    for (const path of [
      encodeURIComponent(MARKUP),
      `product-maturity/${'a/'.repeat(500)}`,
      '%22%27%3E',
      'a%00b',
      '..%2f..%2fetc',
    ]) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing has this address');
      await expectClean(page);
    }
  });
});

test.describe('A browser whose storage', () => {
  for (const [what, breakStorage] of Object.entries({
    'is refused': () => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    },
    'is missing': () => {
      Object.defineProperty(window, 'localStorage', { value: null });
    },
    'is full': () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
    'holds nonsense': () => {
      localStorage.setItem('theme', '"><img src=x onerror=alert(1) data-evil>');
      localStorage.setItem('view', '{"stages":["mvp"]}');
    },
  })) {
    test(`${what} shows the page, filters it and switches its theme`, async ({ page }) => {
      await countDialogs(page);
      await page.addInitScript(breakStorage);
      await page.goto('product-maturity/');
      const matrix = matrixOn(page);
      await matrix.ready();
      await expect(matrix.status).toHaveText('98 of 98 aspects');
      await matrix.stage('MVP').check();
      expect(await matrix.columns()).toEqual(['MVP']);
      await page.getByLabel('Theme').selectOption('Dark');
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
      await expectClean(page);
    });
  }

  test('has no history left to write still shows the view', async ({ page }) => {
    await page.addInitScript(() => {
      history.pushState = () => {
        throw new DOMException('too many calls', 'SecurityError');
      };
    });
    await page.goto('product-maturity/');
    const matrix = matrixOn(page);
    await matrix.ready();
    await matrix.stage('MVP').check();
    expect(await matrix.columns()).toEqual(['MVP']);
    await matrix.words.fill('secret');
    expect(await matrix.rows()).toEqual(['Secrets Management']);
  });
});
