import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = import.meta.dirname;

/** Stay packages on disk: native code, WebAssembly and fonts that are read as files. */
const unbundled = ['better-sqlite3', '@myriaddreamin/typst-ts-web-compiler', 'electron-log'];
const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};
/** All else is bundled: one file loads faster than hundreds. */
const bundled = Object.keys(dependencies).filter((name) => !unbundled.includes(name));

/** The core finds its workers beside its own file: pack-worker.js beside core-process.js and browser-server.js. */
const packWorker = path.join(root, 'main/core/packs/render/worker.ts');

/** The least of what the product ships (Electron 45) and what it is tested on (Electron 33). */
const target = { node: 'node20.18', chrome: 'chrome130' };

export default defineConfig({
  main: {
    build: {
      target: target.node,
      minify: true,
      externalizeDeps: { exclude: bundled },
      rolldownOptions: {
        input: {
          index: path.join(root, 'main/electron/main.ts'),
          'core-process': path.join(root, 'main/electron/core-process.ts'),
          'browser-server': path.join(root, 'main/browser/server.ts'),
          ...(existsSync(packWorker) && { 'pack-worker': packWorker }),
          'sound-worker': path.join(root, 'main/core/workbook/sound-worker.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: target.node,
      minify: true,
      // A sandboxed preload can require nothing but electron, and must be CommonJS.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: path.join(root, 'main/electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: path.join(root, 'renderer'),
    plugins: [react(), tailwindcss()],
    build: {
      target: target.chrome,
      cssTarget: target.chrome,
      minify: true,
      assetsInlineLimit: 0, // the content security policy knows no data: addresses
      chunkSizeWarningLimit: 4000, // kB; it is read from the disk, not from a network
      rolldownOptions: { input: path.join(root, 'renderer/index.html') },
    },
  },
});
