import { bothLanguages } from '../../fixtures/words.ts';
import { expect, test } from '../../fixtures/test.ts';

test('the link opens one browser once, and leaves no trace of its token', async ({ page, browser }) => {
  const { origin } = new URL(page.url());
  expect(page.url()).not.toContain('token');
  expect(await page.evaluate(() => document.cookie)).toBe('');
  await page.reload();
  await expect(page.getByRole('navigation').first()).toBeVisible();

  // Another browser on this machine, without the link.
  const other = await browser.newContext();
  const stranger = await other.newPage();
  await stranger.goto(`${origin}/`);
  await expect(stranger.getByText(bothLanguages('errors:CONNECTION')).first()).toBeVisible();
  await stranger.goto(`${origin}/#token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA`);
  await stranger.reload();
  await expect(stranger.getByText(bothLanguages('errors:CONNECTION')).first()).toBeVisible();
  await other.close();
});

test('a page of browser mode reaches nothing but its own server', async ({ page }) => {
  const refused = await page.evaluate(async () => {
    const violated = new Set<string>();
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => violated.add(effectiveDirective));
    await fetch('https://sofia.bg/').catch(() => undefined);
    for (const [tag, attribute] of [
      ['img', 'src'],
      ['script', 'src'],
      ['iframe', 'src'],
    ] as const) {
      const element = document.createElement(tag);
      element.setAttribute(attribute, 'https://sofia.bg/x');
      document.body.append(element);
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    return [...violated].toSorted();
  });
  expect(refused).toEqual(['connect-src', 'frame-src', 'img-src', 'script-src-elem']);
});
