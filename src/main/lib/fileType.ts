// Tells what a file is by its first bytes, whatever it is called; and whether its name promises something else.
/* oxlint-disable no-control-regex -- beginnings of files are made of them */
import type { AttachmentType } from '#contract/attachments'

const latin = (head: Uint8Array): string => Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1')

/** The beginnings of formats, as bytes read one letter each. The first that fits counts. */
const beginnings: readonly [RegExp, AttachmentType][] = [
  [/^%PDF-\d/, 'pdf'],
  [/^\x89PNG\r\n\x1a\n/, 'png'],
  [/^\xff\xd8\xff/, 'jpeg'],
  [/^GIF8[79]a/, 'gif'],
  [/^RIFF[^]{4}WEBP/, 'webp'],
  [/^(MZ|\x7fELF|\xfe\xed\xfa[\xce\xcf]|[\xce\xcf]\xfa\xed\xfe|\xca\xfe\xba\xbe|#!|L\0\0\0\x01\x14\x02\0)/, 'program'],
  [/^(II\*\0|MM\0\*|BM[^]{4}\0{4}|\0\0\x01\0[^\0]|8BPS|\0{4}ftyp|\xff\x0a|\0\0\0\x0cJ(XL|P {2}))/, 'picture'],
  [/^[^]{4}ftyp(hei|hev|mif1|msf1|avi[fs])/, 'picture'],
  [/^([^]{4}(ftyp|moov|mdat)|ID3|\xff[\xf1\xf3\xf9\xfb]|OggS|fLaC|RIFF[^]{4}(WAVE|AVI )|\x1aE\xdf\xa3|FORM[^]{4}AIF|#!AMR)/, 'media'],
  [/^PK\x03\x04[^]{26}(\[Content_Types\]|_rels\/|docProps\/|word\/|xl\/|ppt\/|mimetypeapplication\/vnd\.)/, 'office'],
  [/^(\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1|\{\\rtf)/, 'office'],
  [/^(PK(\x03\x04|\x05\x06|\x07\x08)|Rar!|7z\xbc\xaf|\x1f\x8b|BZh|\xfd7zXZ|\x28\xb5\x2f\xfd|MSCF|[^]{257}ustar)/, 'archive']
]

/** What a browser would take for markup, comments and declarations skipped. */
const html =
  /^(<!doctype html|<(html|head|body|script|style|iframe|object|embed|meta|title|base|link|form|table|div|span|img|video|audio|a|b|p|h1|br|font|svg)[\s>/])/i
const svg = /<svg[\s>]|<!doctype svg/i
const opening = /^(?:\s+|<!--[^]*?-->|<\?[^]*?\?>|<!doctype (?!html)[^>]*>)+/i

const markup = (text: string): AttachmentType | null => {
  const start = text.replace(/^\ufeff/, '').replace(opening, '')
  if (/^<svg[\s>]/i.test(start) || (/^\s*<\?xml/.test(text) && svg.test(text.slice(0, 4096)))) return 'svg'
  return html.test(start) ? 'html' : null
}

const utf16 = (head: Uint8Array): string | null => {
  const label = head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : null
  return label && new TextDecoder(label).decode(head.subarray(0, head.length - (head.length % 2)))
}

/** Letters, spaces, line ends; no other control characters. The last letter may be cut in two. */
const readable = (text: string): boolean => !/[\0-\x08\x0b\x0e-\x1a\x1c-\x1f]/.test(text)

const textOf = (head: Uint8Array): string | null => {
  const wide = utf16(head)
  const text = wide ?? latin(head)
  return readable(text) ? text : null
}

/** `head`: its first bytes, 65,536 of them where there are so many. */
export const typeOf = (head: Uint8Array): AttachmentType => {
  if (head.length === 0) return 'empty'
  const bytes = latin(head)
  const known = beginnings.find(([pattern]) => pattern.test(bytes))
  if (known) return known[1]
  const text = textOf(head)
  if (text !== null) return markup(text) ?? (/^\s*%PDF-\d/.test(text.slice(0, 1024)) ? 'pdf' : 'text')
  return /%PDF-\d/.test(bytes.slice(0, 1024)) ? 'pdf' : 'other'
}

/** Endings by which each kind goes; any will do for what is not here. */
const endings: Readonly<Partial<Record<AttachmentType, readonly string[]>>> = {
  pdf: ['pdf'],
  png: ['png'],
  jpeg: ['jpg', 'jpeg', 'jpe', 'jfif'],
  gif: ['gif'],
  webp: ['webp'],
  text: ['txt', 'text', 'md', 'csv', 'tsv', 'log', 'json', 'xml', 'vcf', 'ics', 'eml', 'srt'],
  html: ['html', 'htm', 'xhtml', 'mht', 'mhtml'],
  svg: ['svg'],
  picture: ['tif', 'tiff', 'bmp', 'heic', 'heif', 'avif', 'ico', 'psd', 'jxl', 'jp2'],
  office: ['docx', 'docm', 'dotx', 'xlsx', 'xlsm', 'pptx', 'odt', 'ods', 'odp', 'odg', 'doc', 'xls', 'ppt', 'rtf', 'msg', 'pub'],
  archive: ['zip', 'rar', '7z', 'gz', 'tgz', 'bz2', 'xz', 'zst', 'tar', 'cab', 'epub', 'pages', 'numbers', 'key'],
  media: ['mp3', 'm4a', 'mp4', 'm4v', 'mov', 'wav', 'ogg', 'oga', 'opus', 'flac', 'avi', 'mkv', 'webm', 'aif', 'aiff', 'amr', 'aac'],
  program: ['exe', 'com', 'scr', 'dll', 'msi', 'bat', 'cmd', 'ps1', 'vbs', 'js', 'jar', 'lnk', 'app', 'sh', 'apk', 'deb', 'dmg', 'hta']
}
const promised = new Map(Object.entries(endings).flatMap(([type, all]) => all.map((ending) => [ending, type] as const)))

const endingOf = (name: string): string | null => /\.([\p{L}\p{N}]{1,11})$/u.exec(name)?.[1]?.toLowerCase() ?? null

/** What goes by either name: office files that begin otherwise than most are archives; a script for the system is text. */
const alike: readonly (readonly [promise: string, is: AttachmentType])[] = [
  ['office', 'archive'],
  ['archive', 'office'],
  ['program', 'text']
]

/** The ending of a name that promises another kind of file than it is, or null. */
export const misnamedAs = (name: string, type: AttachmentType): string | null => {
  const ending = endingOf(name)
  const promise = ending === null ? undefined : promised.get(ending)
  if (ending === null || type === 'empty' || promise === type) return null
  if (promise === undefined) return type === 'program' ? ending : null
  return alike.some(([said, is]) => said === promise && is === type) ? null : ending
}

/** The ending that a copy gets: the usual one of what is shown here; of all else the one that it had, so that nothing becomes something to run. */
export const endingFor = (name: string, type: AttachmentType): string => {
  const usual: Partial<Record<AttachmentType, string>> = { pdf: 'pdf', png: 'png', jpeg: 'jpg', gif: 'gif', webp: 'webp' }
  const ending = usual[type] ?? endingOf(name)
  return ending === null ? '' : `.${ending}`
}
