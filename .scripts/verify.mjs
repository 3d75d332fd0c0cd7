// npm run verify: the static checks, then every test. What the hook before a push and continuous integration run.
import { prepare } from './bootstrap.mjs';
import { runChecks } from './static-checks.mjs';
import { runTests, suiteNames } from './test-suites.mjs';

const tools = prepare();
const isClean = await runChecks(tools);
// Nobody waits at a machine of continuous integration, so there the tests have their say as well.
const status = isClean || process.env['CI'] ? await runTests(tools, suiteNames) : 1;
process.exitCode = isClean ? status : 1;
