import { CommanderError } from 'commander';
import { createI18n } from '#shared/i18n/i18n.ts';
import { refusalSentence } from '#shared/i18n/refusal-sentence.ts';
import { isDomainError } from '#shared/contract/errors.ts';
import type { Language } from '#shared/model/values.ts';

/** What scripts can tell by: 0 done, 1 refused or failed, 2 called wrongly, 3 a check that found something. */
export const exitStatus = { done: 0, refused: 1, misused: 2, found: 3 } as const;

interface Stream {
  write(text: string): unknown;
}

/** A mistake in how a command was called, in plain words. */
export class UsageError extends Error {}

/** Standard output carries the answer and nothing else; everything said to a person goes to standard error. */
export function createOutput(out: Stream, error: Stream, locale: string) {
  let language: Language = locale.startsWith('bg') ? 'bg' : 'en';
  return {
    get language() {
      return language;
    },
    /** What is said from here on, refusals too, is in this language. */
    speak(chosen: Language) {
      language = chosen;
    },
    /** Exactly one JSON value, or lines for a person. */
    answer(value: unknown, asJson: boolean, lines: readonly string[]) {
      out.write(asJson ? `${JSON.stringify(value, null, 2)}\n` : lines.map((line) => `${line}\n`).join(''));
    },
    /** Says what went wrong with its code; returns the exit status. */
    fail(problem: unknown): number {
      if (problem instanceof CommanderError) {
        if (problem.exitCode === 0) return exitStatus.done; // help or version was asked for
        error.write(`INVALID_USAGE: ${problem.message}\n`);
        return exitStatus.misused;
      }
      if (problem instanceof UsageError) {
        error.write(`INVALID_USAGE: ${problem.message}\n`);
        return exitStatus.misused;
      }
      if (isDomainError(problem)) {
        const message = refusalSentence(problem.code, { ...problem.data }, createI18n(language));
        error.write(`${problem.code}: ${message}\n`);
        return exitStatus.refused;
      }
      error.write(`UNKNOWN: ${problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)}\n`);
      return exitStatus.refused;
    },
  };
}
export type Output = ReturnType<typeof createOutput>;
