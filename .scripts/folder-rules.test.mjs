import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { toolFile } from './bootstrap.mjs';
import { root } from './process.mjs';

/** A file, what it imports, and whether the layout in ARCHITECTURE.md allows that. */
const cases = /** @type {const} */ ([
  ['shared/model/kpi.ts', 'zod', true],
  ['shared/model/kpi.ts', './field.ts', true],
  ['shared/model/kpi.ts', '#shared/rules/status.ts', false],
  ['shared/model/kpi.ts', '../rules/status.ts', false],
  ['shared/model/kpi.ts', 'date-fns', false],
  ['shared/rules/status.ts', '#shared/model/kpi.ts', true],
  ['shared/rules/status.ts', 'date-fns', true],
  ['shared/rules/status.ts', '#shared/i18n/dates.ts', false],
  ['shared/rules/status.ts', '../contract/kpis.ts', false],
  ['shared/rules/status.ts', 'node:fs', false],
  ['shared/contract/kpis.ts', '@orpc/contract', true],
  ['shared/contract/kpis.ts', '#core/kpis/list.ts', false],
  ['shared/contract/kpis.ts', '../../main/core/kpis/list.ts', false],
  ['shared/contract/kpis.ts', 'better-sqlite3', false],
  ['renderer/features/kpis/screen.ts', '#shared/contract/kpis.ts', true],
  ['renderer/features/kpis/screen.ts', '#renderer/ui/button.tsx', true],
  ['renderer/features/kpis/screen.ts', 'react', true],
  ['renderer/features/kpis/screen.ts', '#core/kpis/list.ts', false],
  ['renderer/features/kpis/screen.ts', '../../../main/core/kpis/list.ts', false],
  ['renderer/features/kpis/screen.ts', 'node:fs', false],
  ['renderer/features/kpis/screen.ts', 'electron', false],
  ['main/core/kpis/list.ts', '#shared/model/kpi.ts', true],
  ['main/core/kpis/list.ts', '../workbook/write.ts', true],
  ['main/core/kpis/list.ts', 'electron', false],
  ['main/core/kpis/list.ts', '../../electron/dialogs.ts', false],
  ['main/core/kpis/list.ts', '../../browser/server.ts', false],
  ['main/core/kpis/list.ts', '#renderer/ui/button.tsx', false],
  ['main/cli/cli.ts', '#core/app/core.ts', true],
  ['main/cli/cli.ts', 'electron', false],
  ['main/browser/server.ts', 'electron', false],
  ['main/browser/server.ts', '../../renderer/app/main.tsx', false],
  ['main/electron/window.ts', 'electron', true],
  ['main/electron/window.ts', '#renderer/app/main.tsx', false],
  ['main/electron/preload.ts', 'electron', true],
  ['main/electron/preload.ts', '#shared/contract/host.ts', true],
  ['main/electron/preload.ts', 'node:fs', false],
  ['main/electron/preload.ts', '#core/app/core.ts', false],
  ['e2e/journeys/open.ts', '@playwright/test', true],
  ['e2e/journeys/open.ts', 'electron', false],
]);

/** One run of the linter over one file for each case; the preload is one certain file, so its cases share it. */
function refusedImports() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'folder-rules-'));
  try {
    const config = JSON.parse(readFileSync(path.join(root, '.oxlintrc.json'), 'utf8'));
    const name = 'no-restricted-imports';
    const onlyThisRule = {
      overrides: config.overrides,
      categories: { correctness: 'off' },
      rules: { [name]: config.rules[name] },
    };
    writeFileSync(path.join(folder, '.oxlintrc.json'), JSON.stringify(onlyThisRule));
    for (const [file, imported] of cases) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      appendFileSync(path.join(folder, file), `import '${imported}';\n`);
    }
    const args = [toolFile('oxlint'), '-f', 'json', 'shared', 'main', 'renderer', 'e2e'];
    const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    /** @type {{ diagnostics: { filename: string; code: string; labels: { span: { line: number } }[] }[] }} */
    const report = JSON.parse(stdout);
    const found = report.diagnostics.filter(({ code }) => code.includes(name));
    return new Set(
      found.map(({ filename, labels }) => {
        const line = readFileSync(path.join(folder, filename), 'utf8').split('\n')[(labels[0]?.span.line ?? 0) - 1];
        return `${filename}: ${line}`;
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('the linter refuses the imports that the layout forbids, and no other', () => {
  const forbidden = cases
    .filter(([, , isAllowed]) => !isAllowed)
    .map(([file, imported]) => `${file}: import '${imported}';`);
  expect([...refusedImports()].toSorted()).toEqual(forbidden.toSorted());
});
