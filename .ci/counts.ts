// Reads how many tests passed and failed from a report of vitest or Playwright: `node counts.ts report.json`.
import { readFileSync } from 'node:fs'

interface Vitest {
  numPassedTests: number
  numFailedTests: number
  /** A file that could not even be read fails as a suite, with no test to its name. */
  testResults: { status: string; assertionResults: unknown[] }[]
}
interface Playwright {
  stats: { expected: number; unexpected: number; flaky: number }
  errors: unknown[]
}

const report = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Vitest | Playwright
const [passed, failed] =
  'stats' in report
    ? [report.stats.expected, report.stats.unexpected + report.stats.flaky + report.errors.length]
    : [
        report.numPassedTests,
        report.numFailedTests +
          report.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length
      ]
process.stdout.write(`${passed} ${failed}\n`)
