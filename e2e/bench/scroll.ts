import type { CDPSession, Page } from '@playwright/test';
import type { Frames } from './page-probe.ts';

export interface Scrolled extends Frames {
  /** Work of the page's main thread for a thousand pixels, in milliseconds. */
  work: { all: number; script: number; style: number; layout: number };
}

/** As fast as a person turns a wheel: fifty rows a second. */
const pixelsPerSecond = 1_800;
const distance = 5_400;

/** Turns the wheel down over the middle of the page, and counts the pictures meanwhile. */
export async function scroll(page: Page, devtools: CDPSession): Promise<Scrolled> {
  const { width, height } = page.viewportSize() ?? { width: 1440, height: 900 };
  const before = await workOf(devtools);
  await page.evaluate(() => window.benchProbe.startFrames());
  await devtools.send('Input.synthesizeScrollGesture', {
    x: width / 2,
    y: height / 2,
    yDistance: -distance,
    speed: pixelsPerSecond,
    gestureSourceType: 'mouse',
  });
  const frames = await page.evaluate(() => window.benchProbe.stopFrames());
  const after = await workOf(devtools);
  const spent = (name: string) => (1000 * ((after.get(name) ?? 0) - (before.get(name) ?? 0)) * 1000) / distance;
  return {
    ...frames,
    work: {
      all: spent('TaskDuration'),
      script: spent('ScriptDuration'),
      style: spent('RecalcStyleDuration'),
      layout: spent('LayoutDuration'),
    },
  };
}

/** What the page's main thread worked since the page began, by kind, in seconds. */
export async function workOf(devtools: CDPSession): Promise<ReadonlyMap<string, number>> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return new Map(metrics.map(({ name, value }) => [name, value]));
}
