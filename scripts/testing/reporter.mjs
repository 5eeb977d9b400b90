import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/** Tells one line a spec file, and what failed in it; leaves the counts in a file for whoever runs Jest. */
export default class Reporter {
  constructor({ rootDir }) {
    this.rootDir = rootDir;
    /** @type {string[]} */
    this.failed = [];
  }

  onTestResult(test, result) {
    const failed = result.numFailingTests > 0 || result.testExecError !== undefined;
    const name = relative(this.rootDir, test.path);
    const seconds = ((result.perfStats.end - result.perfStats.start) / 1000).toFixed(1);
    this.say(`${failed ? '✗' : '✓'} ${name} (${result.numPassingTests + result.numFailingTests}, ${seconds} s)`);
    if (!failed) return;
    this.failed.push(...namesOfFailed(name, result));
    this.say(result.failureMessage?.trimEnd());
    for (const { message } of result.console ?? []) this.say(message);
  }

  onRunComplete(_contexts, told) {
    if (told.runExecError) this.say(told.runExecError.message);
    // Again, where the end of a long log still shows them.
    for (const name of this.failed) this.say(`✗ ${name}`);
    const counts = {
      passed: told.numPassedTests,
      // A spec file that cannot be loaded has no failed tests.
      failed: told.numFailedTests + told.numRuntimeErrorTestSuites,
      skipped: told.numPendingTests + told.numTodoTests,
    };
    if (process.env['TONUS_TEST_RESULTS']) writeFileSync(process.env['TONUS_TEST_RESULTS'], JSON.stringify(counts));
  }

  getLastError() {}

  say(line) {
    if (line) process.stderr.write(`${line}\n`);
  }
}

function namesOfFailed(file, { testResults }) {
  const failed = testResults.filter(({ status }) => status === 'failed');
  return failed.length === 0 ? [file] : failed.map(({ fullName }) => `${file}: ${fullName}`);
}
