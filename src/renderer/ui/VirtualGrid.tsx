// A list of any length as a grid: only the rows in sight exist; arrows, Home, End, Page keys and Enter work.
import { memo, useCallback, useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { Button } from 'react-aria-components'
import styles from './VirtualGrid.module.css'

export interface Column<Row, Key extends string = string> {
  readonly key: Key
  readonly title: string
  cell(row: Row): ReactNode
  /** Share of the width; 1 unless told. */
  readonly grow?: number
  readonly align?: 'start' | 'end'
  readonly sortable?: boolean
  /** From which width of the list on it is shown; always unless told. */
  readonly from?: 'medium' | 'wide'
}

const cellLooks = <Row,>({ grow = 1, align, from }: Column<Row>) => ({
  className: [styles['cell'], align === 'end' && styles['end'], from && styles[from]].filter(Boolean).join(' '),
  style: { flexGrow: grow }
})

interface VirtualGridProps<Row, Key extends string> {
  readonly label: string
  readonly columns: readonly Column<Row, Key>[]
  readonly total: number
  /** Undefined while the row is on its way. */
  rowAt(index: number): Row | undefined
  /** Told which rows are in sight. */
  onRange?(first: number, last: number): void
  onOpen(row: Row): void
  /** What further keys do with the row that is active, e.g. `Delete`; a space is ` `. */
  readonly keys?: Readonly<Record<string, (row: Row) => void>>
  readonly sort?: { readonly key: string; readonly descending: boolean }
  onSort?(key: Key): void
  readonly rowHeight?: number
  /** Many columns: in a narrower window they are moved sideways, the first one stays. */
  readonly leastWidth?: number
}

/** Of one line; words that stand upright need more. */
const headHeight = 37

type HeadProps<Row, Key extends string> = Pick<VirtualGridProps<Row, Key>, 'columns' | 'sort' | 'onSort'>

const Head = <Row, Key extends string>({ columns, sort, onSort }: HeadProps<Row, Key>) => {
  const Arrow = sort?.descending ? ArrowDown : ArrowUp
  return (
    <div role="row" aria-rowindex={1} className={styles['row']}>
      {columns.map((column) => {
        const sorted = sort?.key === column.key
        return (
          <div
            key={column.key}
            role="columnheader"
            {...cellLooks(column)}
            aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
          >
            {column.sortable && onSort ? (
              <Button className={sorted ? `${styles['sort']} ${styles['sorted']}` : styles['sort']} onPress={() => onSort(column.key)}>
                {column.title}
                {sorted && <Arrow size={13} aria-hidden />}
              </Button>
            ) : (
              <span className={styles['plain']}>{column.title}</span>
            )}
          </div>
        )
      })}
    </div>
  )
}

interface LineProps<Row> {
  readonly id: string
  readonly index: number
  readonly start: number
  readonly height: number
  readonly active: boolean
  readonly row: Row | undefined
  readonly columns: readonly Column<Row>[]
  onPress(index: number): void
}

const OneLine = <Row,>({ id, index, start, height, active, row, columns, onPress }: LineProps<Row>) => (
  // The grid itself handles the keys; a click is the pointer's way to the same end
  // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
  <div
    id={id}
    role="row"
    aria-rowindex={index + 2}
    className={active ? `${styles['row']} ${styles['active']}` : styles['row']}
    style={{ height, transform: `translateY(${start}px)` }}
    onClick={() => onPress(index)}
  >
    {columns.map((column) => (
      <div key={column.key} role="gridcell" {...cellLooks(column)}>
        {row === undefined ? <span className={styles['waiting']} /> : column.cell(row)}
      </div>
    ))}
  </div>
)

/** Rows that stay in sight are not drawn anew while the list scrolls. */
const Line = memo(OneLine) as typeof OneLine

export const VirtualGrid = <Row, Key extends string>(props: VirtualGridProps<Row, Key>) => {
  const { label, columns, total, rowAt, onRange, onOpen, keys = {}, sort, onSort, rowHeight = 46, leastWidth } = props
  const scroller = useRef<HTMLDivElement>(null)
  const head = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const gridId = useId()
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // the sticky head covers the top of the window
    scrollPaddingEnd: head.current?.offsetHeight ?? headHeight,
    // the active row stays in the page, so that assistive technology never loses it
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), Math.min(active, total - 1)])].filter((i) => i >= 0).toSorted((a, b) => a - b)
  })
  const items = virtual.getVirtualItems()
  const { startIndex = 0, endIndex = 0 } = virtual.range ?? {}
  useEffect(() => onRange?.(startIndex, endIndex), [onRange, startIndex, endIndex])

  const move = (to: number) => {
    const next = Math.max(0, Math.min(total - 1, to))
    setActive(next)
    virtual.scrollToIndex(next)
  }
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 460) / rowHeight) - 2)
  const withActive = (act: (row: Row) => void) => {
    const row = rowAt(Math.min(active, total - 1))
    if (row !== undefined) act(row)
  }
  const steps: Record<string, () => void> = {
    ArrowDown: () => move(active + 1),
    ArrowUp: () => move(active - 1),
    PageDown: () => move(active + page),
    PageUp: () => move(active - page),
    Home: () => move(0),
    End: () => move(total - 1),
    ...Object.fromEntries(Object.entries({ ...keys, Enter: onOpen }).map(([key, act]) => [key, () => withActive(act)]))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (!step || event.target !== scroller.current || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    step()
  }
  const onPress = useCallback(
    (index: number) => {
      setActive(index)
      const row = rowAt(index)
      if (row !== undefined) onOpen(row)
    },
    [rowAt, onOpen]
  )

  return (
    <div className={styles['grid']}>
      <div
        ref={scroller}
        className={leastWidth === undefined ? styles['scroller'] : `${styles['scroller']} ${styles['sideways']}`}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={total + 1}
        aria-colcount={columns.length}
        aria-activedescendant={total > 0 ? `${gridId}-${Math.min(active, total - 1)}` : undefined}
        onKeyDown={onKeyDown}
      >
        <div ref={head} role="rowgroup" className={styles['head']} style={{ minWidth: leastWidth }}>
          <Head columns={columns} sort={sort} onSort={onSort} />
        </div>
        <div role="rowgroup" className={styles['body']} style={{ height: virtual.getTotalSize(), minWidth: leastWidth }}>
          {items.map(({ index, start }) => (
            <Line
              key={index}
              id={`${gridId}-${index}`}
              index={index}
              start={start}
              height={rowHeight}
              active={index === active}
              row={rowAt(index)}
              columns={columns}
              onPress={onPress}
            />
          ))}
        </div>
      </div>
    </div>
  )
}
