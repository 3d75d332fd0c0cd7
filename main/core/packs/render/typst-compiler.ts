import { initSync, TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler';
import { z } from 'zod';
import type { FigurePages } from '#shared/model/pack.ts';
import { figurePagesIn } from './figure-pages.ts';
import type { DrawRequest, RenderWorkerStart } from './worker-messages.ts';

const diagnosticSchema = z.object({ path: z.string(), range: z.string(), severity: z.string(), message: z.string() });

/** What the compiler answers: the artifact, or what is wrong. A warning (an unknown font) comes beside the artifact. */
const resultSchema = z.object({
  result: z.instanceof(Uint8Array).optional(),
  diagnostics: z.array(diagnosticSchema).optional(),
});

const fullDiagnostics = 3;

export interface PackCompiler {
  /** Compiles a document by a template. The document is a JSON file and nothing else: it is never evaluated. */
  compile(
    request: Pick<DrawRequest, 'template' | 'entry' | 'document' | 'language'>,
  ): { pdf: Uint8Array; pages: FigurePages | null } | { problems: string[] };
  /** Bytes of memory in use. */
  memory(): number;
}

/** Typst with our fonts and nothing else: no packages, no system fonts, no files but those it is handed. */
export async function createPackCompiler({ compiler, fonts }: RenderWorkerStart): Promise<PackCompiler> {
  // The types of the compiler speak of WebAssembly, which the types of Node do not know.
  const { memory } = initSync({ module: compiler as never }) as unknown as { memory: { buffer: ArrayBufferLike } };
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of fonts) await builder.add_raw_font(font);
  const typst = await builder.build();
  return {
    memory: () => memory.buffer.byteLength,
    compile({ template, entry, document, language }) {
      typst.reset_shadow();
      for (const { path, content } of template) typst.map_shadow(`/${path}`, content);
      typst.map_shadow('/document.json', new TextEncoder().encode(document));
      const inputs = [['language', language]];
      const answer = resultSchema.parse(typst.compile(`/${entry}`, inputs, 'pdf', fullDiagnostics));
      // It remembers what it has just laid out: asking costs a few milliseconds.
      if (answer.result)
        return {
          pdf: answer.result,
          pages: figurePagesIn(typst.query(`/${entry}`, inputs, '<figure-pages>', 'value')),
        };
      return {
        problems: (answer.diagnostics ?? []).map(
          ({ path, range, severity, message }) => `${severity} ${path}:${range}: ${message}`,
        ),
      };
    },
  };
}
