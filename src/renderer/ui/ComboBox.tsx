// One of many, found by typing: countries and time zones among them.
import { useMemo, useState, type KeyboardEvent } from 'react'
import { ChevronDown } from 'lucide-react'
import {
  Button,
  ComboBox as AriaComboBox,
  Group,
  Input,
  ListBox,
  ListBoxItem,
  ListLayout,
  Popover,
  Virtualizer
} from 'react-aria-components'
import { useLocale, useTranslations } from 'use-intl'
import { faulty, FieldLabel, FieldNotes, type FieldWords } from './Field.tsx'
import type { Choice } from './Select.tsx'
import styles from './Field.module.css'

/** `also`: other words that find it. */
type Sought = Choice & { readonly also?: string }

interface ComboBoxProps extends FieldWords {
  readonly choices: readonly Sought[]
  readonly value: string
  onChange(value: string): void
  onBlur?(): void
  readonly autoFocus?: boolean
  /** Told what is typed where the choices are sought elsewhere; they are then shown as they come. */
  onSeek?(typed: string): void
}

/** Asked for its hint only where it is in view. */
const Hint = ({ choice }: { choice: Choice }) => (choice.hint ? <span className={styles['hint']}>{choice.hint}</span> : null)

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

export const ComboBox = ({ label, about, error, optional, choices, value, onChange, onBlur, onSeek, autoFocus = false }: ComboBoxProps) => {
  const t = useTranslations('ui')
  /** What was taken last: choices that are sought elsewhere may not hold it for a moment. */
  const [taken, setTaken] = useState<Choice | undefined>()
  const all = taken?.id === value && !choices.some(({ id }) => id === value) ? [taken, ...choices] : choices
  const chosen = all.find((choice) => choice.id === value)?.name ?? ''
  const [typed, setTypedText] = useState<string | null>(null)
  const setTyped = (text: string | null) => {
    setTypedText(text)
    onSeek?.(text ?? '')
  }
  const sought = plain(typed ?? '')
  const containing = (choice: Sought): boolean =>
    plain(`${choice.name} ${choice.id} ${choice.hint ?? ''} ${choice.also ?? ''}`).includes(sought)
  const matching = sought === '' ? [] : all.filter(containing)
  const rest = onSeek ? all.filter((choice) => !containing(choice)) : []
  /** Those that begin with it first: "fra" is France before South Africa. */
  const found =
    sought === ''
      ? all
      : [...matching.toSorted((a, b) => Number(plain(b.name).startsWith(sought)) - Number(plain(a.name).startsWith(sought))), ...rest]
  const take = (id: string) => {
    setTaken(all.find((choice) => choice.id === id))
    onChange(id)
  }
  /** Enter or Tab where what is typed leaves a single choice; of several Enter points to the first instead of emptying the field. */
  const takeOnly = (event: KeyboardEvent) => {
    const { key, currentTarget: input } = event
    if ((key !== 'Enter' && key !== 'Tab') || typed === null || sought === '' || input.hasAttribute('aria-activedescendant')) return
    const several = matching.length > 1
    if (matching.length === 0 || (several && key === 'Tab')) return
    if (several) {
      event.preventDefault()
      event.stopPropagation()
    }
    // the list points to its first, and the key that goes on takes what it points to
    input.dispatchEvent(new globalThis.KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }))
  }
  return (
    <AriaComboBox
      {...faulty(error)}
      items={found}
      // a name that comes after its form opened is no typing: it opens no list
      menuTrigger={typed === null ? 'manual' : 'input'}
      inputValue={typed ?? chosen}
      onInputChange={(text) => setTyped(text === chosen ? null : text)}
      value={value}
      onChange={(key) => {
        // what is chosen already is given back whenever the field is left
        if (key !== null && key !== value) take(String(key))
        setTyped(null)
      }}
      onBlur={() => {
        setTyped(null)
        onBlur?.()
      }}
      allowsEmptyCollection
    >
      <FieldLabel label={label} optional={optional} />
      <Group className={styles['box']} isInvalid={Boolean(error)}>
        <Input
          spellCheck={false}
          autoFocus={autoFocus}
          onKeyDownCapture={takeOnly}
          // the list takes the focus and gives it back while she types: what is typed must not be selected, or the next letter would replace it
          onFocus={({ currentTarget: input }) => input.value === chosen && input.select()}
        />
        <Button className={styles['open']}>
          <ChevronDown size={16} aria-hidden />
        </Button>
      </Group>
      <FieldNotes label={label} about={about} error={error} />
      <Popover className={`${styles['popover']} ${styles['many']}`} offset={4}>
        <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: 34 }}>
          <ListBox className={styles['list']} renderEmptyState={() => <div className={styles['none']}>{t('noMatch')}</div>}>
            {(choice: Choice) => (
              <ListBoxItem className={styles['option']} textValue={choice.name} data-named={onSeek && isOther(choice.id) ? '' : undefined}>
                {choice.name}
                <Hint choice={choice} />
              </ListBoxItem>
            )}
          </ListBox>
        </Virtualizer>
      </Popover>
    </AriaComboBox>
  )
}

/** Whoever sees her screen while a session runs sees no name but that client's: the veil says whose it is. */
const isOther = (id: string): boolean => document.documentElement.dataset['sharing'] !== id

type PlaceProps = Omit<ComboBoxProps, 'choices'>

/** ISO 3166-1 codes; their names come from the system, in the language of the screen. */
const countries =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'.split(
    ' '
  )

export const CountryField = (props: PlaceProps) => {
  const locale = useLocale()
  const choices = useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'region' })
    return countries.map((id) => ({ id, name: names.of(id) ?? id })).toSorted((a, b) => a.name.localeCompare(b.name, locale))
  }, [locale])
  return <ComboBox {...props} choices={choices} />
}

const offsetOf = (timeZone: string): string =>
  new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts()
    .find((part) => part.type === 'timeZoneName')
    ?.value.replace('GMT', 'UTC') ?? ''

/** The zones of a country, as the system knows them; engines give them by one of two names. */
const zonesOf = (country: string): readonly string[] => {
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & { timeZones?: string[]; getTimeZones?(): string[] }
  return locale.getTimeZones?.() ?? locale.timeZones ?? []
}

/** The zone of a country that has one alone, or the computer's own if it is there; otherwise the one that is chosen. */
export const zoneIn = (country: string, chosen: string): string => {
  const zones = zonesOf(country)
  if (zones.length === 0 || zones.includes(chosen)) return chosen
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone
  return zones.length === 1 ? zones[0]! : zones.includes(here) ? here : chosen
}

/** Cities by their French names, and large ones whose clock bears another city's name. */
const cities: Readonly<Record<string, string>> = {
  'Africa/Algiers': 'Alger',
  'Africa/Cairo': 'Le Caire',
  'America/Mexico_City': 'Mexico',
  'America/New_York': 'Boston Washington',
  'America/Toronto': 'Montréal Québec Ottawa Gatineau Laval',
  'America/Vancouver': 'Victoria',
  'Asia/Beirut': 'Beyrouth',
  'Asia/Jerusalem': 'Jérusalem Tel-Aviv',
  'Asia/Shanghai': 'Pékin Beijing',
  'Asia/Singapore': 'Singapour',
  'Asia/Tokyo': 'Tôkyô',
  'Europe/Athens': 'Athènes',
  'Europe/Brussels': 'Bruxelles Anvers Liège Gand',
  'Europe/Bucharest': 'Bucarest',
  'Europe/Copenhagen': 'Copenhague',
  'Europe/Lisbon': 'Lisbonne',
  'Europe/London': 'Londres Édimbourg Edinburgh',
  'Europe/Madrid': 'Barcelone Barcelona',
  'Europe/Moscow': 'Moscou',
  'Europe/Paris': 'Lyon Marseille Toulouse Lille Bordeaux Nantes Strasbourg',
  'Europe/Rome': 'Milan Milano',
  'Europe/Vienna': 'Vienne Wien',
  'Europe/Warsaw': 'Varsovie',
  'Europe/Zurich': 'Genève Geneva Lausanne Berne Bern Bâle Basel Fribourg'
}

const placesBy = new Map<string, ReadonlyMap<string, string>>()
/** Zone → its cities and the countries in it, as this language names them. */
const placesIn = (locale: string): ReadonlyMap<string, string> => {
  const found = placesBy.get(locale)
  if (found) return found
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  const places = new Map<string, string>(Object.entries(cities))
  for (const country of countries)
    for (const zone of zonesOf(country)) places.set(zone, `${places.get(zone) ?? ''} ${names.of(country) ?? ''}`)
  placesBy.set(locale, places)
  return places
}

/** Found by the names of its country and its cities, in the language of the screen too. */
export const TimeZoneField = (props: PlaceProps) => {
  const locale = useLocale()
  const choices = useMemo(() => {
    const known = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', props.value])
    const also = placesIn(locale)
    return [...known].filter(Boolean).map((id) => {
      let hint: string | undefined
      return {
        id,
        name: id.replaceAll('_', ' ').replaceAll('/', ' / '),
        also: also.get(id) ?? '',
        /** Worked out when it is asked for: four hundred of them took a third of a second of every form. */
        get hint(): string {
          return (hint ??= offsetOf(id))
        }
      }
    })
  }, [locale, props.value])
  return <ComboBox {...props} choices={choices} />
}
