import type {ListPlace} from '../document.js'
import type {ListMarker} from './numbering.js'
import type {Numbering} from './styles.js'

interface OpenList {
  readonly id: string
  readonly level: number
  readonly list: number
  item: number
}

/** Makes lists of paragraphs that only say which numbering they have and at which level. */
export class ListKeeper {
  #count = 0
  #open: OpenList[] = []

  /** Ends all lists: a paragraph without numbering, or another cell or note. */
  clear(): void {
    this.#open.length = 0
  }

  /** The place of the next paragraph, which has this numbering. */
  place({id, level}: Numbering, marker: ListMarker): ListPlace {
    while ((this.#open.at(-1)?.level ?? -1) > level) this.#open.pop()
    let top = this.#open.at(-1)
    if (top && top.level === level && top.id !== id) {
      this.#open.pop()
      top = this.#open.at(-1)
    }
    if (top && top.level === level) top.item++
    else {
      top = {id, level, list: this.#count++, item: 0}
      this.#open.push(top)
    }
    return {list: top.list, ordered: marker === 'ordered', depth: this.#open.length, item: top.item}
  }
}
