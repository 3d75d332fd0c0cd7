import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type * as native from '@myriaddreamin/typst-ts-node-compiler';
import { facingTemplate } from '../facing-template.ts';

/**
 * The native compiler checks what the WebAssembly one cannot be asked to: that every figure has an alternative text and the
 * tags fit together (PDF/UA-1). It exists for the platforms on which tests run, so elsewhere the test says that it did not.
 */
type Native = typeof native;

function loadNative(): Native | string {
  try {
    return createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler') as Native;
  } catch (error) {
    return `no native Typst on ${process.platform}-${process.arch}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`;
  }
}

export const resources = fileURLToPath(new URL('../../../../../resources', import.meta.url));
/** Why there is none, in words, where there is none. */
export const loaded = loadNative();
/** What the compiler has against a document as PDF/UA-1, in one language or in both; it must have been loaded. */
export function accessibilityProblems(language: string, document: unknown): string[] {
  if (typeof loaded === 'string') throw new Error(loaded);
  const { NodeCompiler } = loaded;
  const folder = `${resources}/packs/v1/`;
  const fonts = readdirSync(`${resources}/fonts`).filter((name) => name.endsWith('.ttf'));
  const compiler = NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontBlobs: fonts.map((name) => readFileSync(`${resources}/fonts/${name}`)) }],
    inputs: { language },
  });
  compiler.mapShadow(`${folder}document.json`, Buffer.from(JSON.stringify(document)));
  const names = readdirSync(folder).filter((name) => /\.(typ|json)$/.test(name));
  const files = names.map((path) => ({ path, content: readFileSync(`${folder}${path}`) }));
  const { template, entry } = language === 'both' ? facingTemplate(files) : { template: files, entry: 'pack.typ' };
  for (const { path, content } of template) compiler.mapShadow(`${folder}${path}`, Buffer.from(content));
  const compiled = compiler.compile({ mainFilePath: `${folder}${entry}` });
  const problems = (compiled.takeDiagnostics()?.shortDiagnostics ?? []).map((problem) => JSON.stringify(problem));
  if (!compiled.result) return [...problems, 'not compiled'];
  try {
    compiler.pdf(compiled.result, { pdfStandard: 'ua-1' });
    return problems;
  } catch (error) {
    return [...problems, error instanceof Error ? error.message : String(error)];
  }
}
