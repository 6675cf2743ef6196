// The sign that stands beside each kind of file.
import { File, FileArchive, FileCode, FileHeadphone, FileText, FileWarning, Image } from 'lucide-react'
import type { AttachmentType } from '#contract/attachments'
import type { Icon } from '../../ui/Button.tsx'

export const iconOf: Readonly<Record<AttachmentType, Icon>> = {
  pdf: FileText,
  png: Image,
  jpeg: Image,
  gif: Image,
  webp: Image,
  text: FileText,
  html: FileCode,
  svg: FileCode,
  picture: Image,
  office: FileText,
  archive: FileArchive,
  media: FileHeadphone,
  program: FileWarning,
  empty: File,
  other: File
}
