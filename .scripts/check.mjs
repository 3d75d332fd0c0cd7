// npm run check: everything that is said about the source without running it.
import { prepare } from './bootstrap.mjs';
import { runChecks } from './static-checks.mjs';

process.exitCode = (await runChecks(prepare())) ? 0 : 1;
