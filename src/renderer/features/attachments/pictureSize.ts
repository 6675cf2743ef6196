// Width and height of a picture, read from its first bytes before the engine is asked to unfold it: a few bytes may promise gigabytes.
type ShownPicture = 'png' | 'jpeg' | 'gif' | 'webp'

export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** A whole A3 page at 600 dots per inch has 70 million. */
export const mostPixels = 100_000_000

/** Markers of a JPEG that say how large it is. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

const jpeg = (view: DataView): PictureSize | null => {
  for (let at = 2; at + 9 < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) at++
    else if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    else at += marker === 1 || (marker >= 0xd0 && marker <= 0xd8) ? 2 : 2 + view.getUint16(at + 2)
  }
  return null
}

const webp = (view: DataView): PictureSize | null => {
  const kind = view.getUint32(12)
  if (kind === 0x56503858) {
    const three = (at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536 + 1
    return { width: three(24), height: three(27) }
  }
  if (kind === 0x5650384c) {
    const bits = view.getUint32(21, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  return kind === 0x56503820 ? { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff } : null
}

const readers: Readonly<Record<ShownPicture, (view: DataView) => PictureSize | null>> = {
  png: (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }),
  gif: (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  jpeg,
  webp
}

/** Null where it does not say: then it is no whole picture. */
export const pictureSize = (bytes: Uint8Array<ArrayBuffer>, type: ShownPicture): PictureSize | null => {
  try {
    const size = readers[type](new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    return size && size.width > 0 && size.height > 0 ? size : null
  } catch {
    return null // it ends before that
  }
}
