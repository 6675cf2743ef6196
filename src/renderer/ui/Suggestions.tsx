// Words by which a field may be filled at one press.
import { Plus } from 'lucide-react'
import { Button } from './Button.tsx'
import styles from './Suggestions.module.css'

interface SuggestionsProps {
  readonly label: string
  readonly words: readonly string[]
  onChoose(words: string): void
}

/** Nothing where there is nothing to suggest. */
export const Suggestions = ({ label, words, onChoose }: SuggestionsProps) =>
  words.length === 0 ? null : (
    <div role="group" aria-label={label} className={styles['suggestions']}>
      <span>{label}</span>
      {words.map((each) => (
        <Button key={each} small icon={Plus} onPress={() => onChoose(each)}>
          {each}
        </Button>
      ))}
    </div>
  )
