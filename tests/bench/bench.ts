// `npm run bench`: what the main jobs cost, each against a reference of the same run. --json for machines, --quick to see that it runs, --only=door|window.
import { resolve } from 'node:path'
import { doorBenches } from './door.ts'
import { ratioOf, tableOf, type Row } from './measure.ts'
import { windowBenches } from './window.ts'

const flag = (name: string): boolean => process.argv.includes(`--${name}`)
const quick = flag('quick')
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length)

const rows: Row[] = []
if (only !== 'window') rows.push(...(await doorBenches(resolve('out/bench'), quick)))
if (only !== 'door') rows.push(...(await windowBenches(quick)))
process.stdout.write(
  `${
    flag('json')
      ? JSON.stringify(
          rows.map((row) => ({ ...row, ratio: ratioOf(row) })),
          null,
          2
        )
      : tableOf(rows)
  }\n`
)
