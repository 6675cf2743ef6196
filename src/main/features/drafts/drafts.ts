// Unsent forms, as they were typed.
import type { Contract, Handlers } from '#contract'
import type { Tools, WritableDb } from '../../tools.ts'

/** What was typed into this form goes with what it was about. */
export const dropForm = (db: WritableDb, form: string): void => void db.run('delete from drafts where form = ?', form)

export const drafts: Handlers<Contract['drafts'], Tools> = {
  get: ({ db }, { form }) => {
    const row = db.get<{ fields: string }>('select fields from drafts where form = ?', form)
    return row ? (JSON.parse(row.fields) as Record<string, string>) : null
  },
  keep: ({ db, now }, { form, values }) => {
    db.run(
      'insert into drafts (form, fields, at) values (?, ?, ?) on conflict (form) do update set fields = excluded.fields, at = excluded.at',
      form,
      JSON.stringify(values),
      now()
    )
    return null
  },
  drop: ({ db }, { form }) => {
    dropForm(db, form)
    return null
  }
}
