import pageV1 from '#shared/i18n/pack-page/v1.json' with { type: 'json' };
import officeV1 from '#resources/packs/v1/office/words.json' with { type: 'json' };
import packV1 from '#resources/packs/v1/words.json' with { type: 'json' };

/** The words of a template: of the printed pack, and what only its files for office programs and its page say. */
export interface TemplateWords {
  readonly pack: typeof packV1;
  readonly office: typeof officeV1;
  readonly page: typeof pageV1;
}

/** By version. A document that was issued keeps the words of its own. */
const versions: ReadonlyMap<number, TemplateWords> = new Map([[1, { pack: packV1, office: officeV1, page: pageV1 }]]);

/** Of the version that a document names; one from a newer application has words that are not here. */
export function templateWords({ templateVersion }: { readonly templateVersion: number }): TemplateWords {
  const words = versions.get(templateVersion);
  if (words === undefined) throw new Error(`no words for template ${templateVersion}`);
  return words;
}
