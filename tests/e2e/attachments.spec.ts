// Files of a client: chosen, dropped, scanned; looked at in the window without anything of them being run; copied out, removed and brought back.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { addClient, ask, lock, openPractice, show, unlock } from './practice.ts'

/** A PNG of one colour, as any program would write it. */
const png = (width: number, height: number): Buffer => {
  const chunk = (name: string, data: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(name), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(named))
    return Buffer.concat([length, named, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  head.set([8, 2], 8)
  const line = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, Buffer.from([30, 110, 110]))])
  const lines = Buffer.concat(Array.from({ length: height }, () => line))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))])
}

/** Two pages in a typeface that it does not bring along, a black square as fax machines and scanners write it, and a script that wants to run at once. */
const pdf = (): Buffer => {
  const streamOf = (stream: string, more = ''): string => `<< /Length ${stream.length} ${more} >>\nstream\n${stream}\nendstream`
  const words = (text: string): string => streamOf(`BT /F1 28 Tf 72 720 Td (${text}) Tj ET q 200 0 0 200 72 400 cm /I1 Do Q`)
  const page = (content: number): string =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 7 0 R >> /XObject << /I1 9 0 R >> >> /Contents ${content} 0 R >>`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /OpenAction 8 0 R >>',
    '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
    page(5),
    page(6),
    words('A letter about Heron'),
    words('and its second page'),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Type /Action /S /JavaScript /JS (this.ran = true; app.alert\\("ran"\\);) >>',
    streamOf(
      `${'\xff'.repeat(8)}\x00\x10\x01`,
      '/Type /XObject /Subtype /Image /Width 64 /Height 64 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 64 /Rows 64 /BlackIs1 true >>'
    )
  ]
  let body = '%PDF-1.4\n'
  const places = objects.map((object, n) => {
    const place = body.length
    body += `${n + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  return Buffer.from(
    `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1'
  )
}

const hostileSvg = '<svg xmlns="http://www.w3.org/2000/svg" onload="window.ran = true"><script>window.ran = true</script></svg>'
const hostileHtml = '<!doctype html><script>window.ran = true</script><img src=x onerror="window.ran = true">'

const file = (name: string, buffer: Buffer | string) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(buffer) })
const open = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('row', { name }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
}

/** Share of the canvas that is not white. */
const ink = (page: Page, label: string): Promise<number> =>
  page.getByRole('img', { name: label }).evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
    return data.filter((value, i) => i % 4 === 0 && value < 128).length / (data.length / 4)
  })

test('files are kept, seen without being run, described, copied out, removed and brought back', async ({ launch, profile }) => {
  test.setTimeout(120_000)
  const { app, page } = await launch()
  await openPractice(page)
  const client = await addClient(page, 'Heron')
  await show(page, `/clients/${client}`)
  const card = page.getByRole('region', { name: 'Files' })
  await card.getByText('Drop scans, letters or certificates').waitFor()

  await test.step('several are chosen at once, one is dropped; each is told by its content', async () => {
    await page
      .locator('input[type=file]')
      .setInputFiles([
        file('letter.pdf', pdf()),
        file('photo.jpg', png(600, 400)),
        file('drawing.png', hostileSvg),
        file('page.html', hostileHtml)
      ])
    await expect(page.getByText('4 files are in the vault. The originals stay where they were, unencrypted.')).toBeVisible()
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.items.add(new File(['Bonjour, à bientôt'], 'invoice\u202efdp.txt'))
      document.body.dispatchEvent(new DragEvent('dragover', { dataTransfer: data, bubbles: true, cancelable: true }))
    })
    await expect(page.getByText('Drop the files to keep them with Heron')).toBeVisible()
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.items.add(new File(['Bonjour, à bientôt'], 'invoice\u202efdp.txt'))
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
    })
    await expect(card.getByText('All files (5)')).toBeVisible()
    await expect(card.getByRole('link', { name: 'invoicefdp.txt' })).toBeVisible()
    await expect(card.getByText('not .png')).toBeVisible()
  })

  await test.step('a PDF shows its pages; its script is told of and not run', async () => {
    await card.getByRole('link', { name: 'All files (5)' }).click()
    await open(page, 'letter.pdf')
    await expect(page.getByText('2 pages')).toBeVisible()
    await expect(page.getByText('This PDF holds scripts.')).toBeVisible()
    await expect.poll(() => ink(page, 'Page 1 of 2')).toBeGreaterThan(0.05)
    await expect(page.getByText('A letter about Heron')).toBeAttached()
    // of all scripts only the one that reads PDFs may begin apart from the page
    const other = await page.evaluate(() => {
      try {
        new Worker(document.querySelector('script')!.src).terminate()
        return 'begun'
      } catch (fault) {
        return String(fault)
      }
    })
    expect(other).toContain('TypeError')
    await page.getByRole('link', { name: 'Heron' }).click()
  })

  await test.step('a picture is shown, whatever it is called; a drawing and a web page are not', async () => {
    await open(page, 'photo.jpg')
    await expect(page.getByText('Its name ends in .jpg, but by its content it is something else: Picture (PNG).')).toBeVisible()
    const picture = page.getByRole('img', { name: 'photo.jpg' })
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(600)
    await page.getByRole('link', { name: 'Heron' }).click()
    for (const name of ['drawing.png', 'page.html']) {
      await open(page, name)
      await expect(page.getByText('can hold scripts, so they are never shown here')).toBeVisible()
      await expect(page.getByRole('region', { name: 'Preview' }).locator('img, iframe, object, svg script')).toHaveCount(0)
      await page.getByRole('link', { name: 'Heron' }).click()
    }
    await open(page, 'invoicefdp.txt')
    await expect(page.getByText('Bonjour, à bientôt')).toBeVisible()
    expect(await page.evaluate(() => 'ran' in window)).toBe(false)
    await page.getByRole('link', { name: 'Heron' }).click()
  })

  await test.step('name and tags are changed and found; a copy is the very same', async () => {
    await open(page, 'letter.pdf')
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Name and tags…' }).click()
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Lettre de l’hôpital')
    await page.getByRole('textbox', { name: 'Tags' }).fill('report, 2026')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lettre de l’hôpital')
    const place = join(profile, 'copy.pdf')
    await app.evaluate(({ dialog }, filePath) => void (dialog.showSaveDialog = async () => ({ canceled: false, filePath })), place)
    await page.getByRole('button', { name: 'Save a copy…' }).click()
    await expect(page.getByText('and not encrypted.')).toBeVisible()
    expect(readFileSync(place).equals(pdf())).toBe(true)
    await page.getByRole('link', { name: 'Heron' }).click()
    await page.getByRole('searchbox').fill('hopital 2026')
    await expect(page.getByRole('row', { name: 'Lettre de l’hôpital' })).toBeVisible()
    await expect(page.getByRole('row', { name: 'photo.jpg' })).toBeHidden()
  })

  await test.step('what is removed can be undone', async () => {
    await open(page, 'Lettre de l’hôpital')
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Remove' }).click()
    await expect(page.getByText('This file was removed from the list.')).toBeVisible()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByText('This file was removed from the list.')).toBeHidden()
  })

  await test.step('a scan is taken in with one press, and stays where it is', async () => {
    const folder = join(profile, 'scans')
    mkdirSync(folder)
    writeFileSync(join(folder, 'scan 1.png'), png(40, 40))
    await app.evaluate(({ dialog }, path) => void (dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })), folder)
    await show(page, `/clients/${client}`)
    await card.getByRole('button', { name: 'From the scanner…' }).click()
    await page.getByRole('button', { name: 'Choose the folder…' }).click()
    await page.getByRole('button', { name: 'Take in scan 1.png' }).click()
    await expect(page.getByRole('dialog').getByText('Taken in already')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(card.getByText('All files (6)')).toBeVisible()
    expect(readFileSync(join(folder, 'scan 1.png')).equals(png(40, 40))).toBe(true)
  })

  await test.step('what a lock cuts short is cleared and said; what cannot be taken in says why', async () => {
    await ask(page, 'attachments', 'begin', { clientId: client, name: 'half', bytes: 10 })
    await lock(page)
    await unlock(page)
    await expect(page.getByText('A file was not taken in to the end')).toBeVisible()
    await show(page, `/clients/${client}`)
    await expect(card.getByText('All files (6)')).toBeVisible()
    await page.evaluate(() => {
      const large = new File(['x'], 'film.mov')
      Object.defineProperty(large, 'size', { value: 200 * 1024 * 1024 })
      const data = { types: ['Files'], files: [large], dropEffect: 'none' }
      const drop = new DragEvent('drop', { bubbles: true, cancelable: true })
      Object.defineProperty(drop, 'dataTransfer', { value: data })
      document.body.dispatchEvent(drop)
    })
    await expect(page.getByText('This file is larger than 100 MB.')).toBeVisible()
    await page.getByRole('button', { name: 'Dismiss film.mov' }).click()
    await expect(page.getByText('This file is larger than 100 MB.')).toBeHidden()
  })
})
