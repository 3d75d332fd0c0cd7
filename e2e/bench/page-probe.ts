import type { Page } from '@playwright/test';

/** Milliseconds from what a person did to the picture that answers it, and the longest task on the way. */
export interface Answered {
  ms: number;
  longestTask: number;
}

export interface Frames {
  fps: number;
  /** The longest time between two pictures, in milliseconds. */
  worstFrame: number;
  longestTask: number;
  /** Of the pictures, those in which a row was still on its way. */
  blankShare: number;
}

declare global {
  interface Window {
    /** Put there by the bench, before anything of the application runs. */
    benchProbe: ReturnType<typeof createProbe>;
  }
}

/** Watches a page from inside. It is sent to the page as text: whatever it uses stands in it. */
function createProbe() {
  const tasks: { start: number; duration: number }[] = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  const longestSince = (start: number) =>
    Math.max(0, ...tasks.filter((task) => task.start + task.duration >= start).map(({ duration }) => duration));

  const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  /** A message sent while a picture is prepared is read once it is made. */
  const afterPaint = () =>
    new Promise<number>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => resolve(performance.now()));
      port1.start();
      port2.postMessage(null);
    });

  const grid = () => document.querySelector('[role=grid]');
  const hasRows = () => {
    const shown = grid();
    return (
      shown !== null && shown.querySelector('[aria-busy=true]') === null && shown.querySelector('[data-place]') !== null
    );
  };
  /** What is on the screen, as far as an answer to a question changes it. */
  const look = () => {
    const rows = [...(grid()?.querySelectorAll('[aria-rowindex]') ?? [])].slice(0, 6);
    const said = [...document.querySelectorAll('[role=status]')].map(({ textContent }) => textContent);
    return [grid()?.getAttribute('aria-rowcount'), ...rows.map(({ textContent }) => textContent), ...said].join('|');
  };

  /** The browser reports a long task after it; and what one question leaves to be done is not counted with the next. */
  const rest = () => new Promise((resolve) => setTimeout(resolve, 500));

  let waiting: Promise<Answered> | null = null;
  let frames: { began: number; stamps: number[]; blank: number } | null = null;
  return {
    /** From the start of the navigation to the first rows, painted. */
    async opened(): Promise<Answered> {
      while (!hasRows()) await nextFrame();
      const ms = await afterPaint();
      await rest();
      return { ms, longestTask: longestSince(0) };
    },
    /** Begins to wait for what is done next, and for the picture in which the screen has changed and nothing is missing. */
    watch(wanted?: string) {
      const before = look();
      let began: number | null = null;
      const kinds = ['pointerdown', 'keydown', 'beforeinput'];
      const onEvent = ({ timeStamp }: Event) => {
        began ??= timeStamp;
      };
      for (const kind of kinds) window.addEventListener(kind, onEvent, { capture: true });
      const isThere = () =>
        wanted === undefined ? look() !== before : (grid()?.textContent.includes(wanted) ?? false);
      waiting = (async () => {
        const givenUp = performance.now() + 20_000;
        do {
          await nextFrame();
          if (performance.now() > givenUp) throw new Error('no picture answers what was done');
        } while (began === null || !isThere() || !hasRows());
        const ms = (await afterPaint()) - began;
        for (const kind of kinds) window.removeEventListener(kind, onEvent, { capture: true });
        await rest();
        return { ms, longestTask: longestSince(began) };
      })();
    },
    async answered(): Promise<Answered> {
      if (waiting === null) throw new Error('nothing is watched');
      return waiting;
    },
    startFrames() {
      frames = { began: performance.now(), stamps: [], blank: 0 };
      const counted = frames;
      const count = (stamp: number) => {
        if (frames !== counted) return;
        counted.stamps.push(stamp);
        if (grid()?.querySelector('[aria-busy=true]')) counted.blank += 1;
        requestAnimationFrame(count);
      };
      requestAnimationFrame(count);
    },
    async stopFrames(): Promise<Frames> {
      if (frames === null) throw new Error('no frames are counted');
      const { began, stamps, blank } = frames;
      frames = null;
      await rest();
      const gaps = stamps.slice(1).map((stamp, index) => stamp - (stamps[index] ?? stamp));
      return {
        fps: (gaps.length * 1000) / gaps.reduce((sum, gap) => sum + gap, 0),
        worstFrame: Math.max(0, ...gaps),
        longestTask: longestSince(began),
        blankShare: blank / stamps.length,
      };
    },
  };
}

/** For every page that is opened from now on. */
export const installProbe = (page: Page) => page.addInitScript(`window.benchProbe = (${createProbe.toString()})();`);
