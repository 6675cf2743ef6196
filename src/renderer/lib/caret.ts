// Where the cursor stands is read before a key is handled. The browser tells of a click or of End only a moment later (`selectionchange`):
// a key pressed in between would write where the cursor was before. prosemirror-view does so itself from 1.43 on.
export const caretFirst = {
  keydown: (_view: unknown, { isComposing }: KeyboardEvent): boolean => {
    if (!isComposing) document.dispatchEvent(new Event('selectionchange'))
    return false
  }
}
