// Files dropped anywhere on the page; true while some are held over it.
import { useEffect, useEffectEvent, useState } from 'react'

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false

/** The engine tells that files are over the page several times a second: silent for so long, they are not, ms. */
const silence = 400

/** Where files can be dropped, the topmost last: a dialog takes what is dropped while it is open, not the page behind it. */
const places: object[] = []

export const useFileDrop = (onFiles: (files: File[]) => void): boolean => {
  const [over, setOver] = useState(false)
  const take = useEffectEvent(onFiles)
  useEffect(() => {
    const place = {}
    places.push(place)
    const isTop = () => places.at(-1) === place
    let timer: ReturnType<typeof setTimeout> | undefined
    const leave = () => {
      clearTimeout(timer)
      setOver(false)
    }
    const hover = (event: DragEvent) => {
      if (!holdsFiles(event) || !isTop()) return
      event.preventDefault()
      event.dataTransfer!.dropEffect = 'copy'
      setOver(true)
      clearTimeout(timer)
      timer = setTimeout(leave, silence)
    }
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event) || !isTop()) return
      event.preventDefault()
      leave()
      take([...event.dataTransfer!.files])
    }
    window.addEventListener('dragenter', hover)
    window.addEventListener('dragover', hover)
    window.addEventListener('drop', drop)
    return () => {
      places.splice(places.indexOf(place), 1)
      clearTimeout(timer)
      window.removeEventListener('dragenter', hover)
      window.removeEventListener('dragover', hover)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return over
}
