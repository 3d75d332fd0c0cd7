import type { PackIdentity } from '#shared/model/pack-document/identity.ts';
import type { TemplateWords } from './template-words.ts';

type Words = Pick<TemplateWords['pack']['bg'], 'issued' | 'minutes' | 'cover' | 'footerDataAsOf'>;

/** "версия 2", "поправка 1"; minutes are published once. */
export const issueNumber = (words: Words, { kind, version }: Pick<PackIdentity, 'kind' | 'version'>): string =>
  kind === 'minutes' ? words.issued.minutes : `${words.issued[kind]} ${version}`;

/** What the day of a document is: that of its data, of minutes that of their approval; as a label and within a line. */
export const dayWords = (words: Words, { kind }: Pick<PackIdentity, 'kind'>): { label: string; inLine: string } =>
  kind === 'minutes'
    ? { label: words.minutes.approved, inLine: words.minutes.approvedOn }
    : { label: words.cover.dataAsOf, inLine: words.footerDataAsOf };

/** The word for what a document is to the pack that it names. */
export const relationTo = {
  main: 'supersedes',
  supplement: 'supplements',
  erratum: 'corrects',
  minutes: 'supersedes',
} as const;
