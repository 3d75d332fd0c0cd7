import { languages } from '#shared/model/values.ts';
import type { TemplateFile } from './worker-messages.ts';

/**
 * The template twice, each copy with its own language, under a book that lays them side by side. Its modules read one
 * language and know of no other, so that a page is the same alone and as half of a spread.
 */
export function facingTemplate(template: readonly TemplateFile[]): { template: TemplateFile[]; entry: string } {
  const copies = languages.flatMap((language) =>
    template.map(({ path, content }) => ({
      path: `${language}/${path}`,
      content: path === 'lang.typ' ? Buffer.from(`#let lang = "${language}"\n#let facing = true\n`) : content,
    })),
  );
  return { template: [...template, ...copies], entry: 'facing.typ' };
}
