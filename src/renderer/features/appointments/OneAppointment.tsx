// The calendar at one appointment, open beside it: where others lead that speak of it.
import type { Which } from '#contract/appointments'
import { useRead } from '../../lib/door.ts'
import { ErrorState } from '../../ui/Empty.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { CalendarPage } from './CalendarPage.tsx'
import { lookAt } from './looked.ts'

export const OneAppointment = ({ id, on }: Which) => {
  const { data, error, refetch } = useRead('appointments.get', { id, on }, { once: true })
  if (error) return <ErrorState refused={error} onAgain={refetch} />
  if (!data) return <Loading />
  lookAt(data)
  return <CalendarPage />
}
