// Whether something happens again and again in a short time: then starting it once more helps nobody.

/** Told of each time; true once it has happened more than `most` times within so many milliseconds. */
export const tooOften = (most: number, withinMs: number, now: () => number = Date.now): (() => boolean) => {
  let times: number[] = []
  return () => {
    times = [...times.filter((time) => now() - time < withinMs), now()]
    return times.length > most
  }
}
