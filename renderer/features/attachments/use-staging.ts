import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askedAboveBytes, refusedAboveBytes, type Staged } from '#shared/contract/attachments.ts';
import { refusalSentence } from '#shared/i18n/refusal-sentence.ts';
import { shownError } from '#renderer/app/errors.ts';
import { useApplication } from '#renderer/app/application.tsx';
import { sendFile } from './send-file.ts';

/** A file on its way into the workbook. */
export interface StagedFile {
  key: string;
  /** Null until it is known: a file chosen in the host's dialog has no name for a page. */
  name: string | null;
  bytes: number | null;
  sent: number;
  state: 'waiting' | 'running' | 'ready' | 'refused';
  /** Why it was refused, and what to do. */
  refusal: string | null;
  staged: Staged | null;
  isLink: boolean;
}

/** What a person is asked about a large file; the answer goes to whoever waits for it. */
export interface LargeQuestion {
  name: string;
  bytes: number;
  mayCopy: boolean;
  /** A dropped file has no path that could be linked. */
  mayLink: boolean;
  answer: (how: 'copyLarge' | 'link' | null) => void;
}

/** What was made of one file: staged, refused in words, or nothing where the person changed their mind. */
type Outcome = Staged | { refusal: string } | null;

let made = 0;

/** Attaches a file that is ready: null when it is done, or a sentence that says why not. */
export type OnReady = (file: Pick<StagedFile, 'isLink'>, staged: Staged) => Promise<string | null>;

/**
 * Takes files one after another into the workbook, with progress and a way back, ready to be attached. `onReady` attaches
 * each; without it they wait for the form that they are evidence for.
 */
export function useStaging(onReady?: OnReady) {
  const { client, host } = useApplication();
  const { i18n } = useTranslation();
  const [files, setFiles] = useState<StagedFile[]>([]);
  const [question, setQuestion] = useState<LargeQuestion | null>(null);
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const stops = useRef(new Map<string, AbortController>());
  const ready = useRef(onReady);
  const latest = useRef(files);
  useEffect(() => {
    ready.current = onReady;
  }, [onReady]);

  // Kept beside what is drawn: a form that waits for its files reads them before the next drawing.
  const update = useCallback((change: (all: StagedFile[]) => StagedFile[]) => {
    latest.current = change(latest.current);
    setFiles(latest.current);
  }, []);
  const patch = useCallback(
    (key: string, change: Partial<StagedFile>) =>
      update((all) => all.map((file) => (file.key === key ? { ...file, ...change } : file))),
    [update],
  );
  const forget = useCallback(
    (key: string) => {
      stops.current.delete(key);
      update((all) => all.filter((file) => file.key !== key));
    },
    [update],
  );
  const ask = useCallback(
    (about: Omit<LargeQuestion, 'answer'>) =>
      new Promise<'copyLarge' | 'link' | null>((resolve) => {
        setQuestion({
          ...about,
          answer: (how) => {
            setQuestion(null);
            resolve(how);
          },
        });
      }),
    [],
  );

  /** Puts one file in the row and sees it through. */
  const enqueue = useCallback(
    (
      start: Pick<StagedFile, 'name' | 'bytes' | 'isLink'>,
      work: (key: string, signal: AbortSignal) => Promise<Outcome>,
    ) => {
      made += 1;
      const key = `file-${made}`;
      const file: StagedFile = { key, sent: 0, state: 'waiting', refusal: null, staged: null, ...start };
      const stop = new AbortController();
      stops.current.set(key, stop);
      update((all) => [...all, file]);
      const see = async () => {
        if (stop.signal.aborted) return;
        patch(key, { state: 'running' });
        const outcome = await work(key, stop.signal).catch((error: unknown) => ({
          refusal: shownError(error, i18n).message,
        }));
        if (outcome === null || stop.signal.aborted) {
          if (outcome !== null && 'staged' in outcome) await client.attachments.unstage({ staged: outcome.staged });
          return forget(key);
        }
        if ('refusal' in outcome) return patch(key, { state: 'refused', refusal: outcome.refusal });
        const { name, bytes } = outcome;
        if (ready.current === undefined) return patch(key, { state: 'ready', name, bytes, staged: outcome });
        const refusal = await ready.current(file, outcome);
        if (refusal === null) return forget(key);
        patch(key, { state: 'refused', refusal });
      };
      turn.current = turn.current.then(see);
    },
    [client, forget, i18n, patch, update],
  );

  /** Asks for a file by the host's dialog. */
  const pick = useCallback(
    async (isLink: boolean) => {
      const grant = await host.pickPath({ purpose: 'attachFile' });
      if (grant === null) return;
      enqueue({ name: null, bytes: null, isLink }, async (key) => {
        const staging = await client.attachments.stage({ grant, how: isLink ? 'link' : 'copy' });
        if (staging.outcome === 'staged') return staging;
        const { name, bytes, mayCopy } = staging;
        patch(key, { name, bytes });
        const how = await ask({ name, bytes, mayCopy, mayLink: true });
        if (how === null) return null;
        const again = await client.attachments.stage({ grant: staging.grant, how });
        return again.outcome === 'staged' ? again : null;
      });
    },
    [ask, client, enqueue, host, patch],
  );

  /** Takes files that were dropped. What is too large is refused before a byte of it is sent. */
  const drop = useCallback(
    (dropped: readonly File[]) => {
      for (const file of dropped) {
        const { name, size: bytes } = file;
        enqueue({ name, bytes, isLink: false }, async (key, signal) => {
          if (bytes > refusedAboveBytes)
            return { refusal: refusalSentence('FILE_TOO_LARGE', { name, bytes, limit: refusedAboveBytes }, i18n) };
          if (bytes > askedAboveBytes && (await ask({ name, bytes, mayCopy: true, mayLink: false })) === null)
            return null;
          return sendFile(client, file, { signal, onSent: (sent) => patch(key, { sent }) });
        });
      }
    },
    [ask, client, enqueue, i18n, patch],
  );

  /** Says what cannot be taken at all: a folder. */
  const refuse = useCallback(
    (name: string, refusal: string) =>
      enqueue({ name, bytes: null, isLink: false }, () => Promise.resolve({ refusal })),
    [enqueue],
  );

  /** Takes one off again, wherever it is on its way. */
  const remove = useCallback(
    (file: StagedFile) => {
      stops.current.get(file.key)?.abort();
      forget(file.key);
      if (file.staged !== null) void client.attachments.unstage({ staged: file.staged.staged });
    },
    [client, forget],
  );

  /** Forgets all of them: the form has attached them, or it was left and nothing is to be kept of them. */
  const clear = useCallback(
    (why: 'attached' | 'left') => {
      for (const stop of stops.current.values()) stop.abort();
      stops.current.clear();
      if (why === 'left')
        for (const { staged } of latest.current)
          if (staged !== null) void client.attachments.unstage({ staged: staged.staged });
      update(() => []);
    },
    [client, update],
  );

  /** Waits until all are ready, and gives them; null where one was refused meanwhile: the person decides what becomes of it. */
  const settle = useCallback(async (): Promise<string[] | null> => {
    const refused = () => latest.current.filter(({ state }) => state === 'refused').length;
    const before = refused();
    await turn.current;
    return refused() > before ? null : latest.current.flatMap(({ staged }) => staged?.staged ?? []);
  }, []);

  return { files, question, pick, drop, refuse, remove, clear, settle };
}
export type Staging = ReturnType<typeof useStaging>;
