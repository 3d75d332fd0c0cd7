// npm test [-- unit component browser electron]: every test, in every host that can run here, and one line of totals.
import { prepare } from './bootstrap.mjs';
import { say } from './process.mjs';
import { runTests, suiteNames } from './test-suites.mjs';

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !suiteNames.includes(name));
if (unknown.length > 0) {
  say(`There is no suite ${unknown.join(', ')}; the suites are ${suiteNames.join(', ')}.`);
  process.exit(2);
}
process.exitCode = await runTests(prepare(), chosen.length > 0 ? chosen : suiteNames);
