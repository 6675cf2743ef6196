// The two languages of the screen: words by use-intl, dates and built-in control texts by React Aria, `lang` on the page.
import { useLayoutEffect, type ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { IntlProvider } from 'use-intl'
import type { Language } from '#contract/fields'
import { en } from '../locales/en/index.ts'
import { fr } from '../locales/fr/index.ts'

declare module 'use-intl' {
  interface AppConfig {
    Locale: string
    Messages: typeof en
  }
}

const words = { en, fr }

/**
 * How the language is written in the practice's country: English puts the month first in the United States alone.
 * Before the country is known, and in French, the computer's own variant (fr-CA).
 */
export const variantOf = (language: Language, country?: string): string => {
  if (language === 'en' && country !== undefined) return country === 'US' ? 'en-US' : 'en-GB'
  return navigator.languages.find((l) => l.split('-')[0] === language) ?? language
}

export const systemLanguage = (): Language => (navigator.language.startsWith('fr') ? 'fr' : 'en')

/** The language that is on the page, where one is already. */
export const shownLanguage = (): Language => {
  const { lang } = document.documentElement
  return lang === '' ? systemLanguage() : lang.startsWith('fr') ? 'fr' : 'en'
}

export const systemZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

export const Words = ({ language, country, children }: { language: Language; country?: string | undefined; children: ReactNode }) => {
  const locale = variantOf(language, country)
  useLayoutEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  return (
    <IntlProvider locale={locale} messages={words[language] as typeof en} timeZone={systemZone()}>
      <I18nProvider locale={locale}>{children}</I18nProvider>
    </IntlProvider>
  )
}

/** Words of another language within the page, e.g. for a client who reads them; the page keeps its own. */
export const WordsWithin = ({ language, children }: { language: Language; children: ReactNode }) => {
  const locale = variantOf(language)
  return (
    <IntlProvider locale={locale} messages={words[language] as typeof en} timeZone={systemZone()}>
      <I18nProvider locale={locale}>
        <div lang={language}>{children}</div>
      </I18nProvider>
    </IntlProvider>
  )
}
