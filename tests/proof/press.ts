// The running app as a press: documents are made through its door and leave it as PDFs, printed by the real engine.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { Api } from '#contract'
import type { OneDocument, Preparation } from '#contract/documents'
import { startApp } from '../e2e/host.ts'
import { ask, openPractice } from '../e2e/practice.ts'
import { readPdf, type Pdf } from './pdf.ts'

export interface Press {
  readonly page: Page
  /** Through the door of the window. */
  ask<R extends keyof Api, M extends keyof Api[R]>(
    room: R,
    method: M,
    input: Api[R][M] extends (input: infer In) => Promise<unknown> ? In : never
  ): Promise<Api[R][M] extends (input: never) => Promise<infer Out> ? Out : never>
  prepare(preparation: Preparation): Promise<string>
  /** One PDF of these documents; where it lies. */
  print(ids: readonly string[]): Promise<string>
  read(path: string): Promise<Pdf>
  shown(id: string): Promise<OneDocument>
}

/** Of an unlocked app; its answer to the question where to save is a new place in `folder` each time. */
export const pressOf = async (app: ElectronApplication, page: Page, folder: string): Promise<Press> => {
  mkdirSync(folder, { recursive: true })
  await app.evaluate(({ dialog }, where) => {
    let n = 0
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: `${where}/${++n}.pdf` })
  }, folder)
  let printed = 0
  return {
    page,
    ask: (room, method, input) => ask(page, room, String(method), input),
    prepare: async (preparation) => (await ask<{ id: string }>(page, 'documents', 'prepare', preparation)).id,
    print: async (ids) => {
      await ask(page, 'documents', 'savePdf', { ids })
      return join(folder, `${++printed}.pdf`)
    },
    read: readPdf,
    shown: (id) => ask(page, 'documents', 'get', { id })
  }
}

/** Whatever is sent to the printer from now on becomes a PDF instead; gives where they lie. */
export const catchJobs = async (app: ElectronApplication, folder: string): Promise<() => Promise<readonly string[]>> => {
  await app.evaluate(({ app: main }, where) => {
    const { writeFileSync } = process.getBuiltinModule('node:fs')
    const jobs: string[] = []
    ;(globalThis as { jobsCaught?: string[] }).jobsCaught = jobs
    main.on('web-contents-created', (_, contents) => {
      contents.print = (_options, answer) => {
        const path = `${where}/job-${jobs.length + 1}.pdf`
        jobs.push(path)
        void contents
          .printToPDF({ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true })
          .then((pdf) => writeFileSync(path, pdf))
          .then(() => answer?.(true, ''))
      }
    })
  }, folder)
  return () => app.evaluate(() => (globalThis as { jobsCaught?: string[] }).jobsCaught!)
}

/** An app with a new practice, for a proof from the command line. */
export const withPress = async <T>(work: (press: Press) => Promise<T>): Promise<T> => {
  const profile = mkdtempSync(join(tmpdir(), 'entrenous-press-'))
  const { app, page } = await startApp(profile)
  try {
    await openPractice(page)
    return await work(await pressOf(app, page, join(profile, 'printed')))
  } finally {
    await app.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}
